package fr.levier.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One edition of a scheme: its rates and conditions are its own.
 *
 * @param id its name, usually a year
 * @param from the first day for applications, when known
 * @param to the last day for applications, when known; never before {@code from}
 * @param presumedWindow true when nobody read these days, only the year
 * @param reference the text of this campaign; without one, every verdict of the campaign is « présumé »
 * @param read whether somebody read its rules; nobody is eligible for a campaign of which only the existence is known
 * @param terms with those carried over from an earlier campaign, marked as assumed
 * @param conditions of this campaign only
 * @param assumedFrom the campaign from which terms were carried over
 * @param review who wrote and who accepted it; a campaign without one is older than reviews and in force
 */
public record Campaign(
        String id,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        boolean presumedWindow,
        Optional<Reference> reference,
        boolean read,
        List<TermRule> terms,
        List<Requirement> conditions,
        Optional<String> assumedFrom,
        Optional<Review> review) {
    public Campaign {
        terms = List.copyOf(terms);
        conditions = List.copyOf(conditions);
    }

    /** Returns whether it may be judged by: a draft may not. */
    public boolean isInForce() {
        return review.map(found -> found.state() == Review.State.ACCEPTED).orElse(true);
    }

    /** Returns whether a text says when applications are accepted, or at least someone presumes so. */
    boolean hasWindow() {
        return from.isPresent() || to.isPresent();
    }

    /** Returns whether applications are accepted on that day, as far as known: an unknown end does not close. */
    public boolean isOpenOn(LocalDate day) {
        return hasWindow()
                && from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Returns whether the campaign began before that day, as far as known. */
    boolean isEarlierThan(LocalDate day) {
        return from.or(() -> to).map(known -> known.isBefore(day)).orElse(true);
    }
}
