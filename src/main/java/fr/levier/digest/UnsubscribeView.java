package fr.levier.digest;

/**
 * The page on which a person ends their letters.
 *
 * @param email whose
 * @param action where the button leads
 * @param state where they stand
 * @param again where they ask for letters again
 */
public record UnsubscribeView(String email, String action, State state, String again) {

    /** Whether letters go on. */
    public enum State {
        ASKED,
        DONE,
        /** Nothing was sent to them any more before they came. */
        ALREADY
    }
}
