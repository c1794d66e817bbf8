package fr.levier.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Terms that no campaign states because a law states them for many: for every plan, or for every scheme of a family.
 *
 * @param id the name of the group in {@code terms.yml}
 * @param family the family of schemes, or nothing for every plan
 * @param except schemes of the family to which the text was not read to apply
 */
public record GeneralTerms(String id, Optional<String> family, Set<String> except, List<TermRule> terms) {
    public GeneralTerms {
        except = Set.copyOf(except);
        terms = List.copyOf(terms);
    }

    public boolean holdsForEveryPlan() {
        return family.isEmpty();
    }

    public boolean holdsFor(Scheme scheme) {
        return family.equals(Optional.of(scheme.family())) && !except.contains(scheme.id());
    }
}
