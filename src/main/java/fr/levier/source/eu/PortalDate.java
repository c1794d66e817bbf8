package fr.levier.source.eu;

import fr.levier.call.Deadline;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The portal's dates. The same day stands there as {@code 2026-09-23T00:00:00.000+0000}, {@code 2026-09-23},
 * {@code 1790114400000} (midnight in Brussels), {@code 23 September 2026} or {@code Sep 23, 2026 12:00:00 AM}; the instant is never
 * the closing time, so only the day in Brussels is kept.
 */
final class PortalDate {
    private static final DateTimeFormatter WITH_ZONE = strict("uuuu-MM-dd'T'HH:mm:ss[.SSS][.SS][.S][XXX][XX]");
    private static final DateTimeFormatter WORDS = strict("d MMMM uuuu");
    private static final DateTimeFormatter AMERICAN = strict("MMM d, uuuu h:mm:ss a");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private record Encoding(Pattern shape, Function<String, LocalDate> reader) {
        Encoding(String shape, Function<String, LocalDate> reader) {
            this(Pattern.compile(shape), reader);
        }
    }

    private static final List<Encoding> ENCODINGS = List.of(
            new Encoding("\\d{4}-\\d\\d-\\d\\d", PortalDate::ofDigits),
            // midnight in Greenwich, the search's own way, is the same day in Brussels
            new Encoding("\\d{4}-\\d\\d-\\d\\dT00:00:00\\.000\\+0000", PortalDate::ofDigits),
            new Encoding("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:?\\d\\d)", PortalDate::ofStamp),
            new Encoding("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+", PortalDate::ofDigits),
            new Encoding("\\d{12,13}", text -> ofInstant(Instant.ofEpochMilli(Long.parseLong(text)))),
            new Encoding("\\d{1,2} [A-Za-z]+ \\d{4}", text -> LocalDate.parse(text, WORDS)),
            new Encoding("[A-Za-z]{3} \\d{1,2}, \\d{4} .*", text -> LocalDate.parse(text, AMERICAN)));

    private PortalDate() {}

    /** Strict: the 30th of February is no date, rather than the last of the month. */
    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Returns the day, or nothing when the text is no date of the portal or lies outside this century. */
    static Optional<LocalDate> parse(String text) {
        String stripped = text.strip();
        for (Encoding encoding : ENCODINGS) {
            if (encoding.shape.matcher(stripped).matches()) {
                return read(encoding, stripped).filter(d -> d.getYear() >= FIRST_YEAR && d.getYear() <= LAST_YEAR);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> read(Encoding encoding, String text) {
        try {
            return Optional.of(encoding.reader.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate ofDigits(String text) {
        return LocalDate.of(
                Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }

    private static LocalDate ofStamp(String text) {
        return ofInstant(OffsetDateTime.parse(text, WITH_ZONE).toInstant());
    }

    private static LocalDate ofInstant(Instant instant) {
        return instant.atZone(Deadline.BRUSSELS).toLocalDate();
    }
}
