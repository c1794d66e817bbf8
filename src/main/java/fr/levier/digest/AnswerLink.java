package fr.levier.digest;

import fr.levier.call.CallId;
import fr.levier.call.Deadline;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the link of a letter lets its reader answer without signing in: one question, of one call, for one authority, for some weeks. It
 * is sealed, so that nobody can make one or turn one into another.
 *
 * @param recipient the number of the reader's subscription
 * @param siren the authority that the answer is about
 * @param call the call that asks
 * @param fact what it asks
 * @param until the last day on which the link is good
 */
record AnswerLink(long recipient, String siren, CallId call, String fact, LocalDate until) {
    private static final String OF_AN_AUTHORITY = "authority.";

    String sealed(Seal seal) {
        return seal.of(
                Seal.Purpose.ANSWER,
                String.valueOf(recipient),
                siren,
                call.value(),
                fact,
                String.valueOf(until.toEpochDay()));
    }

    /** Returns what a token names; nothing when it was not made here, or not for answering. */
    static Optional<AnswerLink> read(Seal seal, String token) {
        return seal.open(Seal.Purpose.ANSWER, token).flatMap(AnswerLink::read);
    }

    private static Optional<AnswerLink> read(List<String> named) {
        try {
            return Optional.of(new AnswerLink(
                    Long.parseLong(named.get(0)),
                    named.get(1),
                    new CallId(named.get(2)),
                    named.get(3),
                    LocalDate.ofEpochDay(Long.parseLong(named.get(4)))));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException madeByAnOlderVersion) {
            return Optional.empty();
        }
    }

    boolean isOver(Instant now) {
        return LocalDate.ofInstant(now, Deadline.PARIS).isAfter(until);
    }

    /** Returns whether the answer is about the authority, and kept; what is asked of a project or of one call is not. */
    boolean isKept() {
        return isKept(fact);
    }

    static boolean isKept(String fact) {
        return fact.startsWith(OF_AN_AUTHORITY);
    }
}
