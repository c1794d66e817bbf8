package fr.levier.planning;

/** What is typed into a field of a plan or a portfolio. */
enum FieldKind {
    /** Any words, on one line. */
    TEXT,
    /** One of a list of codes. */
    CODE,
    /** A scheme, by its code or its name. */
    SCHEME,
    /** A country, by its code or its name. */
    COUNTRY,
    /** Countries, between commas. */
    COUNTRIES,
    /** Words between commas. */
    LIST,
    /** An amount of euros. */
    EUROS,
    /** An amount, an interval, or what files write within braces. */
    AMOUNT,
    /** A share in percent. */
    SHARE,
    /** Instalments, each on its line: {@code 2026: 80 % avance}. */
    PAYMENTS,
    /** Amounts by year, each on its line. */
    EUROS_BY_YEAR,
    /** Days of work by year, each on its line. */
    DAYS_BY_YEAR,
    /** Shares by theme, each on its line. */
    THEME_SHARES,
    /** Shares by country or list of countries, each on its line. */
    PLACE_SHARES;

    boolean hasLines() {
        return this == PAYMENTS
                || this == EUROS_BY_YEAR
                || this == DAYS_BY_YEAR
                || this == THEME_SHARES
                || this == PLACE_SHARES;
    }
}
