package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.money.Money;
import fr.levier.rule.Inquiry;
import fr.levier.rule.Scheme;
import fr.levier.rule.bulk.Ask;
import java.util.Optional;

/**
 * What of a call does not depend on who asks, at one instant.
 *
 * @param ask what it asks of whoever wants to apply
 * @param inquiry what the rules answer to it; calls that ask the same have the same one
 * @param offer what it is about
 * @param grantStated the highest grant that its page states, in euros
 */
record Case(
        Call call,
        Ask ask,
        Inquiry inquiry,
        Offer offer,
        Closing closing,
        Optional<Money> grantStated,
        Optional<Scheme.Effort> effort,
        Optional<Scheme.Odds> odds) {

    /** Returns where the call stands for somebody who wants this. */
    Standing standing(Aims aims, HighestGrant grant) {
        return new Standing(Fit.of(aims, offer), closing, grant.or(grantStated), effort, odds);
    }
}
