package fr.levier.source.prose;

/**
 * One sentence of a passage.
 *
 * @param text its words
 * @param passage where it stands
 */
record Sentence(String text, Passage passage) {

    /** Returns what announces the sentence, before its own words: heading and lead. */
    String announcement() {
        return (passage.heading() + " " + passage.lead()).strip();
    }

    /** Returns heading, lead and words together, to be searched for meaning. */
    String inContext() {
        return announcement() + " : " + text;
    }

    /** Returns at most a line of the words around {@code at}, as a quotation. */
    String quote(int at) {
        return Plain.quote(text, at);
    }
}
