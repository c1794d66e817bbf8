package fr.levier.reference;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Counts working days as a French administration has them: Monday to Friday without the eleven public holidays of the whole country.
 * The holidays of single departments and the bridges are not known here, so the count is never too small a warning by them alone.
 */
public final class Workdays {
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.MAY, 8),
            MonthDay.of(Month.JULY, 14),
            MonthDay.of(Month.AUGUST, 15),
            MonthDay.of(Month.NOVEMBER, 1),
            MonthDay.of(Month.NOVEMBER, 11),
            MonthDay.of(Month.DECEMBER, 25));

    private static final int DAYS_OF_WEEK = 7;
    private static final int WEEKDAYS = 5;

    /** By year: letters count the days to the same few years again and again. */
    private static final Map<Integer, Set<LocalDate>> HOLIDAYS = new ConcurrentHashMap<>();

    private Workdays() {}

    /** Returns how many working days there are after the first day, up to and including the last. */
    public static long between(LocalDate first, LocalDate last) {
        if (!first.isBefore(last)) {
            return 0;
        }
        long days = ChronoUnit.DAYS.between(first, last);
        LocalDate rest = first.plusDays(days - days % DAYS_OF_WEEK);
        long weekdays = days / DAYS_OF_WEEK * WEEKDAYS
                + rest.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(Workdays::isWeekday)
                        .count();
        return weekdays - holidaysOnWeekdays(first, last);
    }

    private static long holidaysOnWeekdays(LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .mapToObj(Workdays::holidaysOf)
                .flatMap(Set::stream)
                .filter(day -> day.isAfter(first) && !day.isAfter(last) && isWeekday(day))
                .count();
    }

    /** Returns the working day that lies so many working days before a day; for none the day itself, or the last one before it. */
    public static LocalDate before(LocalDate day, int days) {
        LocalDate found = day;
        int left = days;
        while (left > 0 || !isOne(found)) {
            found = found.minusDays(1);
            left -= isOne(found) ? 1 : 0;
        }
        return found;
    }

    public static boolean isOne(LocalDate day) {
        return isWeekday(day) && !holidaysOf(day.getYear()).contains(day);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= WEEKDAYS;
    }

    private static Set<LocalDate> holidaysOf(int year) {
        return HOLIDAYS.computeIfAbsent(year, Workdays::holidays);
    }

    private static Set<LocalDate> holidays(int year) {
        LocalDate easter = easter(year);
        Set<LocalDate> holidays = new HashSet<>(Set.of(easter.plusDays(1), easter.plusDays(39), easter.plusDays(50)));
        FIXED.forEach(day -> holidays.add(day.atYear(year)));
        return holidays;
    }

    /** Easter Sunday of the Gregorian calendar, by the rule that Meeus gives. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
