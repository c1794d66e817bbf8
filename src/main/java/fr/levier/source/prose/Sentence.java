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
        return passage.heading() + " " + passage.lead();
    }

    /** Returns heading, lead and words together, to be searched for meaning. */
    String inContext() {
        return announcement() + " : " + text;
    }

    /** Returns at most a line of the words around {@code at}, as a quotation. */
    String quote(int at) {
        int start = at <= 120 ? 0 : text.indexOf(' ', at - 120) + 1;
        return (start > 0 ? "…" : "") + Plain.cut(text.substring(start), 180);
    }
}
