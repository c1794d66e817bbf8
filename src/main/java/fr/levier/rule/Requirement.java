package fr.levier.rule;

import fr.levier.reference.Label;
import java.util.Optional;
import java.util.Set;

/**
 * A condition with what it weighs, the words for each of its answers and the text it rests on: of a scheme, of one campaign or read
 * from a call's page.
 *
 * @param id its identity within the scheme
 * @param severity whether it decides
 * @param condition what it demands
 * @param reference the text it rests on; a page's own condition has evidence elsewhere
 * @param assumed true when nobody read it in a text of this campaign
 * @param campaigns the only campaigns that it holds for; empty for all
 */
public record Requirement(
        String id,
        Severity severity,
        Condition condition,
        Label met,
        Label unmet,
        Label unknown,
        Optional<Reference> reference,
        boolean assumed,
        Set<String> campaigns) {
    public Requirement {
        campaigns = Set.copyOf(campaigns);
    }

    public boolean isBlocking() {
        return severity == Severity.BLOCKING;
    }

    /** Returns whether it decides and rests on a text that somebody read. */
    public boolean isChecked() {
        return isBlocking() && !assumed && reference.isPresent();
    }

    /** Returns the words shown for an answer. */
    public Label sentence(Outcome outcome) {
        return switch (outcome) {
            case MET -> met;
            case UNMET -> unmet;
            case UNKNOWN -> unknown;
        };
    }

    Reason answered(Outcome outcome) {
        return new Reason(id, severity, outcome, sentence(outcome), reference, assumed);
    }
}
