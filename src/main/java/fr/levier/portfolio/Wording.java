package fr.levier.portfolio;

import fr.levier.message.Folded;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a label without what spelling adds: case, accents, plurals, order and small words. Two labels mean the same when all their
 * words are the same; words in common prove nothing.
 */
final class Wording {
    private static final Pattern ENDING =
            Pattern.compile("(?<=\\p{L}{4})(esse|ement|ation|ite|elle|el|ale|al|ive|if|e)$");
    private static final Set<String> SMALL = Set.of(
            "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "un", "une", "and", "of",
            "the", "in", "on", "for", "pour", "par", "sur", "dans");

    private static final Map<String, String> ADJECTIVES =
            Tables.rows("adjectives.csv").stream().collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

    private Wording() {}

    /** Returns the words in alphabetical order. */
    static String of(String label) {
        return String.join(" ", words(label));
    }

    /**
     * Returns the words without their endings, so that {@code jeunes} and {@code jeunesse} are one; an adjective that only names its noun
     * is that noun: {@code santé maternelle} is {@code santé des mères}.
     */
    static Set<String> stems(String label) {
        return words(label).stream()
                .map(word -> ADJECTIVES.getOrDefault(word, word))
                .map(word -> ENDING.matcher(word).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(String label) {
        return Arrays.stream(Folded.of(label).split(" "))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .map(Wording::singular)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String singular(String word) {
        boolean isPlural = word.length() > 3 && (word.endsWith("s") || word.endsWith("x"));
        return isPlural ? word.substring(0, word.length() - 1) : word;
    }
}
