package fr.levier.source.prose;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds dates in French words. A year that is not written is taken from the other end of a range, or from the year given, and
 * never guessed: without either, the date is not there.
 */
final class FrenchDates {
    private static final List<String> MONTHS =
            List.of("jan", "f.v", "mars", "avr", "mai", "juin", "juil", "ao.t", "sept", "oct", "nov", "d.c");
    private static final String MONTH =
            "(janvier|janv\\.?|f[ée]vrier|févr?\\.?|mars|avril|avr\\.?|mai|juin|juillet|juil\\.?|ao[ûu]t"
                    + "|septembre|sept\\.?|octobre|oct\\.?|novembre|nov\\.?|d[ée]cembre|déc\\.?)(?!\\p{L})";
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d/.,])(?:(?<day>\\d{1,2})\\s?(?:er)?\\s+(?<month>" + MONTH
                    + ")(?:\\s+(?<year>(?:19|20)\\d{2})(?!\\d))?"
                    + "|(?<d>\\d{1,2})[/.](?<m>\\d{1,2})[/.](?<y>(?:19|20)\\d{2})(?!\\d)"
                    + "|(?<instant>20\\d{2}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:Z|[+-]\\d{2}:\\d{2}))"
                    + "|(?<iso>20\\d{2}-\\d{2}-\\d{2})(?![\\dT]))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String WEEKDAY = "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\s+)?";
    private static final Pattern BETWEEN = Pattern.compile(
            "^\\s*,?\\s*(?:inclus\\s+)?(?:au|et\\s+le|(?:et\\s+)?jusqu’au|[–—-]|à|et)\\s*" + WEEKDAY + "$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_BEFORE = Pattern.compile(
            "(?:du|entre le)\\s+" + WEEKDAY + "(\\d{1,2})\\s?(?:er)?\\s+(?:au|et le)\\s+" + WEEKDAY + "$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile(
            "^[\\s,(–-]{0,3}(?:au plus tard )?(?:à |avant )?(?:(\\d{1,2})\\s?(?:h(?:eures?)?(?!\\p{L})|:)\\s?(\\d{2})?|(midi)(?!\\p{L}))",
            Pattern.CASE_INSENSITIVE);
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private FrenchDates() {}

    /**
     * One date in a sentence.
     *
     * @param date the day
     * @param time the hour written beside it; midnight at the end of a day is no hour, for the whole day counts
     * @param start where its words begin, and {@code end} where they end
     * @param opensRange whether the next date is the other end of a range that begins here
     */
    record Found(LocalDate date, Optional<LocalTime> time, int start, int end, boolean opensRange) {}

    private record Raw(int day, int month, Optional<Integer> year, Optional<LocalTime> time, int start, int end) {
        Raw in(int y) {
            return new Raw(day, month, Optional.of(y), time, start, end);
        }

        boolean after(Raw other) {
            return month > other.month || month == other.month && day > other.day;
        }
    }

    /** Returns the dates of a sentence in their order; {@code year} is lent to those that have none. */
    static List<Found> in(String text, Optional<Integer> year) {
        List<Raw> raws = raws(text);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < raws.size(); i++) {
            Raw raw = raws.get(i);
            boolean opens = i + 1 < raws.size() && joined(text, raw, raws.get(i + 1));
            boolean closes = i > 0 && joined(text, raws.get(i - 1), raw);
            Raw whole = opens ? lendBack(raw, raws.get(i + 1)) : closes ? lendForth(raws.get(i - 1), raw) : raw;
            whole.year()
                    .or(() -> year)
                    .flatMap(y -> day(whole, y))
                    .ifPresent(d -> found.add(new Found(d, raw.time(), raw.start(), raw.end(), opens)));
        }
        return found;
    }

    private static boolean joined(String text, Raw first, Raw second) {
        String between = text.substring(first.end(), second.start());
        return between.length() < 40 && BETWEEN.matcher(between).find();
    }

    private static Raw lendBack(Raw first, Raw second) {
        return first.year().isPresent() || second.year().isEmpty()
                ? first
                : first.in(second.year().get() - (first.after(second) ? 1 : 0));
    }

    private static Raw lendForth(Raw first, Raw second) {
        return second.year().isPresent() || first.year().isEmpty()
                ? second
                : second.in(first.year().get() + (first.after(second) ? 1 : 0));
    }

    private static Optional<LocalDate> day(Raw raw, int year) {
        try {
            return Optional.of(LocalDate.of(year, raw.month(), raw.day()));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static List<Raw> raws(String text) {
        List<Raw> raws = new ArrayList<>();
        Matcher m = DATE.matcher(text);
        while (m.find()) {
            raw(text, m).ifPresent(raw -> {
                dayBefore(text, raw).ifPresent(raws::add);
                raws.add(raw);
            });
        }
        return raws;
    }

    /** Returns the first day of « du 3 au 15 mars 2024 », which has only its number. */
    private static Optional<Raw> dayBefore(String text, Raw raw) {
        int from = Math.max(0, raw.start() - 50);
        Matcher m = DAY_BEFORE.matcher(text.substring(from, raw.start()));
        return m.find()
                ? Optional.of(new Raw(
                        number(m.group(1)),
                        raw.month(),
                        raw.year(),
                        Optional.empty(),
                        from + m.start(1),
                        from + m.end(1)))
                : Optional.empty();
    }

    private static Optional<Raw> raw(String text, Matcher m) {
        if (m.group("instant") != null) {
            return instant(m.group("instant"), m.start(), m.end());
        }
        if (m.group("iso") != null) {
            return numbers(
                    text,
                    m,
                    m.group("iso").substring(8),
                    m.group("iso").substring(5, 7),
                    m.group("iso").substring(0, 4));
        }
        if (m.group("d") != null) {
            return numbers(text, m, m.group("d"), m.group("m"), m.group("y"));
        }
        Optional<Integer> year = Optional.ofNullable(m.group("year")).map(Integer::valueOf);
        return Optional.of(new Raw(
                number(m.group("day")), month(m.group("month")), year, time(text, m.end()), m.start(), m.end()));
    }

    private static Optional<Raw> numbers(String text, MatchResult m, String day, String month, String year) {
        int asMonth = number(month);
        return asMonth < 1 || asMonth > 12
                ? Optional.empty()
                : Optional.of(new Raw(
                        number(day), asMonth, Optional.of(number(year)), time(text, m.end()), m.start(), m.end()));
    }

    private static Optional<Raw> instant(String written, int start, int end) {
        try {
            ZonedDateTime paris = OffsetDateTime.parse(written).atZoneSameInstant(PARIS);
            return Optional.of(new Raw(
                    paris.getDayOfMonth(),
                    paris.getMonthValue(),
                    Optional.of(paris.getYear()),
                    Optional.of(paris.toLocalTime()),
                    start,
                    end));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String text, int from) {
        Matcher m = TIME.matcher(text.substring(from, Math.min(text.length(), from + 40)));
        if (!m.find()) {
            return Optional.empty();
        }
        if (m.group(3) != null) {
            return Optional.of(LocalTime.NOON);
        }
        int hour = number(m.group(1));
        int minute = m.group(2) == null ? 0 : number(m.group(2));
        return hour > 23 || minute > 59 || hour == 0 && minute == 0
                ? Optional.empty()
                : Optional.of(LocalTime.of(hour, minute));
    }

    private static int month(String word) {
        String lower = word.toLowerCase(Locale.FRENCH);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (Pattern.compile("^" + MONTHS.get(i)).matcher(lower).find()) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("Not a month: " + word);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
