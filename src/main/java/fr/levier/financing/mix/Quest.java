package fr.levier.financing.mix;

import fr.levier.financing.FinancingPlan;
import fr.levier.money.Euros;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is asked of the solver.
 *
 * @param plans one for each project; the amounts written {@code unknown} are the candidates, and what the authority gives is the rest
 * @param candidates in the order of their names
 * @param exclusions sets of names of which at most one may be chosen
 * @param ownCashPerYear the most cash of a year, all projects together; a year without an entry has no limit
 * @param staffDays the most days of work for all applications
 */
public record Quest(
        Goal goal,
        List<FinancingPlan> plans,
        List<Candidate> candidates,
        List<Set<String>> exclusions,
        Map<Integer, Euros> ownCashPerYear,
        Optional<Integer> staffDays) {
    public Quest {
        plans = plans.stream()
                .sorted(java.util.Comparator.comparing(FinancingPlan::project))
                .toList();
        candidates = candidates.stream()
                .sorted(java.util.Comparator.comparing(Candidate::name))
                .toList();
        exclusions = List.copyOf(exclusions);
        ownCashPerYear = new TreeMap<>(ownCashPerYear);
    }
}
