package fr.levier.source.prose;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a document reckons: the year that dates without a year may borrow, when it was published, and whether its numeric dates put the
 * month first.
 *
 * <p>A year is lent only where the document proves it. A day of the week that does not agree takes the proof away.
 *
 * @param year the year that title, heading or sentence name
 * @param published when the document was published; dates without a year follow within months
 * @param monthFirst whether 04/05/2027 is in April
 */
record Reckoning(Optional<Integer> year, Optional<LocalDate> published, boolean monthFirst) {
    /** Nothing is proven. */
    static final Reckoning NONE = new Reckoning(Optional.empty(), Optional.empty(), false);

    private static final Period AHEAD = Period.ofMonths(9);
    private static final List<String> DAYS = List.of(
            "lundi|monday",
            "mardi|tuesday",
            "mercredi|wednesday",
            "jeudi|thursday",
            "vendredi|friday",
            "samedi|saturday",
            "dimanche|sunday");
    private static final Pattern WEEKDAY = Words.any("(" + String.join("|", DAYS) + "),?\\s+(?:the\\s+)?$");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d/.-])(20\\d{2})(?![\\d/–-])(?!\\.\\d)");

    /** Returns a reckoning that lends a year only. */
    static Reckoning of(Optional<Integer> year) {
        return new Reckoning(year, Optional.empty(), false);
    }

    /** Returns the same with the year that nearer words name, when they name exactly one. */
    Reckoning near(String words) {
        List<Integer> years = YEAR.matcher(words)
                .results()
                .map(r -> Integer.valueOf(r.group(1)))
                .distinct()
                .toList();
        return years.size() == 1 ? new Reckoning(Optional.of(years.get(0)), published, monthFirst) : this;
    }

    /** Returns the year of a day that is written without one. */
    Optional<Integer> yearOf(int month, int day, String before) {
        Optional<Integer> soon = published.flatMap(p -> after(p, month, day));
        boolean far = year.isPresent()
                && soon.isPresent()
                && published
                        .filter(p -> isDay(year.get(), month, day)
                                && LocalDate.of(year.get(), month, day)
                                        .isAfter(p.plus(AHEAD).plusMonths(3)))
                        .isPresent();
        if (far) {
            return soon.filter(y -> agrees(y, month, day, before));
        }
        Optional<Integer> lent = year.isPresent()
                ? year.filter(y -> agrees(y, month, day, before))
                        .or(() -> year.map(y -> y - 1).filter(y -> named(before) && agrees(y, month, day, before)))
                : soon;
        return lent.filter(y -> agrees(y, month, day, before));
    }

    /** Returns the year of a day that was the last one of its name when the document was published. */
    Optional<Integer> yearBefore(int month, int day) {
        return published.flatMap(p -> List.of(p.getYear(), p.getYear() - 1).stream()
                .filter(y -> isDay(y, month, day) && LocalDate.of(y, month, day).isBefore(p))
                .findFirst());
    }

    private static Optional<Integer> after(LocalDate published, int month, int day) {
        return List.of(published.getYear(), published.getYear() + 1).stream()
                .filter(y -> isDay(y, month, day))
                .filter(y -> !LocalDate.of(y, month, day).isBefore(published)
                        && LocalDate.of(y, month, day).isBefore(published.plus(AHEAD)))
                .findFirst();
    }

    private static boolean named(String before) {
        return WEEKDAY.matcher(before).find();
    }

    private static boolean agrees(int year, int month, int day, String before) {
        Matcher named = WEEKDAY.matcher(before);
        if (!named.find() || !isDay(year, month, day)) {
            return true;
        }
        String expected = DAYS.get(LocalDate.of(year, month, day).getDayOfWeek().getValue() - 1);
        return named.group(1).toLowerCase(Locale.ROOT).matches(expected);
    }

    private static boolean isDay(int year, int month, int day) {
        return day >= 1
                && month >= 1
                && month <= 12
                && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
    }
}
