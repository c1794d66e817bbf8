package fr.levier.rule.bulk;

import fr.levier.rule.Facts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The facts of many subjects, kept by fact instead of by subject: of each fact the distinct values once and one small number for each
 * subject. Subjects are numbered from zero in the order in which they were added; it never changes once built.
 */
public final class Population {
    private final int size;
    private final Map<String, Column> columns;

    private Population(int size, Map<String, Column> columns) {
        this.size = size;
        this.columns = columns;
    }

    public static Population of(List<Facts> subjects) {
        Builder builder = new Builder();
        subjects.forEach(builder::add);
        return builder.build();
    }

    public int size() {
        return size;
    }

    /** Returns what is known of a fact; nothing when nobody knows it. */
    Optional<Column> column(String fact) {
        return Optional.ofNullable(columns.get(fact));
    }

    /** Returns everything that is known of a subject. */
    public Facts facts(int subject) {
        return facts(subject, columns.keySet());
    }

    /** Returns what is known of a subject, of these facts only. */
    Facts facts(int subject, Set<String> names) {
        Map<String, Object> values = new HashMap<>();
        for (String name : names) {
            Column column = columns.get(name);
            if (column != null && column.code(subject) != Column.UNKNOWN) {
                values.put(name, column.values().get(column.code(subject)));
            }
        }
        return Facts.of(values);
    }

    /** Takes subjects one after the other, so that they never stand in memory all at once. */
    public static final class Builder {
        private final Map<String, Coding> codings = new HashMap<>();
        private int size;

        /** Adds the next subject. */
        public Builder add(Facts facts) {
            facts.asMap().forEach(this::put);
            facts.partlyKnown().forEach(this::put);
            size++;
            return this;
        }

        private void put(String fact, Object value) {
            codings.computeIfAbsent(fact, first -> new Coding()).put(size, value);
        }

        public Population build() {
            Map<String, Column> columns = new HashMap<>();
            codings.forEach((fact, coding) -> columns.put(fact, coding.column(fact, size)));
            return new Population(size, columns);
        }
    }

    /** One fact's values while subjects still come. */
    private static final class Coding {
        private final Map<Object, Integer> places = new HashMap<>();
        private final List<Object> values = new ArrayList<>();
        private int[] coded = new int[0];

        void put(int subject, Object value) {
            if (subject >= coded.length) {
                lengthen(Math.max(64, Math.max(subject + 1, coded.length * 2)));
            }
            coded[subject] = places.computeIfAbsent(value, first -> {
                values.add(value);
                return values.size() - 1;
            });
        }

        private void lengthen(int length) {
            int before = coded.length;
            coded = Arrays.copyOf(coded, length);
            Arrays.fill(coded, before, length, Column.UNKNOWN);
        }

        Column column(String fact, int size) {
            if (coded.length < size) {
                lengthen(size);
            }
            return new Column(fact, values, Arrays.copyOf(coded, size));
        }
    }
}
