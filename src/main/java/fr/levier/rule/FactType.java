package fr.levier.rule;

import java.util.Locale;
import java.util.Optional;

/** What the value of a fact is; numbers are exact decimals, amounts are in euros, rates in percent. */
public enum FactType {
    BOOLEAN,
    INTEGER,
    AMOUNT,
    RATE,
    CODE,
    CODES,
    COUNTRY,
    COUNTRIES,
    DATE,
    /** Days, in no order; complete once given. */
    DATES,
    TEXT;

    /** Returns the type as it is written in rule files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FactType> of(String word) {
        for (FactType type : values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Returns whether values have an order, so that bounds make sense. */
    public boolean isOrdered() {
        return this == INTEGER || this == AMOUNT || this == RATE || this == DATE;
    }

    /** Returns whether a value is a set of codes, complete once given. */
    public boolean isSet() {
        return this == CODES || this == COUNTRIES;
    }

    /** Returns whether values are countries. */
    public boolean isGeographic() {
        return this == COUNTRY || this == COUNTRIES;
    }
}
