package fr.levier.rule.bulk;

import fr.levier.rule.Outcome;
import java.util.List;

/**
 * The answer of one condition for every subject: those who meet it and those who do not, never both; who is in neither set is unknown.
 * It never changes once made.
 */
public final class Answer {
    private final int size;
    private final long[] met;
    private final long[] unmet;

    /** Takes the arrays over: nobody else may write to them. */
    Answer(int size, long[] met, long[] unmet) {
        this.size = size;
        this.met = met;
        this.unmet = unmet;
    }

    static Answer everywhere(Outcome outcome, int size) {
        return switch (outcome) {
            case MET -> new Answer(size, Words.all(size), Words.none(size));
            case UNMET -> new Answer(size, Words.none(size), Words.all(size));
            case UNKNOWN -> new Answer(size, Words.none(size), Words.none(size));
        };
    }

    public int size() {
        return size;
    }

    public Outcome outcome(int subject) {
        if (Words.holds(met, subject)) {
            return Outcome.MET;
        }
        return Words.holds(unmet, subject) ? Outcome.UNMET : Outcome.UNKNOWN;
    }

    public int countMet() {
        return Words.count(met);
    }

    public int countUnmet() {
        return Words.count(unmet);
    }

    /** Returns a copy of the set of those who meet it, 64 subjects a word, lowest bit first. */
    public long[] metWords() {
        return met.clone();
    }

    /** Returns a copy of the set of those who do not meet it. */
    public long[] unmetWords() {
        return unmet.clone();
    }

    long[] met() {
        return met;
    }

    long[] unmet() {
        return unmet;
    }

    Answer not() {
        return new Answer(size, unmet, met);
    }

    /** Returns those who are in neither set. */
    long[] open() {
        long[] open = Words.all(size);
        Words.remove(open, met);
        Words.remove(open, unmet);
        return open;
    }

    static Answer all(int size, List<Answer> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        long[] met = parts.isEmpty() ? Words.all(size) : parts.get(0).metWords();
        long[] unmet = parts.isEmpty() ? Words.none(size) : parts.get(0).unmetWords();
        for (Answer part : parts.subList(Math.min(1, parts.size()), parts.size())) {
            Words.keep(met, part.met);
            Words.add(unmet, part.unmet);
        }
        return new Answer(size, met, unmet);
    }

    static Answer any(int size, List<Answer> parts) {
        return all(size, parts.stream().map(Answer::not).toList()).not();
    }
}
