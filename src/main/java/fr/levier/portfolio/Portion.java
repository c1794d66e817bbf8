package fr.levier.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A share of a whole, in percent with one decimal, rounded outwards; an interval where somebody did not say to which part an amount
 * belongs.
 */
public record Portion(BigDecimal min, BigDecimal max) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal EXACTNESS = new BigDecimal("0.1");

    /**
     * An amount and the codes among which it lies: with one code it lies there, with several somewhere among them, with none nobody said
     * where.
     */
    record Part(BigDecimal low, BigDecimal high, Set<String> codes) {
        boolean isSurely(Predicate<String> which) {
            return !codes.isEmpty() && codes.stream().allMatch(which);
        }

        boolean isPerhaps(Predicate<String> which) {
            return codes.isEmpty() || codes.stream().anyMatch(which);
        }
    }

    /** Returns the share of the parts that lie under the codes; all of it, or nothing, where the whole may be nothing. */
    static Portion of(List<Part> parts, Predicate<String> which) {
        BigDecimal surely = sum(parts, part -> part.isSurely(which), true);
        BigDecimal othersAtMost = sum(parts, part -> !part.isSurely(which), false);
        BigDecimal perhaps = sum(parts, part -> part.isPerhaps(which), false);
        BigDecimal othersAtLeast = sum(parts, part -> !part.isPerhaps(which), true);
        return new Portion(
                percent(surely, othersAtMost, RoundingMode.FLOOR),
                percent(perhaps, othersAtLeast, RoundingMode.CEILING));
    }

    /** Returns whether it is known but for rounding. */
    public boolean isKnown() {
        return max.subtract(min).compareTo(EXACTNESS) <= 0;
    }

    private static BigDecimal sum(List<Part> parts, Predicate<Part> which, boolean isLow) {
        return parts.stream()
                .filter(which)
                .map(part -> isLow ? part.low() : part.high())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal others, RoundingMode rounding) {
        BigDecimal whole = part.add(others);
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(1)
                : part.multiply(HUNDRED).divide(whole, 1, rounding);
    }
}
