package fr.levier.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who wrote a campaign of a rule file and who, other than its writer, read it against the text. A campaign that only one person has
 * seen is not in force: what Levier tells thousands of authorities is never one person's slip.
 *
 * @param by who did the last of the two
 * @param on when
 * @param draftedBy who wrote what {@code by} accepted; there exactly when accepted, and never the same person
 */
public record Review(State state, String by, LocalDate on, Optional<String> draftedBy) {
    public Review {
        if (by.isBlank() || (state == State.ACCEPTED) != draftedBy.isPresent()) {
            throw new IllegalArgumentException("A draft has a writer, an accepted campaign a writer and a reader");
        }
        if (draftedBy.isPresent() && isSamePerson(by, draftedBy.get())) {
            throw new IllegalArgumentException("Nobody accepts their own draft");
        }
    }

    /** How far the reading by two people has come. */
    public enum State {
        DRAFT,
        ACCEPTED;

        /** Returns the state as it is written in rule files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns whether two names are one person's, however they are spaced, capitalised and ordered: « Durand Anne » is Anne Durand. */
    public static boolean isSamePerson(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static List<String> plain(String name) {
        return Stream.of(name.strip().toLowerCase(Locale.ROOT).split("[\\s,]+"))
                .sorted()
                .toList();
    }
}
