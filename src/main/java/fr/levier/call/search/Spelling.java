package fr.levier.call.search;

/**
 * A word that somebody may have meant.
 *
 * @param similarity to what was typed, from 0 to 1
 */
record Spelling(String word, double similarity) {
    /** Less than this is another word. */
    static final double LEAST = 0.3;
    /** Shorter words have too many neighbours. */
    static final int SHORTEST = 4;
}
