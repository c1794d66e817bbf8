package fr.levier.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far a source can be trusted now, the worst first. */
public enum SourceStanding {
    /** Its runs are not believed until a person accepts them. */
    QUARANTINED,
    /** Several runs in a row did not read it to its end. */
    FAILING,
    /** It was read to its end, but too long ago for a collection that is due every day. */
    LATE,
    /** It was asked and never read to its end yet. */
    INCOMPLETE,
    /** It was never asked. */
    NEVER,
    /** A setting is missing without which it cannot be asked. */
    UNSET,
    /** It was read to its end of late, and that was believed. */
    GOOD;

    /** Two daily runs may fail by the site's fault; a third day without news is one of ours to look at. */
    static final Duration LATE_AFTER = Duration.ofHours(50);

    static final int FAILURES = 3;

    /** Returns how a source stands whose settings are complete, by its runs until now. */
    public static SourceStanding of(Optional<SourceState> ran, Instant now) {
        if (ran.isEmpty()) {
            return NEVER;
        }
        SourceState state = ran.get();
        if (state.quarantinedSince().isPresent()) {
            return QUARANTINED;
        }
        if (state.failures() >= FAILURES) {
            return FAILING;
        }
        return state.coverage()
                .lastCompleteRun()
                .map(last -> last.plus(LATE_AFTER).isBefore(now) ? LATE : GOOD)
                .orElse(INCOMPLETE);
    }

    /** Returns whether somebody should look at it. */
    public boolean isAlarming() {
        return compareTo(LATE) <= 0;
    }
}
