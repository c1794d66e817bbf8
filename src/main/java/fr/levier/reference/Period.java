package fr.levier.reference;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of days, both ends included; an absent end is open.
 *
 * @param unknown when present, what is not known of these days, in words
 */
record Period(Optional<LocalDate> from, Optional<LocalDate> to, Optional<Label> unknown) {

    boolean holds(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    boolean overlaps(Period other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Period other) {
        return from.isEmpty() || other.to.isEmpty() || !from.get().isAfter(other.to.get());
    }
}
