package fr.levier.addition;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.reference.Codes;
import fr.levier.reference.Label;
import fr.levier.yaml.Nearest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The names of the codes of one set, in both languages, as people type them: without regard to case, accents and spaces. */
final class CodeWords {
    private final Map<String, Label> labels;
    private final Map<String, String> byWord = new HashMap<>();

    CodeWords(Codes codes, String set) {
        labels = codes.all(set);
        labels.forEach((code, label) -> {
            byWord.putIfAbsent(folded(label.fr()), code);
            byWord.putIfAbsent(folded(label.en()), code);
        });
        labels.keySet().forEach(code -> byWord.put(folded(code), code));
    }

    Optional<String> find(String word) {
        return Optional.ofNullable(byWord.get(folded(word)));
    }

    /**
     * Returns the codes of which the lines speak; a line may hold several names, separated by commas.
     *
     * @param known codes that are not in the set but stand there already: a page may name somebody whom nobody listed
     * @throws Refusal with the nearest name, when a word means nothing here
     */
    SortedSet<String> read(String text, Collection<String> known, Locale locale) {
        SortedSet<String> codes = new TreeSet<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            Optional<String> whole = find(line, known);
            List<String> words = whole.isPresent()
                    ? List.of(line)
                    : Arrays.stream(line.split("[,;]"))
                            .map(String::strip)
                            .filter(word -> !word.isEmpty())
                            .toList();
            words.forEach(word -> codes.add(find(word, known).orElseThrow(() -> unknown(word, locale))));
        });
        return codes;
    }

    private Optional<String> find(String word, Collection<String> known) {
        return find(word).or(() -> known.stream().filter(word::equalsIgnoreCase).findFirst());
    }

    private Refusal unknown(String word, Locale locale) {
        Stream<String> names = labels.values().stream().map(label -> label.in(locale));
        return new Refusal(Nearest.to(word, names.toList())
                .map(near -> Problem.at(Place.of(word), "addition.problem.unknown-near", word, near))
                .orElseGet(() -> Problem.at(Place.of(word), "addition.problem.unknown", word)));
    }

    private static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
