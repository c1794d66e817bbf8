package fr.levier.rule;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from a call's title which scheme it is an edition of, by the phrases that each scheme is known as.
 *
 * <p>Whole words count, accents and case do not; the longest phrase wins, and a funder decides between schemes that share it. A title
 * that still names more than one scheme names none: no guess is better than a wrong one.
 */
public final class SchemeNames {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    private final Map<String, Set<String>> schemesByPhrase = new HashMap<>();
    private final Map<String, String> funders = new HashMap<>();

    public SchemeNames(Rulebook rulebook) {
        for (Scheme scheme : rulebook.schemes().values()) {
            funders.put(scheme.id(), scheme.funder());
            scheme.knownAs()
                    .forEach(phrase -> schemesByPhrase
                            .computeIfAbsent(plain(phrase), first -> new HashSet<>())
                            .add(scheme.id()));
        }
    }

    /**
     * Returns the identity of the scheme that the title names, if it names exactly one.
     *
     * @param funder a code of the vocabulary, or anything else when it is not known
     */
    public Optional<String> recognise(String title, String funder) {
        String words = plain(title);
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
        return only(named).or(() -> only(ofFunder(named, funder)));
    }

    private Set<String> ofFunder(Set<String> schemes, String funder) {
        Set<String> kept = new HashSet<>(schemes);
        kept.removeIf(scheme -> !funder.equals(funders.get(scheme)));
        return kept;
    }

    private static Optional<String> only(Set<String> schemes) {
        return schemes.size() == 1 ? schemes.stream().findFirst() : Optional.empty();
    }

    /** Returns the words between single spaces, with one at each end, so that containing a phrase means containing its words. */
    private static String plain(String text) {
        String bare = ACCENT.matcher(
                        Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFKD))
                .replaceAll("");
        return " "
                + NO_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }
}
