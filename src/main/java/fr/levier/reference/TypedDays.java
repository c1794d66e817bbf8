package fr.levier.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people type them into a page, one or many: {@code 2026-12-14}, {@code 14/12/2026}, {@code 14.12.2026}. */
public final class TypedDays {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    private TypedDays() {}

    /** Returns the days that can be read; those that cannot are left out, see {@link #unread}. */
    public static List<LocalDate> read(String text) {
        List<LocalDate> days = new ArrayList<>();
        for (String word : BETWEEN.split(text)) {
            day(word).ifPresent(days::add);
        }
        return days;
    }

    /** Returns the first word that is no day. */
    public static Optional<String> unread(String text) {
        return BETWEEN.splitAsStream(text)
                .filter(word -> !word.isEmpty() && day(word).isEmpty())
                .findFirst();
    }

    /** Returns each word as files write that day, and as it was typed where it is none. */
    public static List<String> words(String text) {
        return BETWEEN.splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .map(word -> day(word).map(LocalDate::toString).orElse(word))
                .toList();
    }

    private static Optional<LocalDate> day(String word) {
        Matcher written = DAY.matcher(word);
        if (!written.matches()) {
            return Optional.empty();
        }
        boolean isIso = written.group(1) != null;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(written.group(isIso ? 1 : 6)),
                    Integer.parseInt(written.group(isIso ? 2 : 5)),
                    Integer.parseInt(written.group(isIso ? 3 : 4))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
