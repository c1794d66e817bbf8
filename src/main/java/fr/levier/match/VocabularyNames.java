package fr.levier.match;

import fr.levier.call.search.Thesaurus;
import fr.levier.reference.CodeSet;
import fr.levier.reference.Label;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The thesaurus of a rulebook: the names of themes, funders, countries, schemes and goals, in both languages, are other words for each
 * other and for what calls are known to be about.
 */
final class VocabularyNames {
    private final Rulebook rulebook;
    private final Thesaurus words = Thesaurus.bundled();

    private VocabularyNames(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    static Thesaurus in(Rulebook rulebook) {
        VocabularyNames names = new VocabularyNames(rulebook);
        names.codes("themes", "theme:");
        names.wordsOfThemes();
        names.codes("funders", "funder:");
        names.countries();
        names.schemes();
        names.goals();
        return names.words;
    }

    /** A synonym is narrower than the label, so that it stands for the code but not for the label's words. */
    private void codes(String set, String prefix) {
        entries(set).forEach((code, entry) -> {
            words.names(both(entry.label()), Set.of(prefix + code));
            entry.synonyms().forEach(synonym -> words.names(Set.of(synonym), Set.of(prefix + code)));
        });
    }

    private void wordsOfThemes() {
        entries("themes")
                .forEach((code, entry) -> both(entry.label()).forEach(label -> words.wordsOf(label, "theme:" + code)));
    }

    private Map<String, CodeSet.Entry> entries(String set) {
        return rulebook.vocabulary().findSet(set).map(CodeSet::entries).orElse(Map.of());
    }

    private void countries() {
        for (String code : rulebook.countries().codes()) {
            rulebook.countries().findName(code).ifPresent(name -> words.names(both(name), Set.of("country:" + code)));
        }
    }

    private void schemes() {
        for (Scheme scheme : rulebook.schemes().values()) {
            scheme.knownAs().forEach(name -> words.names(Set.of(name), Set.of("scheme:" + scheme.id())));
        }
    }

    /** « ODD 6 » stands for every theme that serves the goal. */
    private void goals() {
        Map<String, Set<String>> themes = new HashMap<>();
        entries("themes")
                .forEach((theme, entry) -> entry.links()
                        .getOrDefault("sdgs", Set.of())
                        .forEach(goal -> themes.computeIfAbsent(goal, g -> new LinkedHashSet<>())
                                .add("theme:" + theme)));
        entries("sdgs").forEach((goal, entry) -> {
            List<String> names = new ArrayList<>(both(entry.label()));
            names.addAll(List.of("ODD " + goal, "ODD" + goal, "SDG " + goal, "SDG" + goal));
            words.names(names, themes.getOrDefault(goal, Set.of()));
        });
    }

    private static Set<String> both(Label label) {
        return new LinkedHashSet<>(List.of(label.fr(), label.en()));
    }
}
