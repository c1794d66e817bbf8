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
import java.util.HashSet;
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
    private static final String TOO = " > ";
    private static final String WIDER = " >> ";
    private static final String COMMON = "! ";
    private static final int LONGEST = 8;

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, List<String>> wider = new HashMap<>();
    private final Set<String> common = new HashSet<>();
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

    private void read(String line) {
        int at = line.indexOf(WIDER);
        if (line.startsWith(COMMON)) {
            common.addAll(keys(split(line.substring(COMMON.length()))));
        } else if (at >= 0) {
            List<String> notions = split(line.substring(at + WIDER.length()));
            keys(split(line.substring(0, at))).forEach(key -> wider.put(key, notions));
        } else {
            readSame(line);
        }
    }

    /** What stands after {@code >} is meant too by who types what stands before it, and not the other way round. */
    private void readSame(String line) {
        int too = line.indexOf(TOO);
        List<String> same = split(too < 0 ? line : line.substring(0, too));
        List<String> all = new ArrayList<>(same);
        if (too >= 0) {
            all.addAll(split(line.substring(too + TOO.length())));
        }
        put(phrases(same), phrases(all), codes(all), true);
    }

    private static List<String> keys(Collection<String> written) {
        return phrases(written).stream().map(Thesaurus::key).toList();
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

    /** Says that each word of a name, unless it is too common, stands for its code too: « égalité » for « égalité femmes-hommes ». */
    public void wordsOf(String name, String code) {
        Arrays.stream(Folded.of(name).split(" "))
                .filter(word -> word.length() >= Spelling.SHORTEST && !common.contains(key(word)))
                .forEach(word -> names(Set.of(word), Set.of(code)));
    }

    /** Returns the notions that a term belongs to, as one term; nothing of quoted words. */
    Optional<SearchWords.Term> wider(SearchWords.Term term) {
        List<String> notions = wider.getOrDefault(key(term.typed()), List.of());
        if (term.quoted() || notions.isEmpty()) {
            return Optional.empty();
        }
        Set<String> phrases = new LinkedHashSet<>();
        Set<String> codes = new LinkedHashSet<>();
        for (String notion : phrases(notions)) {
            phrases.add(notion);
            Optional.ofNullable(entries.get(key(notion))).ifPresent(entry -> {
                phrases.addAll(entry.phrases());
                codes.addAll(entry.codes());
            });
        }
        return Optional.of(new SearchWords.Term(String.join(", ", notions), phrases, codes, false));
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
            String key = key(String.join(" ", words.subList(at, at + length)));
            if (entries.containsKey(key) || wider.containsKey(key)) {
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
