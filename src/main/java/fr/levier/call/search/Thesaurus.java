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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that mean the same, in French and English, and the codes that they are other words for. What {@code synonyms.txt} says of a
 * phrase comes before what the vocabulary says of it: « mobilité douce » is cycling and walking, not every transport.
 */
public final class Thesaurus {
    private static final Pattern CODE = Pattern.compile("[a-z]+:[A-Za-z0-9-]+");
    private static final int LONGEST = 6;

    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(Set<String> phrases, Set<String> codes) {}

    /** Reads the synonyms that Levier carries with it. */
    public static Thesaurus bundled() {
        Thesaurus thesaurus = new Thesaurus();
        try (InputStream in = Objects.requireNonNull(Thesaurus.class.getResourceAsStream("synonyms.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> thesaurus.group(Arrays.asList(line.split("\\s*;\\s*"))));
            return thesaurus;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void group(List<String> written) {
        Set<String> codes = new LinkedHashSet<>();
        Set<String> phrases = new LinkedHashSet<>();
        written.forEach(one -> {
            if (CODE.matcher(one).matches()) {
                codes.add(one);
            } else {
                phrases.add(Folded.of(one));
            }
        });
        phrases.forEach(phrase -> {
            Entry entry = entries.computeIfAbsent(phrase, p -> new Entry(new LinkedHashSet<>(), new LinkedHashSet<>()));
            entry.phrases().addAll(phrases);
            entry.codes().addAll(codes);
        });
    }

    /** Says that a name stands for a code, unless more is known of it already. */
    public void name(String name, String code) {
        String phrase = Folded.of(name);
        Optional<Entry> known = Optional.ofNullable(entries.get(phrase));
        if (phrase.isEmpty() || known.filter(e -> e.phrases().size() > 1).isPresent()) {
            return;
        }
        known.orElseGet(() -> {
                    Entry fresh = new Entry(new LinkedHashSet<>(Set.of(phrase)), new LinkedHashSet<>());
                    entries.put(phrase, fresh);
                    return fresh;
                })
                .codes()
                .add(code);
    }

    /** Returns the terms of words that stand one after the other. */
    List<SearchWords.Term> terms(List<String> words) {
        List<SearchWords.Term> terms = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            int length = longest(words, at);
            String phrase = String.join(" ", words.subList(at, at + length));
            terms.add(Optional.ofNullable(entries.get(phrase))
                    .map(e -> new SearchWords.Term(phrase, e.phrases(), e.codes()))
                    .orElseGet(() -> SearchWords.Term.exactly(phrase)));
            at += length;
        }
        return terms;
    }

    private int longest(List<String> words, int at) {
        for (int length = Math.min(LONGEST, words.size() - at); length > 1; length--) {
            if (entries.containsKey(String.join(" ", words.subList(at, at + length)))) {
                return length;
            }
        }
        return 1;
    }
}
