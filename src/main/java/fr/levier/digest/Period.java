package fr.levier.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * The time for which a person receives one letter and never two.
 *
 * @param name its name in the outbox, such as {@code 2026-W47} for a week or {@code 2026-11-23} for a day
 * @param firstDay the Monday on which a week begins, or the day itself
 */
public record Period(String name, LocalDate firstDay) {
    /** Returns the week, Monday to Sunday, in which a day lies. */
    public static Period weekOf(LocalDate day) {
        String name = String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return new Period(name, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** Returns one day. */
    public static Period of(LocalDate day) {
        return new Period(day.toString(), day);
    }

    /** Returns what takes the place of a period for an alert: the last event that it tells. */
    static Period ofAlert(long event, LocalDate day) {
        return new Period("alert-" + event, day);
    }

    boolean isAlert() {
        return name.startsWith("alert-");
    }

    boolean isWeek() {
        return name.contains("-W");
    }
}
