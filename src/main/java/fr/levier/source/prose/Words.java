package fr.levier.source.prose;

import java.util.regex.Pattern;

/** Compiles lists of words by which a meaning is known; case and accents of capitals do not count. */
final class Words {
    private Words() {}

    static Pattern any(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Returns whether there is a digit: most sentences have none, and need not be searched for dates and numbers. */
    static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** Returns where the last of the words ends in the text, or -1. */
    static int last(Pattern words, String text) {
        return words.matcher(text).results().mapToInt(r -> r.end()).max().orElse(-1);
    }
}
