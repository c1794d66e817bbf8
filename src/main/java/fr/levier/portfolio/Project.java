package fr.levier.portfolio;

import fr.levier.financing.Category;
import fr.levier.financing.Contribution;
import fr.levier.financing.CostLine;
import fr.levier.financing.FinancingPlan;
import fr.levier.financing.Reckoning;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One project of the portfolio.
 *
 * @param reckoning its plan, computed
 * @param department who carries it within the authority
 * @param action the action that it is, or is a part of; two projects with the same word are one action
 * @param references the expenditure that it declares, as invoices or contracts are called; two projects with one in common are paid twice
 * @param staffDays the days of work that it needs, by year; none when nobody said
 * @param odds the share of applications that win, by contribution, with where it was read
 */
public record Project(
        Reckoning reckoning,
        Optional<String> department,
        Optional<String> action,
        Profile profile,
        Set<String> references,
        Map<Integer, Integer> staffDays,
        Map<String, Odds> odds) {
    public Project {
        references = Set.copyOf(references);
        staffDays = new TreeMap<>(staffDays);
        odds = Map.copyOf(odds);
    }

    public FinancingPlan plan() {
        return reckoning.plan();
    }

    public String id() {
        return plan().project();
    }

    /** Returns the years in which it spends. */
    public Set<Integer> years() {
        Set<Integer> years = new TreeSet<>();
        plan().costs().forEach(line -> line.year().ifPresent(years::add));
        return years;
    }

    /** Returns the countries in which it acts: those of its plan or, when these are none, the places of its profile. */
    public Set<String> countries() {
        Set<String> named = plan().countries();
        return named.isEmpty() ? profile.places() : named;
    }

    /** Returns the grants that are more than nothing. */
    List<Contribution> grants() {
        return plan().contributions().stream()
                .filter(c -> c.isGrant() && reckoning.amount(c).max().cents() > 0)
                .toList();
    }

    /** Returns what its lines pay for, or nothing when one of them does not say. */
    Set<Category> categories() {
        Set<Category> categories = EnumSet.noneOf(Category.class);
        plan().costs().stream().map(CostLine::category).forEach(categories::add);
        return categories.contains(Category.OTHER) ? EnumSet.noneOf(Category.class) : categories;
    }
}
