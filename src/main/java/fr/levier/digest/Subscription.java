package fr.levier.digest;

import fr.levier.mail.MailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /** How much of a letter there is. */
    public enum Extent {
        FULL,
        /** One paragraph, for an elected official. */
        PARAGRAPH
    }

    /**
     * What the letters are like.
     *
     * @param leadDays how many days before a deadline the authority must know of it; thirty at least are told
     * @param alerts whether what cannot wait is written at once
     * @param alertCursor the last event that an alert took into account
     */
    public record Wish(Extent extent, int leadDays, boolean alerts, long alertCursor) {
        public static final Wish USUAL = new Wish(Extent.FULL, 30, false, 0);
    }

    /**
     * What was written until now.
     *
     * @param since when the subscription was made
     * @param lastPeriod the last period that was looked at, with or without a letter
     * @param lastLetter the day of the last letter
     */
    public record Past(Instant since, Optional<String> lastPeriod, Optional<LocalDate> lastLetter) {}

    /** Returns the period whose letter is due and was not looked at yet. */
    Optional<Period> due(Instant now) {
        return rhythm.lastDue(now)
                .filter(period ->
                        past.lastPeriod().filter(period.name()::equals).isEmpty());
    }
}
