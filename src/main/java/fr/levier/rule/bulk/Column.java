package fr.levier.rule.bulk;

import fr.levier.rule.Facts;
import fr.levier.rule.PartlyKnown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is known of one fact for every subject. Each distinct value has a code, in the values' own order where they have one, and the
 * subjects are also kept grouped by code: a stretch of values is a stretch of subjects.
 */
final class Column {
    static final int UNKNOWN = -1;
    private static final int MILE = 256;

    private final List<Object> values;
    private final List<Facts> facts;
    private final int[] codes;
    private final int[] subjects;
    private final int[] starts;
    private final long[] known;
    private final List<long[]> milestones = new ArrayList<>();

    /**
     * @param distinct the values in the order in which they came
     * @param coded for each subject the place of its value among them, or {@link #UNKNOWN}
     */
    Column(String fact, List<Object> distinct, int[] coded) {
        int[] order = order(distinct);
        this.values = IntStream.of(order).mapToObj(distinct::get).toList();
        this.facts =
                values.stream().map(value -> Facts.none().with(fact, value)).toList();
        this.codes = recoded(coded, order);
        this.starts = starts(codes, order.length);
        this.subjects = grouped(codes, starts);
        this.known = placeMilestones();
    }

    /** Keeps the set of the first 256 grouped subjects, of the first 512…; returns the set of all. */
    private long[] placeMilestones() {
        long[] sofar = Words.none(codes.length);
        for (int i = 0; i < subjects.length; i++) {
            if (i % MILE == 0) {
                milestones.add(sofar.clone());
            }
            Words.set(sofar, subjects[i]);
        }
        return sofar;
    }

    @SuppressWarnings("unchecked")
    private static int[] order(List<Object> distinct) {
        List<Integer> order = new ArrayList<>();
        IntStream.range(0, distinct.size()).forEach(order::add);
        if (!distinct.isEmpty() && distinct.get(0) instanceof Comparable) {
            order.sort(Comparator.comparing(place -> (Comparable<Object>) distinct.get(place)));
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] recoded(int[] coded, int[] order) {
        int[] codeOf = new int[order.length];
        for (int code = 0; code < order.length; code++) {
            codeOf[order[code]] = code;
        }
        return IntStream.of(coded)
                .map(place -> place == UNKNOWN ? UNKNOWN : codeOf[place])
                .toArray();
    }

    private static int[] starts(int[] codes, int distinct) {
        int[] starts = new int[distinct + 1];
        for (int code : codes) {
            if (code != UNKNOWN) {
                starts[code + 1]++;
            }
        }
        for (int code = 0; code < distinct; code++) {
            starts[code + 1] += starts[code];
        }
        return starts;
    }

    private static int[] grouped(int[] codes, int[] starts) {
        int[] next = starts.clone();
        int[] subjects = new int[starts[starts.length - 1]];
        for (int subject = 0; subject < codes.length; subject++) {
            if (codes[subject] != UNKNOWN) {
                subjects[next[codes[subject]]++] = subject;
            }
        }
        return subjects;
    }

    /** Returns the number of distinct values. */
    int distinct() {
        return values.size();
    }

    List<Object> values() {
        return Collections.unmodifiableList(values);
    }

    /** Returns the situation in which only this fact is known, with this value. */
    Facts facts(int code) {
        return facts.get(code);
    }

    int code(int subject) {
        return codes[subject];
    }

    /** Returns who knows the fact; not to be written to. */
    long[] known() {
        return known;
    }

    /** Returns whether nobody's value leaves anything open; a set that is known in part does. */
    boolean isKnownByAll() {
        return subjects.length == codes.length && values.stream().noneMatch(PartlyKnown.class::isInstance);
    }

    /** Returns how many subjects have one of the values from one code to before another. */
    int count(int from, int to) {
        return starts[to] - starts[from];
    }

    /** Adds the subjects that have one of these values. */
    void addTo(long[] words, int from, int to) {
        int first = Math.min(starts[to], (starts[from] + MILE - 1) / MILE * MILE);
        int last = Math.max(first, starts[to] / MILE * MILE);
        if (last > first) {
            Words.addDifference(words, milestones.get(last / MILE), milestones.get(first / MILE));
        }
        addEach(words, starts[from], first);
        addEach(words, last, starts[to]);
    }

    private void addEach(long[] words, int first, int end) {
        for (int i = first; i < end; i++) {
            Words.set(words, subjects[i]);
        }
    }
}
