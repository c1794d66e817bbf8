package fr.levier.rule;

import fr.levier.message.Folded;
import fr.levier.reference.CodeSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells from a call's title which scheme it is an edition of, by the phrases that each scheme is known as.
 *
 * <p>Whole words count, accents and case do not; the longest phrase wins. A scheme of another funder than the one that is stated is not
 * meant, however well its name fits: a region too has a call for youth. A title that still names more than one scheme names none: no
 * guess is better than a wrong one.
 */
public final class SchemeNames {
    /** Foundations and authorities that nobody listed have calls of their own. */
    private static final Pattern OF_ITS_OWN = Pattern.compile(
            " (?:fondation|region|conseil regional|departement|conseil departemental|metropole|ville|commune) | .* foundation $");

    private final Map<String, Set<String>> schemesByPhrase = new HashMap<>();
    private final Map<String, String> funders = new HashMap<>();
    private final Map<String, Set<String>> phrasesByFunder = new HashMap<>();

    public SchemeNames(Rulebook rulebook) {
        rulebook.vocabulary()
                .findSet("funders")
                .ifPresent(set -> set.entries().forEach((code, entry) -> phrasesByFunder.put(code, phrases(entry))));
        for (Scheme scheme : rulebook.schemes().values()) {
            funders.put(scheme.id(), scheme.funder());
            scheme.knownAs()
                    .forEach(phrase -> schemesByPhrase
                            .computeIfAbsent(Folded.phrase(phrase), first -> new HashSet<>())
                            .add(scheme.id()));
        }
    }

    /**
     * Returns the identity of the scheme that the title names, if it names exactly one.
     *
     * @param funder a code of the vocabulary, the funder's name as a page writes it, or nothing known
     */
    public Optional<String> recognise(String title, String funder) {
        String words = Folded.phrase(title);
        int longest = 0;
        Set<String> named = new HashSet<>();
        for (Map.Entry<String, Set<String>> entry : schemesByPhrase.entrySet()) {
            int length = entry.getKey().length();
            if (length >= longest && words.contains(entry.getKey())) {
                if (length > longest) {
                    named.clear();
                }
                longest = length;
                named.addAll(entry.getValue());
            }
        }
        Set<String> stated = codes(funder);
        if (stated.isEmpty() && OF_ITS_OWN.matcher(Folded.phrase(funder)).lookingAt()) {
            return Optional.empty();
        }
        if (!stated.isEmpty()) {
            named.removeIf(scheme -> !stated.contains(funders.get(scheme)));
        }
        return only(named);
    }

    /** Returns the funders that a text names, by code, label or synonym; none when nobody knows it. */
    private Set<String> codes(String funder) {
        if (phrasesByFunder.containsKey(funder)) {
            return Set.of(funder);
        }
        String words = Folded.phrase(funder);
        return phrasesByFunder.entrySet().stream()
                .filter(known -> known.getValue().stream().anyMatch(words::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> phrases(CodeSet.Entry entry) {
        return Stream.concat(Stream.of(entry.label().fr(), entry.label().en()), entry.synonyms().stream())
                .map(Folded::phrase)
                .collect(Collectors.toSet());
    }

    private static Optional<String> only(Set<String> schemes) {
        return schemes.size() == 1 ? schemes.stream().findFirst() : Optional.empty();
    }
}
