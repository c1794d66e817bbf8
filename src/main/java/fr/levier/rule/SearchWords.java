package fr.levier.rule;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words that somebody looks for: case and accents do not matter, and every word must be there. */
final class SearchWords {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> words;

    SearchWords(String text) {
        this.words = Arrays.stream(BETWEEN.split(plain(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean areIn(String text) {
        String plain = plain(text);
        return words.stream().allMatch(plain::contains);
    }

    private static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
