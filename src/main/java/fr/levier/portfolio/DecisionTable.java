package fr.levier.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The published table of which the first row that fits says how two projects stand to each other.
 *
 * <p>It is exact: a dimension that is not known is tried both ways, and the answer is UNKNOWN only when the answers differ, with the
 * dimensions that can still change it.
 */
final class DecisionTable {
    private static final DecisionTable PUBLISHED = read();

    private final List<Row> rows;

    private DecisionTable(List<Row> rows) {
        this.rows = rows;
    }

    static DecisionTable published() {
        return PUBLISHED;
    }

    /** One row; a dimension that it does not name fits everything. */
    private record Row(Map<Dimension, Likeness> cells, Relation relation) {
        boolean fits(Map<Dimension, Likeness> compared) {
            return cells.entrySet().stream().allMatch(cell -> compared.get(cell.getKey()) == cell.getValue());
        }
    }

    /** The answer and, where it is UNKNOWN for want of facts, those that would change it. */
    record Decision(Relation relation, Set<Dimension> missing) {}

    Decision decide(Map<Dimension, Likeness> compared) {
        Set<Dimension> missing = EnumSet.noneOf(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            boolean isOpen = compared.get(dimension) == Likeness.UNKNOWN;
            if (isOpen && changes(dimension, compared)) {
                missing.add(dimension);
            }
        }
        Set<Relation> possible = possible(compared);
        Relation relation = possible.size() == 1 ? possible.iterator().next() : Relation.UNKNOWN;
        return new Decision(relation, missing);
    }

    /** Returns whether some completion of the others gives another answer for one value of the dimension than for the other. */
    private boolean changes(Dimension dimension, Map<Dimension, Likeness> compared) {
        return completions(compared).stream()
                .anyMatch(whole -> first(with(whole, dimension, Likeness.SAME))
                        != first(with(whole, dimension, Likeness.DIFFERENT)));
    }

    private Set<Relation> possible(Map<Dimension, Likeness> compared) {
        Set<Relation> possible = EnumSet.noneOf(Relation.class);
        completions(compared).forEach(whole -> possible.add(first(whole)));
        return possible;
    }

    private static List<Map<Dimension, Likeness>> completions(Map<Dimension, Likeness> compared) {
        List<Map<Dimension, Likeness>> whole = new ArrayList<>(List.of(compared));
        for (Dimension dimension : Dimension.values()) {
            if (compared.get(dimension) == Likeness.UNKNOWN) {
                whole = whole.stream()
                        .flatMap(one ->
                                List.of(with(one, dimension, Likeness.SAME), with(one, dimension, Likeness.DIFFERENT))
                                        .stream())
                        .toList();
            }
        }
        return whole;
    }

    private static Map<Dimension, Likeness> with(Map<Dimension, Likeness> some, Dimension dimension, Likeness value) {
        Map<Dimension, Likeness> copy = new EnumMap<>(some);
        copy.put(dimension, value);
        return copy;
    }

    private Relation first(Map<Dimension, Likeness> whole) {
        return rows.stream()
                .filter(row -> row.fits(whole))
                .map(Row::relation)
                .findFirst()
                .orElseThrow();
    }

    private static DecisionTable read() {
        List<String> lines = text().lines().toList();
        List<Dimension> columns = Arrays.stream(lines.get(0).split(","))
                .filter(name -> !name.equals("relation"))
                .map(DecisionTable::dimension)
                .toList();
        return new DecisionTable(lines.stream()
                .skip(1)
                .map(line -> row(columns, line.split(",", -1)))
                .toList());
    }

    private static Row row(List<Dimension> columns, String[] cells) {
        Map<Dimension, Likeness> known = new EnumMap<>(Dimension.class);
        for (int i = 0; i < columns.size(); i++) {
            if (!cells[i].isEmpty()) {
                known.put(columns.get(i), Likeness.of(cells[i].equals("same")));
            }
        }
        return new Row(known, relation(cells[columns.size()]));
    }

    private static Dimension dimension(String code) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Relation relation(String code) {
        return Arrays.stream(Relation.values())
                .filter(relation -> relation.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the table as it is published. */
    static String text() {
        return Tables.read("complementarity.csv");
    }
}
