package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.rule.Facts;
import fr.levier.rule.GeneralTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The costs of one project and who is asked to pay them.
 *
 * @param project its identity within the authority
 * @param day the day at which campaigns and country lists are read
 * @param facts what is known of the authority and the project, as rules ask
 * @param ownCashMax the cash that the authority can give at most, when it says so
 * @param general the terms that laws state for every plan
 */
public record FinancingPlan(
        String project,
        String title,
        LocalDate day,
        Facts facts,
        Optional<Euros> ownCashMax,
        List<CostLine> costs,
        List<Contribution> contributions,
        List<GeneralTerms> general) {
    public FinancingPlan {
        costs = List.copyOf(costs);
        contributions = List.copyOf(contributions);
        general = List.copyOf(general);
        if (contributions.stream()
                        .filter(contribution -> contribution.ask().isRest())
                        .count()
                > 1) {
            throw new IllegalArgumentException("Only one contribution takes the rest");
        }
    }

    public Span cost() {
        return costs.stream().map(CostLine::amount).reduce(Span.ZERO, Span::plus);
    }

    public Optional<Contribution> find(String contribution) {
        return contributions.stream().filter(c -> c.id().equals(contribution)).findFirst();
    }

    /** Returns how a contribution is called among the others: by its funder and, where that one is asked twice, by its identity too. */
    public String called(Contribution contribution) {
        long same = contributions.stream()
                .filter(c -> c.funder().equals(contribution.funder()))
                .count();
        boolean isEnough = same < 2 || contribution.id().equals(contribution.funder());
        return isEnough ? contribution.funder() : contribution.funder() + " (" + contribution.id() + ")";
    }

    /** Returns the countries of the project other than France: those of its lines or, when these name none, those of its description. */
    public Set<String> countries() {
        Set<String> named = new TreeSet<>();
        costs.forEach(line -> line.abroad().ifPresent(named::add));
        if (named.isEmpty()) {
            facts.find("project.countries").ifPresent(found -> ((Set<?>) found).forEach(c -> named.add((String) c)));
            named.remove("FR");
        }
        return named;
    }

    /** Returns whether somebody read how much the funder of the contribution pays at most. */
    public boolean isCapped(Contribution contribution) {
        return new Ceilings(this, contribution).areKnown();
    }

    FinancingPlan withCosts(List<CostLine> others) {
        return new FinancingPlan(project, title, day, facts, ownCashMax, others, contributions, general);
    }

    public FinancingPlan withContributions(List<Contribution> others) {
        return new FinancingPlan(project, title, day, facts, ownCashMax, costs, others, general);
    }

    public FinancingPlan withFacts(Facts others) {
        return new FinancingPlan(project, title, day, others, ownCashMax, costs, contributions, general);
    }

    FinancingPlan withOwnCashMax(Euros other) {
        return new FinancingPlan(project, title, day, facts, Optional.of(other), costs, contributions, general);
    }
}
