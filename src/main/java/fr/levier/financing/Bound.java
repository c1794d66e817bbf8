package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.money.Rate;
import fr.levier.rule.Reference;
import java.util.List;
import java.util.Optional;

/**
 * A limit that a rule puts on an amount.
 *
 * @param rule its name, such as {@code meae-generaliste/2025/rate_max}
 * @param contribution the contribution that it was computed for, or nothing for the plan as a whole
 * @param limit rounded down for what may not be passed, up for what must be reached; an interval when something is unknown
 * @param menu the amounts of which one must be chosen; empty but for {@link Side#ONE_OF}
 * @param rate the rate, when it is one and the same whatever is unknown
 * @param advice true when it warns and decides nothing
 */
public record Bound(
        String rule,
        Kind kind,
        Side side,
        Optional<String> contribution,
        Span limit,
        List<Euros> menu,
        Optional<Rate> rate,
        Optional<String> base,
        boolean assumed,
        boolean advice,
        Optional<Reference> reference) {

    /** On which side of the limit the amount must lie. */
    public enum Side {
        AT_MOST,
        AT_LEAST,
        EXACTLY,
        ONE_OF
    }

    public Bound {
        menu = List.copyOf(menu);
    }

    /** A limit of the plan itself: no text states it. */
    static Bound ofPlan(String rule, Kind kind, Side side, Span limit) {
        return new Bound(
                rule,
                kind,
                side,
                Optional.empty(),
                limit,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty());
    }

    /** Returns the same limit with the amounts of which one must be chosen. */
    Bound among(List<Euros> amounts) {
        return new Bound(rule, kind, side, contribution, limit, amounts, rate, base, assumed, advice, reference);
    }

    /** Returns the same limit, resting on something that nobody read in a text. */
    Bound presumed() {
        return new Bound(rule, kind, side, contribution, limit, menu, rate, base, true, advice, reference);
    }

    /** Returns a limit of another kind, drawn from this one. */
    Bound as(Kind other, Span others) {
        return new Bound(rule, other, side, contribution, others, menu, rate, base, assumed, advice, reference);
    }

    Limit against(Span actual) {
        return new Limit(this, actual, false);
    }
}
