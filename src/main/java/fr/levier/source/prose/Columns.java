package fr.levier.source.prose;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** The names of a table's columns, when its first row holds names only. */
final class Columns {
    /** No longer words name a column: they are a first row. */
    private static final int LONGEST = 90;

    private Columns() {}

    /** Returns the names, or nothing for a table without a head, of one column, or with cells that span several. */
    static List<String> of(Element table) {
        List<Element> rows = table.select("tr");
        if (rows.size() < 2 || !table.select("table table").isEmpty()) {
            return List.of();
        }
        if (!table.select("[colspan], [rowspan]").isEmpty()) {
            return spanned(table, rows);
        }
        boolean labels = rows.stream()
                .skip(1)
                .allMatch(r -> r.select("th").size() == 1 && r.select("td").size() == 1);
        List<Element> head = rows.get(0).select("th, td");
        boolean named = head.size() > 1
                && head.stream()
                        .allMatch(c -> c.normalName().equals("th")
                                || !c.select("b, strong").isEmpty()
                                || !c.parents().select("thead").isEmpty());
        boolean same = rows.stream().allMatch(r -> r.select("th, td").size() == head.size());
        return named && same && !labels && head.stream().noneMatch(c -> c.text().length() > LONGEST)
                ? head.stream().map(c -> Plain.cut(Plain.of(c.text()), 80)).toList()
                : List.of();
    }

    /** Two rows of heads of which some span both, or several columns: « Aide » over « Plafond » and « Taux ». */
    private static List<String> spanned(Element table, List<Element> rows) {
        long heads = rows.stream()
                .takeWhile(r -> r.select("td").isEmpty() && r.select("th").size() > 0)
                .count();
        boolean plain = rows.stream()
                .skip(heads)
                .allMatch(r -> r.select("[colspan], [rowspan]").isEmpty());
        if (heads == 0 || !plain || heads == rows.size()) {
            return List.of();
        }
        List<List<String>> grid = Grid.of(table);
        int width = rows.get(rows.size() - 1).select("th, td").size();
        return grid.stream().limit(heads).anyMatch(r -> r.size() != width)
                ? List.of()
                : IntStream.range(0, width)
                        .mapToObj(c -> grid.stream()
                                .limit(heads)
                                .map(r -> r.get(c))
                                .distinct()
                                .collect(Collectors.joining(" ")))
                        .map(name -> Plain.cut(name, 80))
                        .toList();
    }
}
