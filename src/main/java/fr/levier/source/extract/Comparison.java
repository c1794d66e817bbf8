package fr.levier.source.extract;

import fr.levier.source.prose.Plain;
import fr.levier.source.prose.Table;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the values of one field on one page. Texts are equal when one holds the other; codes when they mean the same. */
final class Comparison {
    private static final List<String> TEXTS = List.of("title", "funder", "scheme", "applyUrl");
    /** What the words of labels mean, where people write them in several ways. */
    private static final Map<String, Set<String>> EQUAL = Table.beside(Comparison.class, "equal_labels.csv", 2).stream()
            .collect(
                    Collectors.toMap(row -> row.get(0), row -> Set.of(row.get(1).split(" "))));

    private Comparison() {}

    static Score.Tally of(String field, Set<String> wanted, Set<String> found, Set<String> tolerated) {
        Set<String> want = plain(wanted);
        Set<String> have = plain(found);
        Set<String> accept = plain(tolerated);
        boolean text = TEXTS.contains(field);
        long right = want.stream()
                .filter(w -> has(have, w, text) || (text && have.stream().anyMatch(h -> has(accept, h, true))))
                .count();
        long wrong = have.stream()
                .filter(h -> !has(want, h, text) && !has(accept, h, text))
                .count();
        long missed = want.size() - right;
        boolean other = !accept.isEmpty() && have.stream().anyMatch(h -> has(accept, h, false)) && want.size() == 1;
        return new Score.Tally((int) right, (int) wrong, other ? 0 : (int) missed, want.isEmpty() ? (int) wrong : 0);
    }

    private static boolean has(Set<String> values, String value, boolean text) {
        return values.stream().anyMatch(v -> meanTheSame(v, value))
                || (text && values.stream().anyMatch(v -> v.contains(value) || value.contains(v)));
    }

    private static boolean meanTheSame(String one, String other) {
        return one.equals(other) || !Collections.disjoint(meanings(one), meanings(other));
    }

    private static Set<String> meanings(String word) {
        return EQUAL.getOrDefault(word, Set.of(word));
    }

    private static Set<String> plain(Set<String> values) {
        return values.stream().map(Comparison::plain).collect(Collectors.toCollection(HashSet::new));
    }

    private static String plain(String value) {
        String bare =
                Normalizer.normalize(Plain.of(value), Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT)
                .replaceAll("/+$", "")
                .replaceAll(" ?[-–] ?", "-")
                .replaceAll("(?<=interreg )(?:iv|v|vi)(?:[ -]?[a-d])?[ -]+(?=\\p{L}{3})", "")
                .replaceAll("(?<!\\p{L})conseil departemental(?= d)", "departement")
                .replaceAll("(?<!\\p{L})conseil regional (?:du |de la |de l’|de |d’)?", "region ")
                .strip();
    }
}
