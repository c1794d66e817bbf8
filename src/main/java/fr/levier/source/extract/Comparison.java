package fr.levier.source.extract;

import fr.levier.source.prose.Plain;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the values of one field on one page. Texts are equal when one holds the other; codes when they mean the same. */
final class Comparison {
    private static final List<String> TEXTS = List.of("title", "funder");
    /** Words of labels that stand for a code of the vocabulary. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("groupement_collectivites", "groupement"),
            Map.entry("organisation_sans_but_lucratif", "association"),
            Map.entry("jeunesse", "youth"),
            Map.entry("patrimoine", "heritage"),
            Map.entry("numerique", "digital"),
            Map.entry("climat", "climate"),
            Map.entry("energie", "energy"),
            Map.entry("mobilite", "mobility"),
            Map.entry("eau", "water"),
            Map.entry("assainissement", "sanitation"),
            Map.entry("sante", "health"),
            Map.entry("egalite_femmes_hommes", "gender-equality"),
            Map.entry("formation", "vocational-training"),
            Map.entry("dechets", "waste"),
            Map.entry("urbain", "urban"),
            Map.entry("tourisme", "tourism"),
            Map.entry("risques", "emergency"),
            Map.entry("volontariat", "youth"),
            Map.entry("environnement", "biodiversity"),
            Map.entry("alimentation", "food"),
            Map.entry("inclusion", "social"),
            Map.entry("cohesion_sociale", "social"),
            Map.entry("democratie", "citizenship"),
            Map.entry("droits_humains", "citizenship"),
            Map.entry("jumelage", "citizenship"),
            Map.entry("developpement_urbain", "urban"),
            Map.entry("economie", "economy"),
            Map.entry("economie_sociale", "economy"),
            Map.entry("economie_circulaire", "waste"),
            Map.entry("gouvernance", "governance"),
            Map.entry("recherche", "research"),
            Map.entry("solidarite", "international-solidarity"),
            Map.entry("agriculture_alimentation", "food"),
            Map.entry("cooperation_decentralisee", "decentralised-cooperation"),
            Map.entry("solidarite_internationale", "international-solidarity"),
            Map.entry("cooperation_transfrontaliere", "cross-border"),
            Map.entry("mobilite_internationale", "international-mobility"),
            Map.entry("biodiversite", "biodiversity"),
            Map.entry("citoyennete", "citizenship"));

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
        boolean other = !accept.isEmpty() && have.stream().anyMatch(accept::contains) && want.size() == 1;
        return new Score.Tally((int) right, (int) wrong, other ? 0 : (int) missed, want.isEmpty() ? (int) wrong : 0);
    }

    private static boolean has(Set<String> values, String value, boolean text) {
        return values.contains(value)
                || (text && values.stream().anyMatch(v -> v.contains(value) || value.contains(v)));
    }

    private static Set<String> plain(Set<String> values) {
        return values.stream().map(Comparison::plain).collect(Collectors.toCollection(HashSet::new));
    }

    private static String plain(String value) {
        String bare =
                Normalizer.normalize(Plain.of(value), Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String lower = bare.toLowerCase(Locale.ROOT).strip();
        return SYNONYMS.getOrDefault(lower, lower);
    }
}
