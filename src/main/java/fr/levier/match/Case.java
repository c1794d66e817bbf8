package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.money.Money;
import fr.levier.rule.Inquiry;
import fr.levier.rule.Scheme;
import java.util.Optional;

/**
 * What of a call does not depend on who asks, at one instant.
 *
 * @param inquiry what the rules ask of whoever wants to apply; calls that ask the same have the same one
 * @param offer what it is about
 * @param grantStated the highest grant that its page states, in euros
 */
record Case(
        Call call,
        Inquiry inquiry,
        Offer offer,
        Closing closing,
        Optional<Money> grantStated,
        Optional<Scheme.Effort> effort,
        Optional<Scheme.Odds> odds) {}
