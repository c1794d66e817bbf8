package fr.levier.rule;

import fr.levier.reference.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One term of a campaign as it is written: tiers of which the first whose condition is met gives the value.
 *
 * @param name its key, such as {@code rate_max}
 * @param tiers in the order of the file; a value without tiers is one tier without condition
 */
public record TermRule(
        String name, Optional<String> base, Optional<Reference> reference, boolean assumed, List<Tier> tiers) {
    private static final Set<String> COUNTRIES = Set.of("project.country", "project.countries", "partners.countries");

    public TermRule {
        tiers = List.copyOf(tiers);
    }

    /**
     * One value and when it holds; without a condition, always.
     *
     * @param words the condition in words, for a tier among others
     */
    public record Tier(Optional<Condition> when, String value, Optional<Label> words) {

        /** The only tier: a value for all. */
        Tier(String value) {
            this(Optional.empty(), value, Optional.empty());
        }

        Outcome test(Facts facts, LocalDate day) {
            return when.map(condition -> condition.test(facts, day)).orElse(Outcome.MET);
        }
    }

    /** Returns the values that the facts leave possible: one when they settle the tier, none when no tier is met. */
    public List<Term> possible(Facts facts, LocalDate day) {
        List<Term> terms = new ArrayList<>();
        for (Tier tier : tiers) {
            Outcome outcome = tier.test(facts, day);
            if (outcome != Outcome.UNMET) {
                terms.add(new Term(name, tier.value(), base, reference, assumed, tier.words()));
            }
            if (outcome == Outcome.MET) {
                break;
            }
        }
        return terms;
    }

    /** Returns whether nothing but countries tells its tiers apart. */
    public boolean dependsOnCountries() {
        return tiers.stream()
                .flatMap(tier -> tier.when().stream())
                .flatMap(condition -> condition.facts().stream())
                .allMatch(COUNTRIES::contains);
    }

    TermRule carriedOver() {
        return new TermRule(name, base, reference, true, tiers);
    }
}
