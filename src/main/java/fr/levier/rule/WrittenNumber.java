package fr.levier.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ordered values as people write them: {@code 1200}, {@code 200000 EUR}, {@code 57.6 %}, {@code 2024-05-15}, {@code 36 months}. */
final class WrittenNumber {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,2})?) EUR");
    private static final Pattern RATE = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?) ?%");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,15}");

    private WrittenNumber() {}

    /** Returns the value for a fact of that type, in its unit, or nothing when the text is none. */
    static Optional<BigDecimal> of(FactType type, String text) {
        return switch (type) {
            case INTEGER -> INTEGER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
            case AMOUNT -> first(AMOUNT, text);
            case RATE -> first(RATE, text).filter(rate -> rate.compareTo(BigDecimal.valueOf(100)) <= 0);
            case DATE, DATES -> day(text);
            default -> Optional.empty();
        };
    }

    /** Returns a bare decimal number, as rule files also write the bounds of amounts and rates. */
    static Optional<BigDecimal> bare(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<BigDecimal> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(new BigDecimal(matcher.group(1))) : Optional.empty();
    }

    private static Optional<BigDecimal> day(String text) {
        try {
            return Optional.of(BigDecimal.valueOf(LocalDate.parse(text).toEpochDay()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
