package fr.levier.money;

import java.math.BigDecimal;

/**
 * A share between 0 and 100 %, exact.
 *
 * @param percent the share in percent, without trailing zeros, so that equal rates are equal
 */
public record Rate(BigDecimal percent) implements Comparable<Rate> {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Rate {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("A rate lies between 0 and 100 %: " + percent);
        }
        percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
        percent = percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    public static Rate ofPercent(String percent) {
        return new Rate(new BigDecimal(percent));
    }

    /** Returns the share as a fraction of one. */
    public BigDecimal fraction() {
        return percent.movePointLeft(2);
    }

    @Override
    public int compareTo(Rate other) {
        return percent.compareTo(other.percent);
    }

    @Override
    public String toString() {
        return percent.toPlainString() + " %";
    }
}
