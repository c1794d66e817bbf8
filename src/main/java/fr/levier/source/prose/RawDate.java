package fr.levier.source.prose;

import java.time.DateTimeException;
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
 * A date as its words stand, perhaps without a year.
 *
 * @param day the day of the month
 * @param month the month
 * @param year the year, when it is written
 * @param time the hour written beside it
 * @param start where its words begin, and {@code end} where they end
 */
record RawDate(int day, int month, Optional<Integer> year, Optional<LocalTime> time, int start, int end) {
    private static final List<String> MONTHS = List.of(
            "jan", "f.[bv]", "mar", "a[pv]r", "ma[iy]", "jui?n", "jui?l", "ao.t|aug", "sep", "oct", "nov", "d.c");
    private static final String MONTH =
            "(?:janvier|janv\\.?|january|jan\\.?|f[ée]vrier|f[ée]vr?\\.?|february|feb\\.?|mars|march|mar\\.?|avril|avr\\.?|april|apr\\.?|mai|may"
                    + "|juin|june|jun\\.?|juillet|juil\\.?|july|jul\\.?|ao[ûu]t|august|aug\\.?|septembre|september|sept?\\.?"
                    + "|octobre|october|oct\\.?|novembre|november|nov\\.?|d[ée]cembre|december|d[ée]c\\.?)(?!\\p{L})";
    private static final Pattern DATE = Pattern.compile(
            "(?=[\\djfmasond])(?<![\\d/.,])(?<!(?<!\\.)-)(?:(?<day>\\d{1,2})(?:\\s?(?:er|st|nd|rd|th)(?!\\p{L}))?(?:\\s+of)?[\\s./-]\\s*(?<month>"
                    + MONTH
                    + ")(?:[,\\s./-]\\s*(?<year>(?:19|20)\\d{2})(?!\\d)|(?<=\\d[/-]\\p{L}{3,9})[/-](?<short>\\d{2})(?!\\d))?"
                    + "|(?<![\\p{L}])(?<monthFirst>" + MONTH
                    + ")[\\s.,-]?\\s*(?<dayAfter>\\d{1,2})(?:\\s?(?:st|nd|rd|th)(?!\\p{L}))?(?![\\d%€:])(?!\\s(?:%|€|euros|h\\d))(?!\\s+"
                    + MONTH + ")(?:,?\\s+(?<yearAfter>(?:19|20)\\d{2})(?!\\d))?"
                    + "|(?<d>\\d{1,2})(?:/|\\.|-)(?<m>\\d{1,2})(?:/|\\.|-)(?<y>(?:19|20)\\d{2}|(?<=/)\\d{2})(?![\\d/])"
                    + "|(?<=^|(?:le|au|du|et|by|until|to|on|from|and|before|avant|[:|–,(-])\\s)(?<d2>\\d{2})/(?<m2>0[1-9]|1[0-2])(?![\\d/%])"
                    + "|(?<d3>\\d{1,2})\\.(?<m3>\\d{1,2})\\.(?=\\s?[–-]\\s?\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d{2})"
                    + "|(?<instant>20\\d{2}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2}))"
                    + "|(?<iso>20\\d{2}-\\d{2}-\\d{2})(?!\\d))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    static final String WEEKDAY =
            "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\\s+)?";
    private static final Pattern DAY_BEFORE = Pattern.compile(
            "(?:du|entre le|from|between)\\s+(?:the\\s+)?" + WEEKDAY
                    + "((\\d{1,2})(?:\\s?(?:er|st|nd|rd|th)(?!\\p{L}))?)\\s*(?:au|et le|to|and|[–-])\\s*" + WEEKDAY
                    + "$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile(
            "^[\\s,(–|-]{0,3}(?:au plus tard |no later than |at the latest )?(?:inclus,? )?(?:à |avant |at |by |before )?"
                    + "(?:(?<hour>\\d{1,2})\\s?(?:h(?:eures?|rs?)?(?!\\p{L})|[:.](?=\\d{2}(?!\\d))|(?=[ap]\\.?m))\\s?(?<minute>\\d{2})?(?::\\d{2})?\\s?(?<half>[ap])?(?:\\.?m)?"
                    + "|(?<noon>midi|noon)(?!\\p{L}))",
            Pattern.CASE_INSENSITIVE);
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    RawDate in(int y) {
        return new RawDate(day, month, Optional.of(y), time, start, end);
    }

    boolean after(RawDate other) {
        return month > other.month || (month == other.month && day > other.day);
    }

    /** Returns the dates of a text as they stand, in their order. */
    static List<RawDate> in(String text, boolean monthFirst) {
        List<RawDate> raws = new ArrayList<>();
        Matcher m = DATE.matcher(text);
        int from = 0;
        while (from <= text.length() && m.find(from)) {
            Optional<RawDate> raw = raw(text, m, monthFirst);
            raw.flatMap(r -> dayBefore(text, r)).ifPresent(raws::add);
            raw.ifPresent(raws::add);
            boolean word = raw.isEmpty() && m.group("monthFirst") != null;
            from = word ? m.end("monthFirst") : m.end();
        }
        return raws;
    }

    /** Returns the first day of « du 3 au 15 mars 2024 », which has only its number. */
    private static Optional<RawDate> dayBefore(String text, RawDate raw) {
        int from = Math.max(0, raw.start() - 50);
        Matcher m = DAY_BEFORE.matcher(text.substring(from, raw.start()));
        return m.find()
                ? Optional.of(new RawDate(
                        number(m.group(2)),
                        raw.month(),
                        raw.year(),
                        Optional.empty(),
                        from + m.start(1),
                        from + m.end(1)))
                : Optional.empty();
    }

    private static Optional<RawDate> raw(String text, Matcher m, boolean monthFirst) {
        if (m.group("instant") != null) {
            return instant(m.group("instant"), m.start(), m.end());
        }
        if (m.group("iso") != null) {
            String iso = m.group("iso");
            return numbers(text, m, iso.substring(8), iso.substring(5, 7), iso.substring(0, 4));
        }
        if (m.group("d") != null) {
            boolean swapped = monthFirst && text.charAt(m.end("d")) == '/' && number(m.group("d")) <= 12;
            return numbers(text, m, m.group(swapped ? "m" : "d"), m.group(swapped ? "d" : "m"), m.group("y"));
        }
        if (m.group("d2") != null) {
            return monthFirst ? Optional.empty() : yearless(text, m, m.group("d2"), m.group("m2"));
        }
        if (m.group("d3") != null) {
            return yearless(text, m, m.group("d3"), m.group("m3"));
        }
        boolean before = m.group("monthFirst") == null;
        String word = before ? m.group("month") : m.group("monthFirst");
        if (!before && !isMonthBeforeDay(word, m.group("dayAfter"))) {
            return Optional.empty();
        }
        Optional<Integer> year = Optional.ofNullable(before ? m.group("year") : m.group("yearAfter"))
                .map(Integer::valueOf)
                .or(() -> Optional.ofNullable(m.group("short")).map(RawDate::whole));
        int day = number(before ? m.group("day") : m.group("dayAfter"));
        return Optional.of(new RawDate(day, month(word), year, time(text, m.end()), m.start(), m.end()));
    }

    /** « may 5 » in lower case is a verb, « Mars 24 » may be a year in French: only a capital and a day make an English date. */
    private static boolean isMonthBeforeDay(String word, String day) {
        return Character.isUpperCase(word.charAt(0)) && number(day) >= 1 && number(day) <= 31;
    }

    private static Optional<RawDate> numbers(String text, MatchResult m, String day, String month, String year) {
        int asMonth = number(month);
        return asMonth < 1 || asMonth > 12
                ? Optional.empty()
                : Optional.of(new RawDate(
                        number(day), asMonth, Optional.of(whole(year)), time(text, m.end()), m.start(), m.end()));
    }

    private static Optional<RawDate> yearless(String text, MatchResult m, String day, String month) {
        return number(month) < 1 || number(month) > 12
                ? Optional.empty()
                : Optional.of(new RawDate(
                        number(day), number(month), Optional.empty(), time(text, m.end()), m.start(), m.end()));
    }

    private static Optional<RawDate> instant(String written, int start, int end) {
        try {
            ZonedDateTime paris = OffsetDateTime.parse(written.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                    .atZoneSameInstant(PARIS);
            return Optional.of(new RawDate(
                    paris.getDayOfMonth(),
                    paris.getMonthValue(),
                    Optional.of(paris.getYear()),
                    Optional.of(paris.toLocalTime()).filter(time -> !time.equals(LocalTime.MIDNIGHT)),
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
        if (m.group("noon") != null) {
            return Optional.of(LocalTime.NOON);
        }
        int hour = number(m.group("hour")) % (m.group("half") == null ? 100 : 12)
                + ("p".equalsIgnoreCase(m.group("half")) ? 12 : 0);
        int minute = m.group("minute") == null ? 0 : number(m.group("minute"));
        return hour > 23 || minute > 59 || (hour == 0 && minute == 0)
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

    /** « 23 » behind a day and a month is 2023. */
    private static int whole(String year) {
        return year.length() == 2 ? 2000 + number(year) : number(year);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
