package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.money.Rate;
import java.math.RoundingMode;

/**
 * An amount that lies between two others, both included; an exact amount is a span without width.
 *
 * <p>Every operation is sound: the result holds the result of any two amounts of its operands.
 */
public record Span(Euros min, Euros max) {
    public static final Span ZERO = exactly(Euros.ZERO);

    public Span {
        if (min.compareTo(max) > 0) {
            throw new IllegalArgumentException("No amount lies between " + min + " and " + max);
        }
    }

    public static Span exactly(Euros amount) {
        return new Span(amount, amount);
    }

    public static Span of(String decimal) {
        return exactly(Euros.of(decimal));
    }

    public boolean isExact() {
        return min.equals(max);
    }

    public Span plus(Span other) {
        return new Span(min.plus(other.min), max.plus(other.max));
    }

    public Span minus(Span other) {
        return new Span(min.minus(other.max), max.minus(other.min));
    }

    public Span times(Rate rate, RoundingMode rounding) {
        return new Span(min.times(rate, rounding), max.times(rate, rounding));
    }

    /** Returns what the smaller of both amounts may be. */
    public Span least(Span other) {
        return new Span(smaller(min, other.min), smaller(max, other.max));
    }

    /** Returns what the larger of both amounts may be. */
    public Span most(Span other) {
        return new Span(larger(min, other.min), larger(max, other.max));
    }

    /** Returns the smallest span that holds both. */
    public Span hull(Span other) {
        return new Span(smaller(min, other.min), larger(max, other.max));
    }

    /** Returns the amount, or zero where it would be negative. */
    public Span orZero() {
        return most(ZERO);
    }

    public boolean holds(Euros amount) {
        return min.compareTo(amount) <= 0 && amount.compareTo(max) <= 0;
    }

    static Euros smaller(Euros one, Euros other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static Euros larger(Euros one, Euros other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
