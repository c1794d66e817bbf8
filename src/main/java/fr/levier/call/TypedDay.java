package fr.levier.call;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a day as people here write it: {@code 15/03/2027}, {@code 15 mars 2027}, {@code 2027-03-15}. */
final class TypedDay {
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("uuuu-MM-dd", Locale.ROOT),
            form("d/M/uuuu", Locale.ROOT),
            form("d MMMM uuuu", Locale.FRANCE),
            form("d MMMM uuuu", Locale.UK));

    private TypedDay() {}

    /**
     * @throws DateTimeParseException when this is no day of the calendar
     */
    static LocalDate read(String text) {
        String day = text.strip().replaceFirst("^1er\\b", "1");
        return FORMS.stream()
                .flatMap(form -> read(day, form).stream())
                .findFirst()
                .orElseThrow(() -> new DateTimeParseException("Not a day", text, 0));
    }

    private static Optional<LocalDate> read(String day, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(day, form));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }

    static String write(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).format(day);
    }

    private static DateTimeFormatter form(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
