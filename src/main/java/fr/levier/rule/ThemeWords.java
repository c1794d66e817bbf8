package fr.levier.rule;

import fr.levier.reference.CodeSet;
import fr.levier.reference.Vocabulary;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds themes in prose by the vocabulary's labels and synonyms, in both languages. Of words that overlap the longest counts, so that
 * « sécurité alimentaire » is no security.
 */
final class ThemeWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Pattern words;

    ThemeWords(Vocabulary vocabulary) {
        vocabulary.findSet("themes").ifPresent(this::add);
        String longestFirst = codes.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.words = Pattern.compile("(?<!\\p{L})(?:" + longestFirst + ")(?!\\p{L})");
    }

    private void add(CodeSet themes) {
        themes.entries().forEach((code, entry) -> {
            add(entry.label().fr(), code);
            add(entry.label().en(), code);
            entry.synonyms().forEach(word -> add(word, code));
        });
    }

    private void add(String word, String code) {
        codes.computeIfAbsent(plain(word), first -> new TreeSet<>()).add(code);
    }

    /** Returns the themes whose words stand in the text. */
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = words.matcher(plain(text));
        while (!codes.isEmpty() && matcher.find()) {
            found.addAll(codes.getOrDefault(matcher.group(), Set.of()));
        }
        return found;
    }

    private static String plain(String text) {
        String decomposed = Normalizer.normalize(text.replace('’', '\''), Normalizer.Form.NFKD);
        return SPACES.matcher(MARKS.matcher(decomposed).replaceAll(""))
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
