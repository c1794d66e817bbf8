package fr.levier.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of euros.
 *
 * @param cents the amount in cents; may be negative
 */
public record Euros(long cents) implements Comparable<Euros> {
    public static final Euros ZERO = new Euros(0);

    /**
     * Reads a decimal number of euros.
     *
     * @throws ArithmeticException when there are fractions of a cent or the amount overflows
     */
    public static Euros of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    /**
     * @throws ArithmeticException when there are fractions of a cent or the amount overflows
     */
    public static Euros of(BigDecimal decimal) {
        return new Euros(decimal.movePointRight(2).longValueExact());
    }

    public Euros plus(Euros other) {
        return new Euros(Math.addExact(cents, other.cents));
    }

    public Euros minus(Euros other) {
        return new Euros(Math.subtractExact(cents, other.cents));
    }

    /** Returns this amount times the rate; {@code rounding} says where the fraction of a cent goes. */
    public Euros times(Rate rate, RoundingMode rounding) {
        return of(decimal().multiply(rate.fraction()).setScale(2, rounding));
    }

    /** Returns the amount in euros with exactly two decimals. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public int compareTo(Euros other) {
        return Long.compare(cents, other.cents);
    }

    /** Returns the decimal form used in JSON, such as {@code 300000.00}. */
    @Override
    public String toString() {
        return decimal().toPlainString();
    }
}
