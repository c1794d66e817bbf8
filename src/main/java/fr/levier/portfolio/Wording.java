package fr.levier.portfolio;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a label without what spelling adds: case, accents, plurals, order and small words. Two labels mean the same when all their
 * words are the same; words in common prove nothing.
 */
final class Wording {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> SMALL = Set.of(
            "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "un", "une", "and", "of",
            "the", "in", "on", "for", "pour", "par", "sur", "dans");

    private Wording() {}

    static String of(String label) {
        String plain =
                MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN_WORDS
                .splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .map(Wording::singular)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));
    }

    private static String singular(String word) {
        boolean isPlural = word.length() > 3 && (word.endsWith("s") || word.endsWith("x"));
        return isPlural ? word.substring(0, word.length() - 1) : word;
    }
}
