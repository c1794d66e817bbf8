package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.money.Rate;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a funder that is not in the rulebook demands, as the author of the plan read it; always shown as « selon le plan ».
 *
 * @param base what the rate is a share of, as in the rulebook
 * @param source where its author read it
 */
public record StatedTerms(
        Optional<Rate> rate, String base, Optional<Euros> grantMin, Optional<Euros> grantMax, String source) {

    /** Returns the limits on the contribution of that name: all of them rest on what the author of the plan says. */
    List<Bound> bounds(String contribution, Bases bases) {
        List<Bound> bounds = new ArrayList<>();
        rate.ifPresent(share -> bases.find(base)
                .ifPresent(whole -> bounds.add(bound(
                        contribution,
                        "rate_max",
                        Kind.RATE,
                        Bound.Side.AT_MOST,
                        whole.times(share, RoundingMode.FLOOR)))));
        grantMax.ifPresent(max ->
                bounds.add(bound(contribution, "grant_max", Kind.GRANT_MAX, Bound.Side.AT_MOST, Span.exactly(max))));
        grantMin.ifPresent(min ->
                bounds.add(bound(contribution, "grant_min", Kind.GRANT_MIN, Bound.Side.AT_LEAST, Span.exactly(min))));
        return bounds;
    }

    private Bound bound(String contribution, String term, Kind kind, Bound.Side side, Span limit) {
        boolean isRate = kind == Kind.RATE;
        return new Bound(
                contribution + "/" + term,
                kind,
                side,
                Optional.of(contribution),
                limit,
                List.of(),
                isRate ? rate : Optional.empty(),
                isRate ? Optional.of(base) : Optional.empty(),
                true,
                false,
                Optional.empty());
    }
}
