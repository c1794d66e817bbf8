package fr.levier.match;

import fr.levier.message.Messages;
import fr.levier.rule.Outcome;
import fr.levier.rule.Reason;
import fr.levier.rule.Scheme;
import java.util.Optional;
import java.util.Set;

/**
 * One condition's part in a verdict, as a page shows it.
 *
 * @param page the last part of the address of its condition, for those that have a page of the rules
 * @param outcome its answer
 * @param answer the answer in a word
 * @param weight what the condition weighs, when it does not decide
 * @param sentence why
 * @param reference the text it rests on
 * @param assumed true when no text of this campaign was read
 */
public record ReasonView(
        Optional<String> page,
        Outcome outcome,
        String answer,
        Optional<String> weight,
        String sentence,
        Optional<ReferenceView> reference,
        boolean assumed) {
    private static final Set<String> OF_THE_PAGE = Set.of(StatedApplicants.CONDITION, StatedCountries.CONDITION);

    /** What a call’s page states itself cites no text of the rules, and what follows from dates alone is no condition of its file. */
    private static Optional<String> page(Reason reason) {
        boolean isOfScheme = !OF_THE_PAGE.contains(reason.condition()) && !Scheme.followsFromDates(reason.condition());
        return Optional.of(reason.condition()).filter(id -> isOfScheme);
    }

    /** @param modelled false when the scheme was not read in full: what it advises against may well be what it refuses */
    static ReasonView of(Reason reason, boolean modelled, Messages messages) {
        Optional<String> weight = switch (reason.severity()) {
            case BLOCKING -> Optional.empty();
            case ADVICE ->
                Optional.of(messages.text(
                        !modelled && reason.outcome() == Outcome.UNMET
                                ? "match.severity.warning"
                                : "match.severity.ADVICE"));
            case BONUS -> Optional.of(messages.text("match.severity.BONUS"));
        };
        return new ReasonView(
                page(reason),
                reason.outcome(),
                messages.text("match.outcome." + reason.outcome()),
                weight,
                reason.sentence().in(messages.locale()),
                reason.reference().map(r -> ReferenceView.of(r, messages)),
                reason.assumed());
    }
}
