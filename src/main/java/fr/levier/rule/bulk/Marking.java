package fr.levier.rule.bulk;

import fr.levier.rule.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
        Map<Outcome, long[]> sets = new EnumMap<>(Outcome.class);
        for (AtomAnswers.Run run : runs) {
            if (run.outcome() != most) {
                column.addTo(set(sets, run.outcome()), run.from(), run.to());
            }
        }
        long[] rest = column.known().clone();
        sets.values().forEach(others -> Words.remove(rest, others));
        sets.put(most, rest);
        if (!column.isKnownByAll() && unknown != Outcome.UNKNOWN) {
            long[] ignorant = Words.all(size);
            Words.remove(ignorant, column.known());
            Words.add(set(sets, unknown), ignorant);
        }
        return new Answer(size, set(sets, Outcome.MET), set(sets, Outcome.UNMET));
    }

    private long[] set(Map<Outcome, long[]> sets, Outcome outcome) {
        return sets.computeIfAbsent(outcome, first -> Words.none(size));
    }

    private Outcome mostFrequent(List<AtomAnswers.Run> runs) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        runs.forEach(run -> counts.merge(run.outcome(), column.count(run.from(), run.to()), Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Outcome.MET);
    }
}
