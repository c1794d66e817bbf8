package fr.levier.rule.bulk;

import fr.levier.rule.Outcome;
import java.util.List;

/** Turns the answers of values into sets of subjects. The most frequent answer is what remains, so that only the others are marked. */
final class Marking {
    private final int size;
    private final Column column;
    private final Outcome unknown;

    /**
     * @param unknown the answer of those who do not know the fact
     */
    Marking(int size, Column column, Outcome unknown) {
        this.size = size;
        this.column = column;
        this.unknown = unknown;
    }

    Answer of(List<AtomAnswers.Run> runs) {
        Outcome most = mostFrequent(runs);
        long[][] sets = new long[Outcome.values().length][];
        for (Outcome outcome : Outcome.values()) {
            sets[outcome.ordinal()] = Words.none(size);
        }
        long[] rest = sets[most.ordinal()];
        Words.add(rest, column.known());
        for (AtomAnswers.Run run : runs) {
            if (run.outcome() != most) {
                column.addTo(sets[run.outcome().ordinal()], run.from(), run.to());
            }
        }
        for (long[] others : sets) {
            if (others != rest) {
                Words.remove(rest, others);
            }
        }
        if (!column.isKnownByAll() && unknown != Outcome.UNKNOWN) {
            long[] ignorant = Words.all(size);
            Words.remove(ignorant, column.known());
            Words.add(sets[unknown.ordinal()], ignorant);
        }
        return new Answer(size, sets[Outcome.MET.ordinal()], sets[Outcome.UNMET.ordinal()]);
    }

    private Outcome mostFrequent(List<AtomAnswers.Run> runs) {
        int[] counts = new int[Outcome.values().length];
        runs.forEach(run -> counts[run.outcome().ordinal()] += column.count(run.from(), run.to()));
        Outcome most = Outcome.MET;
        for (Outcome outcome : Outcome.values()) {
            most = counts[outcome.ordinal()] > counts[most.ordinal()] ? outcome : most;
        }
        return most;
    }
}
