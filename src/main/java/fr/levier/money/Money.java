package fr.levier.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount in the currency in which it was stated; never converted here.
 *
 * @param amount exact, at least zero, without superfluous zeros beyond two decimals
 * @param currency an ISO 4217 code such as {@code EUR} or {@code MAD}
 */
public record Money(BigDecimal amount, String currency) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("Negative amount: " + amount);
        }
        if (!CODE.matcher(currency).matches()) {
            throw new IllegalArgumentException("Not an ISO 4217 code: " + currency);
        }
        amount = amount.scale() < 2 ? amount.setScale(2) : amount;
    }

    public static Money euros(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
