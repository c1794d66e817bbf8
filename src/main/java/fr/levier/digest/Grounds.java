package fr.levier.digest;

import fr.levier.reference.Label;
import fr.levier.rule.Outcome;
import fr.levier.rule.Question;
import fr.levier.rule.Reason;
import fr.levier.rule.Severity;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a letter tells of a call, the weightiest first: the same in the letter and in what is kept of it. */
final class Grounds {
    private Grounds() {}

    /** Of a call that the authority may not use, what forbids it; of another, what speaks for it. */
    static Stream<Reason> reasons(Entry entry) {
        return entry.verdict().reasons().stream()
                .filter(r -> entry.refused()
                        ? r.outcome() == Outcome.UNMET && r.severity() == Severity.BLOCKING
                        : r.outcome() == Outcome.MET && r.severity() != Severity.ADVICE)
                .sorted(Comparator.comparing(Reason::severity));
    }

    /**
     * Returns whether what ties the call to the authority is said: where something does, and where no condition speaks for the call. A
     * scheme of which nothing was checked still answers to what the authority wants, or does not.
     */
    static boolean includeFit(Entry entry) {
        boolean isNamed = entry.fit().count() > 0 || reasons(entry).findAny().isEmpty();
        return isNamed && !entry.refused();
    }

    /** An answer changes nothing where a condition is not met for certain. */
    static Stream<Question> asked(Entry entry) {
        return entry.refused() ? Stream.empty() : entry.verdict().missing().stream();
    }

    /** Returns whether answers may make the call « éligible »: where no condition of its scheme was checked, they only exclude. */
    static boolean areAnswerable(Entry entry) {
        return entry.verdict().modelled() && asked(entry).findAny().isPresent();
    }

    /** One question is asked of a call: what the authority can say of itself, once for all its calls, before what one project decides. */
    static Optional<Question> question(Entry entry) {
        return asked(entry).min(Comparator.comparing(q -> !q.isOfAFact() ? 2 : AnswerLink.isKept(q.fact()) ? 0 : 1));
    }

    /** Returns what decides: the question where an answer does, else the first reason. */
    static Optional<Label> first(Entry entry) {
        Optional<Label> question =
                entry.eligible() ? Optional.empty() : question(entry).map(Question::question);
        return question.or(() -> reasons(entry).findFirst().map(Reason::sentence));
    }
}
