package fr.levier.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The answer for one scheme and one situation, with everything needed to explain and to recompute it.
 *
 * @param eligibility the answer
 * @param assumed true when something assumed takes part in deciding
 * @param modelled false when no checked condition is known: the best answer is then TO_CONFIRM
 * @param date the day for which it was judged
 * @param campaign the campaign whose terms were used
 * @param reasons one for each condition, those that decide first
 * @param missing the facts that can still change the answer, and no others; the smallest set of questions comes first
 * @param counterfactuals for a refusal, the smallest sets of changes that would turn it
 * @param terms the campaign's terms
 * @param rulebook the version of the rulebook
 */
public record Verdict(
        Eligibility eligibility,
        boolean assumed,
        boolean modelled,
        LocalDate date,
        Optional<String> campaign,
        List<Reason> reasons,
        List<Question> missing,
        List<List<Change>> counterfactuals,
        List<Term> terms,
        String rulebook) {
    public Verdict {
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
        counterfactuals = List.copyOf(counterfactuals);
        terms = List.copyOf(terms);
    }
}
