package fr.levier.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Met when the ordered fact lies within the bounds; days are compared by their number since 1970. */
public record Bounds(String fact, Optional<Bound> low, Optional<Bound> high) implements Atom {

    /** One end; {@code included} says whether the value itself is within. */
    public record Bound(BigDecimal value, boolean included) {
        public Bound {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
    }

    @Override
    public Set<String> facts() {
        return Set.of(fact);
    }

    @Override
    public Outcome test(Facts facts, LocalDate day) {
        return facts.ordered(fact).map(value -> Outcome.of(holds(value))).orElse(Outcome.UNKNOWN);
    }

    boolean holds(BigDecimal value) {
        return low.map(bound -> isWithin(value.compareTo(bound.value()), bound)).orElse(true)
                && high.map(bound -> isWithin(bound.value().compareTo(value), bound))
                        .orElse(true);
    }

    /** Returns the ends that there are. */
    List<BigDecimal> values() {
        return Stream.concat(low.stream(), high.stream()).map(Bound::value).toList();
    }

    private static boolean isWithin(int comparison, Bound bound) {
        return comparison > 0 || (comparison == 0 && bound.included());
    }
}
