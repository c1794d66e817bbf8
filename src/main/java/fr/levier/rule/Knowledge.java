package fr.levier.rule;

import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.reference.CountryLists;
import fr.levier.reference.Vocabulary;
import fr.levier.yaml.Nearest;
import fr.levier.yaml.YamlText;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What all schemes share: words, facts, countries and the texts that are cited. */
record Knowledge(
        Vocabulary vocabulary, FactCatalogue facts, CountryLists countries, Map<String, Reference> references) {

    /** Returns the text that is cited; an unknown one is reported. */
    Optional<Reference> reference(YamlText id, Problems problems) {
        Optional<Reference> found = Optional.ofNullable(references.get(id.text()));
        if (found.isEmpty()) {
            unknown("rule.problem.unknown-reference", id.place(), id.text(), references.keySet(), problems);
        }
        return found;
    }

    static void unknown(String code, Place place, String word, Collection<String> known, Problems problems) {
        problems.add(place, code, word, Nearest.to(word, known).orElse("–"));
    }
}
