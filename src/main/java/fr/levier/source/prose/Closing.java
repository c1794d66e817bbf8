package fr.levier.source.prose;

import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Stated;
import java.time.LocalDate;

/**
 * A day until which one could apply, as one place of a document says it.
 *
 * @param stated the day with its words
 * @param extended whether it takes the place of an earlier day
 * @param past whether it is told as over
 * @param edition whether it is told of one call of several, not of one round of a call
 * @param foreign whether it stands under the name of another call
 * @param named whether its own words call it a closing, and do not only bound something
 */
record Closing(
        Stated<Deadline> stated, boolean extended, boolean past, boolean edition, boolean foreign, boolean named) {
    LocalDate day() {
        return stated.value().date();
    }

    Deadline deadline() {
        return stated.value();
    }

    boolean isLayout() {
        return stated.evidence().method() == Evidence.Method.LAYOUT;
    }
}
