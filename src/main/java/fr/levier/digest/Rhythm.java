package fr.levier.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * When a person's letters are due, in the person's own zone.
 *
 * <p>A time that the clock jumps over is due at the same distance from midnight: 02:30 on the night on which 02:00 becomes 03:00 is
 * due when the clock says 03:30. A time that comes twice is due the first time, and its letter is one, because a period has one.
 *
 * @param frequency how often
 * @param day on which day of the week, for a weekly letter
 * @param at from what time of the day on
 * @param zone where the person reads it
 */
public record Rhythm(Frequency frequency, DayOfWeek day, LocalTime at, ZoneId zone) {
    /** Monday at seven in Paris. */
    public static final Rhythm USUAL =
            new Rhythm(Frequency.WEEKLY, DayOfWeek.MONDAY, LocalTime.of(7, 0), ZoneId.of("Europe/Paris"));

    /** Returns the period whose letter was due last: of those missed before it none is made, the letter catches them up. */
    public Optional<Period> lastDue(Instant now) {
        return lastDueDay(now).map(this::periodOf);
    }

    /** Returns the day on which a letter was due last. */
    Optional<LocalDate> lastDueDay(Instant now) {
        return switch (frequency) {
            case NONE -> Optional.empty();
            case DAILY -> Optional.of(lastDay(now));
            case WEEKLY -> Optional.of(lastWeekday(now));
        };
    }

    /** Returns the period of which a day is part. */
    Period periodOf(LocalDate date) {
        return frequency == Frequency.WEEKLY ? Period.weekOf(date) : Period.of(date);
    }

    /** Returns when the next letter is due after an instant, unless none ever is; a period that had its letter has no other. */
    Optional<ZonedDateTime> next(Instant now, Optional<String> lastPeriod) {
        int days = frequency == Frequency.WEEKLY ? 7 : 1;
        return lastDueDay(now).map(last -> last.plusDays(days)).map(next -> {
            boolean isWritten = lastPeriod.equals(Optional.of(periodOf(next).name()));
            return ZonedDateTime.of(isWritten ? next.plusDays(days) : next, at, zone);
        });
    }

    private LocalDate lastDay(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return instant(today).isAfter(now) ? today.minusDays(1) : today;
    }

    private LocalDate lastWeekday(Instant now) {
        LocalDate wanted = now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(day));
        return instant(wanted).isAfter(now) ? wanted.minusWeeks(1) : wanted;
    }

    private Instant instant(LocalDate date) {
        return ZonedDateTime.of(date, at, zone).toInstant();
    }
}
