package fr.levier.call;

/**
 * What became of an addition.
 *
 * @param call the call of which the page speaks
 * @param how whether that call was there before
 */
public record Added(CallId call, How how) {

    /** How an addition met the catalogue. */
    public enum How {
        /** It is a call of its own. */
        NEW,
        /** It speaks of a call that was there, which it joined. */
        JOINED,
        /** It was to be private, but everybody sees that call already: nothing was kept. */
        SHARED_ALREADY
    }
}
