package fr.levier.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One term of a campaign as it is written: tiers of which the first whose condition is met gives the value.
 *
 * @param name its key, such as {@code rate_max}
 * @param tiers in the order of the file; a value without tiers is one tier without condition
 */
public record TermRule(
        String name, Optional<String> base, Optional<Reference> reference, boolean assumed, List<Tier> tiers) {
    public TermRule {
        tiers = List.copyOf(tiers);
    }

    /** One value and when it holds; without a condition, always. */
    public record Tier(Optional<Condition> when, String value) {

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
                terms.add(new Term(name, tier.value(), base, reference, assumed));
            }
            if (outcome == Outcome.MET) {
                break;
            }
        }
        return terms;
    }

    TermRule carriedOver() {
        return new TermRule(name, base, reference, true, tiers);
    }
}
