package fr.levier.yaml;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known word somebody meant, so that a fault can name it. */
public final class Nearest {
    private static final int LONGEST_WORD = 80;
    /** Of a code of two letters every other is as near: no guess is better than a wrong country. */
    private static final int SHORTEST_WORD = 3;

    private Nearest() {}

    /** Returns the known word with the fewest differing letters, when these are at most a third of the word; the first of equals; nothing for words of one or two letters and for numbers. */
    public static Optional<String> to(String word, Collection<String> known) {
        boolean isNumber = word.chars().allMatch(Character::isDigit);
        if (isNumber || word.length() < SHORTEST_WORD || word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        String best = "";
        int fewest = Math.max(2, word.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(plain(word), plain(candidate));
            if (distance < fewest && distance < candidate.length()) {
                fewest = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The number of letters to insert, drop or replace (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
