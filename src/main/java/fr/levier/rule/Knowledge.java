package fr.levier.rule;

import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.reference.CountryList;
import fr.levier.reference.CountryLists;
import fr.levier.reference.Label;
import fr.levier.reference.Membership;
import fr.levier.reference.Vocabulary;
import fr.levier.yaml.Nearest;
import fr.levier.yaml.YamlText;
import java.time.LocalDate;
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

    /** Returns the codes or countries that a value of the fact may be, or hold. */
    Collection<String> codes(Fact fact) {
        return fact.type().isGeographic()
                ? countries.codes()
                : vocabulary.codes(fact.codes().orElse(""));
    }

    Label label(Fact fact, String code) {
        return fact.type().isGeographic()
                ? countries.findName(code).orElse(new Label(code, code))
                : vocabulary.label(fact.codes().orElse(""), code);
    }

    /** Returns the first country with that membership. */
    Optional<String> member(CountryList list, Membership wanted, LocalDate day) {
        return countries.codes().stream()
                .filter(code -> list.memberOn(code, day) == wanted)
                .findFirst();
    }

    static void unknown(String code, Place place, String word, Collection<String> known, Problems problems) {
        problems.add(place, code, word, Nearest.to(word, known).orElse("–"));
    }
}
