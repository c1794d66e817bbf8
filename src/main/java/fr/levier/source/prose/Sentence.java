package fr.levier.source.prose;

import java.util.regex.Pattern;

/**
 * One sentence of a passage.
 *
 * @param text its words
 * @param passage where it stands
 */
record Sentence(String text, Passage passage) {
    private static final Pattern ELSEWHERE = Words.any(
            "^\\W*(?:(?:par )?exemples?(?! de (?:pièces|dépenses))|for (?:example|instance)|e\\.g\\.)(?!\\p{L})|(?:ne font|ne fait|ne sont|n’est) pas (?:partie|concernée?s?|ouverte?s?|couverte?s?)|hors (?:du présent|de cet|du champ de (?:cet|l’)) ?appel|relève(?:nt)? d’un autre|(?:is|are) not (?:part of|covered by|open under|open in) this");

    /** Returns whether the sentence speaks of what is no part of this call. */
    static boolean isElsewhere(Sentence sentence) {
        return ELSEWHERE.matcher(sentence.text()).find();
    }

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
