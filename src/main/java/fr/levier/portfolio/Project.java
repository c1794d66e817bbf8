package fr.levier.portfolio;

import fr.levier.financing.FinancingPlan;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One project of the portfolio.
 *
 * @param department who carries it within the authority
 * @param references the expenditure that it pays for, as invoices or contracts are called; two projects with one in common pay it twice
 * @param staffDays the days of work that it needs, by year
 */
public record Project(
        FinancingPlan plan,
        Optional<String> department,
        Profile profile,
        Set<String> references,
        Map<Integer, Integer> staffDays) {
    public Project {
        references = Set.copyOf(references);
        staffDays = new TreeMap<>(staffDays);
    }

    public String id() {
        return plan.project();
    }

    /** Returns the years in which it spends. */
    public Set<Integer> years() {
        Set<Integer> years = new TreeSet<>();
        plan.costs().forEach(line -> line.year().ifPresent(years::add));
        return years;
    }
}
