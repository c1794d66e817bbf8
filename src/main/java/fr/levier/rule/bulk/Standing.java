package fr.levier.rule.bulk;

import fr.levier.rule.Eligibility;
import fr.levier.rule.Outcome;

/**
 * How everybody stands before one call.
 *
 * @param answer the deciding conditions together
 * @param modelled false when no checked condition is known: who meets all is then still to be confirmed
 */
public record Standing(Answer answer, boolean modelled) {

    public Eligibility eligibility(int subject) {
        Outcome outcome = answer.outcome(subject);
        if (outcome == Outcome.UNMET) {
            return Eligibility.INELIGIBLE;
        }
        return outcome == Outcome.MET && modelled ? Eligibility.ELIGIBLE : Eligibility.TO_CONFIRM;
    }

    public int eligible() {
        return modelled ? answer.countMet() : 0;
    }

    public int ineligible() {
        return answer.countUnmet();
    }

    public int toConfirm() {
        return answer.size() - eligible() - ineligible();
    }
}
