package fr.levier.digest;

import fr.levier.mail.MailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A person's wish to receive letters: one letter, whatever the number of their authorities.
 *
 * @param id its number in the store
 * @param sirens the authorities, in order; without any there is nothing to write
 * @param email the person; one address has one subscription
 * @param locale French or English
 * @param rhythm when
 * @param wish what the letters are like
 * @param cursor the last event of the catalogue that a recorded letter took into account; zero before the first letter
 * @param past what was written until now
 */
public record Subscription(
        long id,
        List<String> sirens,
        MailAddress email,
        Locale locale,
        Rhythm rhythm,
        Wish wish,
        long cursor,
        Past past) {
    public Subscription {
        sirens = List.copyOf(sirens);
    }

    /** Somebody who receives nothing yet. */
    static Subscription none(MailAddress email, Locale locale, Instant now) {
        Rhythm never = new Rhythm(Frequency.NONE, Rhythm.USUAL.day(), Rhythm.USUAL.at(), Rhythm.USUAL.zone());
        Past past = new Past(now, Optional.empty(), Optional.empty());
        return new Subscription(0, List.of(), email, locale, never, Wish.USUAL, 0, past);
    }

    /** How much of a letter there is. */
    public enum Extent {
        FULL,
        /** One paragraph, for an elected official. */
        PARAGRAPH
    }

    /** What may not wait for the next letter. */
    public enum Alert {
        /** A new call that fits as well as any. */
        NEW,
        /** A deadline that is not what it was. */
        MOVED,
        /** A call withdrawn on which the authority counts. */
        WITHDRAWN
    }

    /**
     * What the letters are like.
     *
     * @param leadDays how many days before a deadline the authority must know of it; thirty at least are told
     * @param alerts what cannot wait and is written at once
     * @param alertCursor the last event that an alert took into account
     */
    public record Wish(Extent extent, int leadDays, Set<Alert> alerts, long alertCursor) {
        public static final Wish USUAL = new Wish(Extent.FULL, 30, Set.of(), 0);
        public static final int MOST_LEAD_DAYS = 366;

        public Wish {
            if (leadDays < 0 || leadDays > MOST_LEAD_DAYS) {
                throw new IllegalArgumentException("Not a number of days before a deadline: " + leadDays);
            }
            alerts = Set.copyOf(alerts);
        }

        /** Returns how many days before a deadline letters tell it. */
        int soonDays() {
            return soonDays(leadDays);
        }

        static int soonDays(int leadDays) {
            return Math.max(Material.SOON_DAYS, leadDays);
        }

        /** Returns whether both ask for the same, wherever they stand. */
        boolean saysAs(Wish other) {
            return extent == other.extent && leadDays == other.leadDays && alerts.equals(other.alerts);
        }
    }

    /**
     * What was written until now.
     *
     * @param since when the subscription was made
     * @param lastPeriod the last period that was looked at, with or without a letter
     * @param lastLetter the day of the last letter
     */
    public record Past(Instant since, Optional<String> lastPeriod, Optional<LocalDate> lastLetter) {}

    /** Returns whether a letter should have been composed so long ago that somebody should look why it was not. */
    boolean isOverdue(Instant now) {
        Instant before = now.minus(LateLetters.PATIENCE);
        Optional<Period> waiting = due(now);
        return waiting.isPresent()
                && waiting.equals(due(before))
                && past.since().isBefore(before);
    }

    /**
     * Returns the period whose letter is due and was not looked at yet. A rhythm, a day, an hour or a zone that was changed makes no second
     * letter: what a letter of that day or of a later one told is told.
     */
    Optional<Period> due(Instant now) {
        LocalDate today = now.atZone(rhythm.zone()).toLocalDate();
        return rhythm.lastDueDay(now)
                .filter(day -> !isTold(day, today))
                .map(rhythm::periodOf)
                .filter(period -> !isPast(period, rhythm.periodOf(today)));
    }

    /** A letter of a day to come was written by a clock that ran ahead, and says nothing of today. */
    private boolean isTold(LocalDate day, LocalDate today) {
        return past.lastLetter()
                .filter(last -> !last.isBefore(day) && !last.isAfter(today))
                .isPresent();
    }

    /** A period was looked at when it, or a later one that has begun, was; names of one kind stand in the order of time. */
    private boolean isPast(Period period, Period current) {
        return past.lastPeriod()
                .filter(last -> last.equals(period.name())
                        || (last.length() == current.name().length()
                                && last.compareTo(period.name()) > 0
                                && last.compareTo(current.name()) <= 0))
                .isPresent();
    }

    /** Returns when the next letter is due: now when one is, which was not looked at yet. */
    Optional<ZonedDateTime> next(Instant now) {
        return due(now).isPresent() ? Optional.of(now.atZone(rhythm.zone())) : rhythm.next(now, past.lastPeriod());
    }

    /** The same reader of a letter that is kept nowhere: it has no page and nothing to unsubscribe from. */
    Subscription unkept() {
        return new Subscription(0, sirens, email, locale, rhythm, wish, cursor, past);
    }
}
