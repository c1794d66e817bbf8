package fr.levier.command;

import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.yaml.Nearest;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The schemes that somebody perhaps meant: written almost alike, or called by words that they typed, the nearest first. */
final class NearSchemes {
    private static final int MOST = 4;
    private static final int SHORTEST = 3;

    private NearSchemes() {}

    /** Returns identities; none when nothing is near. */
    static List<String> to(String typed, Rulebook rulebook) {
        Set<String> near = new LinkedHashSet<>();
        Nearest.to(typed, rulebook.schemes().keySet()).ifPresent(near::add);
        String words = folded(typed);
        rulebook.schemes().values().stream()
                .filter(scheme -> common(words, scheme) > 0)
                .sorted(Comparator.comparingLong((Scheme scheme) -> -common(words, scheme))
                        .thenComparingInt(scheme -> scheme.id().length())
                        .thenComparing(Scheme::id))
                .forEach(scheme -> near.add(scheme.id()));
        return near.stream().limit(MOST).toList();
    }

    /** How many of the typed words are words, or begin words, of the identity or the name. */
    private static long common(String typed, Scheme scheme) {
        String names = String.join(
                " ", scheme.id(), scheme.name().fr(), scheme.name().en(), String.join(" ", scheme.knownAs()));
        List<String> known = List.of(folded(names).split(" "));
        return Stream.of(typed.split(" "))
                .filter(word -> word.length() >= SHORTEST)
                .filter(word -> known.stream().anyMatch(other -> other.startsWith(word)))
                .count();
    }

    private static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
