package fr.levier.digest;

/**
 * The page on which a person ends their letters.
 *
 * @param email whose
 * @param action where the button leads
 * @param done whether they have ended
 */
public record UnsubscribeView(String email, String action, boolean done) {}
