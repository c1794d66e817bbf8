package fr.levier.digest;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * One part of a letter.
 *
 * @param kind what its calls have in common
 * @param full the calls that are told in full
 * @param brief the calls that get one line, because the letter is full or told them further up
 * @param more how many others there are, which only a link leads to
 * @param turns how many of all of them fit now or fit no more
 */
public record Section(Kind kind, List<Entry> full, List<Entry> brief, int more, Turns turns) {
    public Section {
        full = List.copyOf(full);
        brief = List.copyOf(brief);
    }

    /** How many calls have become what one may apply for, and how many were that. */
    public record Turns(int gained, int lost) {
        static Turns of(List<Entry> entries) {
            return new Turns(count(entries, VerdictChange::isGain), count(entries, VerdictChange::isLoss));
        }

        private static int count(List<Entry> entries, Predicate<VerdictChange> which) {
            return (int) entries.stream()
                    .filter(e -> e.verdictChange().filter(which).isPresent())
                    .count();
        }
    }

    Section byDeadline() {
        return new Section(kind, byDeadline(full), byDeadline(brief), more, turns);
    }

    private static List<Entry> byDeadline(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(e -> e.daysLeft().orElse(Long.MAX_VALUE)))
                .toList();
    }

    int size() {
        return full.size() + brief.size() + more;
    }

    /** Why calls stand together; also the order in a letter. */
    public enum Kind {
        /** The authority counts on it, and something about it is different now. */
        PORTFOLIO,
        /** Appeared since the last letter, and the authority may apply. */
        NEW,
        /** Known before, and something about it is different now. */
        CHANGED,
        /** Known before and the same; rules, the authority's profile or who may apply turned its verdict, or a rate or an amount. */
        TURNED,
        /** Closes within the time that the authority needs to decide, a month at least. */
        CLOSING_SOON,
        /** Appeared since the last letter, and an answer of the authority decides. */
        TO_CONFIRM,
        /** Appeared since the last letter, and a search of the reader finds it, though the authority may not apply. */
        FOUND,
        /** One may apply at any time: told when it appears, and once a quarter. */
        PERMANENT
    }
}
