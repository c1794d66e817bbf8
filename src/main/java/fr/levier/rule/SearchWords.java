package fr.levier.rule;

import fr.levier.message.Folded;
import java.util.Arrays;
import java.util.List;

/** The words that somebody looks for: case and accents do not matter, and every word must be there. */
final class SearchWords {
    private final List<String> words;

    SearchWords(String text) {
        this.words = Arrays.stream(Folded.of(text).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean areIn(String text) {
        String plain = Folded.of(text);
        return words.stream().allMatch(plain::contains);
    }
}
