package fr.levier.call.search;

import fr.levier.message.Folded;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that mean the same, in French and English, and the codes that they are other words for. What {@code synonyms.txt} says of a
 * phrase comes before what the vocabulary says of it: « mobilité douce » is cycling and walking, not every transport. Singular and
 * plural are one.
 */
public final class Thesaurus {
    private static final Pattern CODE = Pattern.compile("[a-z]+:[A-Za-z0-9-]+");
    private static final Pattern BETWEEN = Pattern.compile("\\s*;\\s*");
    private static final String WIDER = " > ";
    private static final int LONGEST = 8;

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Set<String>> trigrams = new HashMap<>();

    /** @param written whether a person chose what belongs together */
    private record Entry(Set<String> phrases, Set<String> codes, boolean written) {}

    /** Reads the synonyms that Levier carries with it. */
    public static Thesaurus bundled() {
        Thesaurus thesaurus = new Thesaurus();
        try (InputStream in = Objects.requireNonNull(Thesaurus.class.getResourceAsStream("synonyms.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(thesaurus::read);
            return thesaurus;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What stands after {@code >} is meant too by who types what stands before it, and not the other way round. */
    private void read(String line) {
        int wider = line.indexOf(WIDER);
        List<String> same = split(wider < 0 ? line : line.substring(0, wider));
        List<String> all = new ArrayList<>(same);
        if (wider >= 0) {
            all.addAll(split(line.substring(wider + WIDER.length())));
        }
        put(phrases(same), phrases(all), codes(all), true);
    }

    private static List<String> split(String written) {
        return Arrays.asList(BETWEEN.split(written.strip()));
    }

    private static Set<String> phrases(Collection<String> written) {
        return written.stream()
                .filter(one -> !CODE.matcher(one).matches())
                .map(Folded::of)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> codes(Collection<String> written) {
        return written.stream().filter(one -> CODE.matcher(one).matches()).collect(Collectors.toSet());
    }

    private void put(Set<String> names, Set<String> phrases, Set<String> codes, boolean written) {
        for (String name : names) {
            Entry entry = entries.computeIfAbsent(
                    key(name), k -> new Entry(new LinkedHashSet<>(), new LinkedHashSet<>(), written));
            if (written || !entry.written()) {
                entry.phrases().addAll(phrases);
                entry.codes().addAll(codes);
            }
        }
        phrases.forEach(phrase -> Arrays.stream(phrase.split(" "))
                .filter(word -> word.length() >= Spelling.SHORTEST)
                .forEach(word -> trigrams.computeIfAbsent(word, Trigrams::of)));
    }

    /** Says that names mean the same, and stand for codes; of one of which a person wrote what it means, that remains. */
    public void names(Collection<String> names, Collection<String> codes) {
        Set<String> phrases = phrases(names);
        put(phrases, phrases, Set.copyOf(codes), false);
    }

    private static String key(String phrase) {
        return Arrays.stream(phrase.split(" ")).map(Thesaurus::singular).collect(Collectors.joining(" "));
    }

    private static String singular(String word) {
        boolean isPlural = word.length() > 3 && (word.endsWith("s") || word.endsWith("x"));
        return isPlural ? word.substring(0, word.length() - 1) : word;
    }

    /** Returns the terms of words that stand one after the other. */
    List<SearchWords.Term> terms(List<String> words) {
        List<SearchWords.Term> terms = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            int length = longest(words, at);
            String phrase = String.join(" ", words.subList(at, at + length));
            terms.add(Optional.ofNullable(entries.get(key(phrase)))
                    .map(e -> new SearchWords.Term(phrase, e.phrases(), e.codes(), false))
                    .orElseGet(() -> SearchWords.Term.exactly(phrase)));
            at += length;
        }
        return terms;
    }

    private int longest(List<String> words, int at) {
        for (int length = Math.min(LONGEST, words.size() - at); length > 1; length--) {
            if (entries.containsKey(key(String.join(" ", words.subList(at, at + length))))) {
                return length;
            }
        }
        return 1;
    }

    /** Returns its word that is written most like this one. */
    Optional<Spelling> mostAlike(String word) {
        Set<String> runs = Trigrams.of(word);
        return trigrams.entrySet().stream()
                .map(known -> new Spelling(known.getKey(), Trigrams.similarity(runs, known.getValue())))
                .filter(spelling -> spelling.similarity() >= Spelling.LEAST)
                .max(Comparator.comparingDouble(Spelling::similarity)
                        .thenComparing(Spelling::word, Comparator.reverseOrder()));
    }
}
