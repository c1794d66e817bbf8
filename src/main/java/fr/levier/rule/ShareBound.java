package fr.levier.rule;

import fr.levier.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A share of which one amount is known, said as the bound that it puts on the other; and samples of two amounts that are unknown. */
final class ShareBound {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal STEP = BigDecimal.ONE.movePointLeft(9);

    private ShareBound() {}

    /** Two amounts that stand for all that make the same shares. */
    record Sample(BigDecimal part, BigDecimal whole) {}

    /** Returns samples around every limit of these shares of the same two amounts, of a whole of one hundred and of nothing. */
    static List<Sample> samples(List<Share> shares) {
        List<Sample> samples = new ArrayList<>();
        samples.add(new Sample(BigDecimal.ZERO, BigDecimal.ZERO));
        samples.add(new Sample(BigDecimal.ONE, BigDecimal.ZERO));
        shares.stream()
                .flatMap(share -> Stream.concat(share.atLeast().stream(), share.atMost().stream()))
                .map(Rate::percent)
                .flatMap(limit -> Stream.of(limit.subtract(STEP).max(BigDecimal.ZERO), limit, limit.add(STEP)))
                .forEach(part -> samples.add(new Sample(part, HUNDRED)));
        return samples;
    }

    /** Returns the bound, when exactly one of the two amounts is known. */
    static Optional<Bounds> of(Share share, Facts facts) {
        Optional<BigDecimal> part = facts.number(share.part());
        Optional<BigDecimal> whole = facts.number(share.whole());
        if (part.isPresent() == whole.isPresent()) {
            return Optional.empty();
        }
        return whole.map(known -> boundOnPart(share, known)).or(() -> part.map(known -> boundOnWhole(share, known)));
    }

    private static Bounds boundOnPart(Share share, BigDecimal whole) {
        return new Bounds(
                share.part(),
                share.atLeast().map(rate -> new Bounds.Bound(whole.multiply(rate.fraction()), true)),
                share.atMost().map(rate -> new Bounds.Bound(whole.multiply(rate.fraction()), true)));
    }

    /** The quotients are rounded towards what amounts in whole cents can be, so that nothing is lost. */
    private static Bounds boundOnWhole(Share share, BigDecimal part) {
        boolean isNothingAllowed =
                share.atMost().map(rate -> rate.percent().signum() == 0).orElse(false);
        if (isNothingAllowed && part.signum() > 0) {
            return never(share.whole());
        }
        return new Bounds(
                share.whole(),
                quotient(part, share.atMost(), RoundingMode.CEILING),
                quotient(part, share.atLeast(), RoundingMode.FLOOR));
    }

    private static Bounds never(String fact) {
        Optional<Bounds.Bound> beyondZero = Optional.of(new Bounds.Bound(BigDecimal.ZERO, false));
        return new Bounds(fact, beyondZero, beyondZero);
    }

    private static Optional<Bounds.Bound> quotient(BigDecimal part, Optional<Rate> rate, RoundingMode rounding) {
        return rate.filter(share -> share.percent().signum() > 0)
                .map(share -> new Bounds.Bound(part.divide(share.fraction(), 2, rounding), true));
    }
}
