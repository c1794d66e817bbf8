package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.money.Rate;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The service whose 1 % is spent abroad: one ceiling for each budget and year, and nothing carried from one to the other.
 *
 * @param name {@code water}, {@code sanitation}, {@code energy}, {@code waste} or {@code mobility}
 * @param year the year whose 1 % it is, where the plan says it: a plan of two years may draw on two
 * @param revenue its own revenue of the year, for mobility without the transport levy
 * @param used what the 1 % of that year pays for elsewhere
 * @param transferred true when the competence went to another body, and the right with it
 */
public record ServiceBudget(String name, Optional<Integer> year, Span revenue, Euros used, boolean transferred) {

    /** Returns what is left of the right, nothing where it was transferred or is used up. */
    Span left(Rate rate) {
        return transferred
                ? Span.ZERO
                : revenue.times(rate, RoundingMode.FLOOR)
                        .minus(Span.exactly(used))
                        .orZero();
    }
}
