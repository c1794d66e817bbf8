package fr.levier.source.prose;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The cells of a table as a reader sees them: one that spans several rows or columns stands in each of them. */
final class Grid {
    private static final int WIDEST = 30;
    private static final int MOST_ROWS = 500;

    private final List<List<String>> rows = new ArrayList<>();

    private Grid() {}

    /** Returns the rows of a table, of an endless one its beginning. */
    static List<List<String>> of(Element table) {
        Grid grid = new Grid();
        int at = 0;
        for (Element row : table.select("tr")) {
            if (at < MOST_ROWS) {
                grid.add(row, at++);
            }
        }
        return grid.rows.stream().limit(at).toList();
    }

    private void add(Element row, int at) {
        int column = 0;
        for (Element cell : row.select("> th, > td")) {
            while (taken(at, column)) {
                column++;
            }
            int wide = span(cell, "colspan", WIDEST);
            int high = Math.min(span(cell, "rowspan", MOST_ROWS), MOST_ROWS - at);
            String words = Plain.of(cell.text());
            for (int r = at; r < at + high; r++) {
                for (int c = column; c < Math.min(column + wide, WIDEST); c++) {
                    put(r, c, words);
                }
            }
            column += wide;
        }
    }

    private boolean taken(int row, int column) {
        return row < rows.size()
                && column < rows.get(row).size()
                && !rows.get(row).get(column).isEmpty();
    }

    private void put(int row, int column, String words) {
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        List<String> cells = rows.get(row);
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, words);
    }

    private static int span(Element cell, String name, int most) {
        String written = cell.attr(name);
        return written.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(written), most) : 1;
    }
}
