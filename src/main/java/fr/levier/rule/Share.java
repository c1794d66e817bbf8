package fr.levier.rule;

import fr.levier.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Met when one amount is at least, or at most, a share of another; of nothing, nothing is any share. */
public record Share(String part, String whole, Optional<Rate> atLeast, Optional<Rate> atMost) implements Atom {

    @Override
    public Set<String> facts() {
        return Set.of(part, whole);
    }

    @Override
    public Outcome test(Facts facts, LocalDate day) {
        Optional<BigDecimal> some = facts.number(part);
        Optional<BigDecimal> all = facts.number(whole);
        if (some.isEmpty() || all.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        return Outcome.of(holds(some.get(), all.get()));
    }

    boolean holds(BigDecimal some, BigDecimal all) {
        return atLeast.map(rate -> some.compareTo(all.multiply(rate.fraction())) >= 0)
                        .orElse(true)
                && atMost.map(rate -> some.compareTo(all.multiply(rate.fraction())) <= 0)
                        .orElse(true);
    }
}
