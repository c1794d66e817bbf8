package fr.levier.rule.bulk;

import fr.levier.rule.Bounds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Cuts a column of ordered values where bounds can change their answer: before and after each bound. */
final class Stretches {
    private Stretches() {}

    /** Returns the first code of each stretch, and the number of codes. */
    static int[] of(Column column, Bounds bounds) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, column.distinct()));
        Stream.concat(bounds.low().stream(), bounds.high().stream()).forEach(bound -> {
            cuts.add(firstAfter(column.values(), bound.value(), 0));
            cuts.add(firstAfter(column.values(), bound.value(), 1));
        });
        return cuts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns the first place whose value compares to the bound as asked, or more. */
    private static int firstAfter(List<Object> values, BigDecimal bound, int comparison) {
        int low = 0;
        int high = values.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (number(values.get(middle)).compareTo(bound) < comparison) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static BigDecimal number(Object value) {
        return value instanceof LocalDate day ? BigDecimal.valueOf(day.toEpochDay()) : (BigDecimal) value;
    }
}
