package fr.levier.digest;

import java.time.Duration;
import java.util.List;

/**
 * Letters that should be there by now and are not, for one reason. It exists so that somebody hears of it before the readers do.
 *
 * @param count how many, at least one
 * @param some the first of them, in words
 */
record LateLetters(Trouble trouble, int count, List<String> some) {
    /** A letter that waits longer is late: somebody should look. */
    static final Duration PATIENCE = Duration.ofHours(6);

    /** For so long letters that were given up are somebody's to look at. */
    static final Duration FRESH = Duration.ofDays(7);

    /** How many are named. */
    static final int NAMED = 5;

    /** What keeps them. */
    enum Trouble {
        /** They were composed, and no server took them. */
        UNSENT,
        /** Nobody composed them. */
        UNCOMPOSED,
        /** They were given up: refused for good, or refused for days. */
        FAILED
    }

    LateLetters {
        some = List.copyOf(some);
        if (count < 1) {
            throw new IllegalArgumentException("No letter is late");
        }
    }
}
