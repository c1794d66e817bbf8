package fr.levier.financing;

import fr.levier.financing.Bound.Side;
import fr.levier.money.Euros;
import fr.levier.money.Rate;
import fr.levier.rule.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The limits on one contribution that depend on costs alone, not on what others pay. */
final class Ceilings {
    private final FinancingPlan plan;
    private final Contribution contribution;
    private final Optional<UseTerms> terms;
    private final Bases bases;
    private final List<Bound> bounds = new ArrayList<>();
    private final List<RateOption> options = new ArrayList<>();

    Ceilings(FinancingPlan plan, Contribution contribution) {
        this.plan = plan;
        this.contribution = contribution;
        this.terms = contribution.use().map(use -> new UseTerms(use, facts(plan)));
        this.bases = new Bases(plan, contribution, terms);
        terms.ifPresent(this::rulebook);
        contribution.stated().ifPresent(stated -> bounds.addAll(stated.bounds(contribution.id(), bases)));
    }

    private static Facts facts(FinancingPlan plan) {
        Set<String> countries = plan.countries();
        return countries.isEmpty() ? plan.facts() : plan.facts().with("project.countries", countries);
    }

    Optional<UseTerms> terms() {
        return terms;
    }

    Bases bases() {
        return bases;
    }

    List<Bound> bounds() {
        return List.copyOf(bounds);
    }

    /**
     * Returns whether somebody read how much the funder pays at most. That no grant exceeds its cost is true of all and says nothing of
     * one.
     */
    boolean areKnown() {
        String own = contribution.use().map(use -> use.scheme() + "/").orElse(contribution.id() + "/");
        return bounds.stream()
                .filter(bound -> bound.side() == Side.AT_MOST || bound.side() == Side.ONE_OF)
                .anyMatch(bound -> bound.rule().startsWith(own) || bound.rule().startsWith(contribution.id() + "/"));
    }

    /** Returns the ways in which the rate may be computed, when there are several. */
    List<RateOption> options() {
        return List.copyOf(options);
    }

    private void rulebook(UseTerms found) {
        RateCeilings rates = new RateCeilings(plan, contribution, found, bases);
        bounds.addAll(rates.bounds());
        options.addAll(rates.options());
        found.grantCeilings().forEach(term -> amount(found, term, Kind.GRANT_MAX, Side.AT_MOST));
        found.grantFloors().forEach(term -> amount(found, term, Kind.GRANT_MIN, Side.AT_LEAST));
        found.find("grant_max_per_year").ifPresent(term -> perYear(found, term));
        found.find("lump_sums").ifPresent(term -> menu(found, term));
        found.find("ceiling_of_service_revenue").ifPresent(term -> service(found, term));
    }

    private void amount(UseTerms found, UseTerms.Stated term, Kind kind, Side side) {
        between(found, term, kind, side, found.euros(term));
    }

    private void between(UseTerms found, UseTerms.Stated term, Kind kind, Side side, List<Euros> amounts) {
        if (!amounts.isEmpty()) {
            add(found, term, kind, side, new Span(amounts.get(0), amounts.get(amounts.size() - 1)), Optional.empty());
        }
    }

    /** A ceiling by year counts the years of the lines; where no line says its year, the months of the project. */
    private void perYear(UseTerms found, UseTerms.Stated term) {
        Optional<Integer> years = new Calendar(plan).years();
        List<Euros> amounts = found.euros(term).stream()
                .flatMap(amount ->
                        years.stream().map(count -> new Euros(Math.multiplyExact(amount.cents(), count.longValue()))))
                .toList();
        between(found, term, Kind.GRANT_MAX, Side.AT_MOST, amounts);
    }

    private void menu(UseTerms found, UseTerms.Stated term) {
        List<Euros> menu = found.values(term).stream()
                .flatMap(value -> TermValues.menu(value).stream())
                .toList();
        if (!menu.isEmpty()) {
            Span largest = Span.exactly(menu.get(menu.size() - 1));
            bounds.add(found.bound(term, contribution, Kind.MENU, Side.ONE_OF, largest, Optional.empty())
                    .among(menu));
        }
    }

    /** One ceiling for each service budget, less what it already pays for; none is left of a right that went to another body. */
    private void service(UseTerms found, UseTerms.Stated term) {
        Rate rate = found.rates(term).get(0);
        Span left = contribution.service().map(budget -> budget.left(rate)).orElse(Span.ZERO);
        add(found, term, Kind.SERVICE, Side.AT_MOST, left, Optional.of(rate));
    }

    private void add(UseTerms found, UseTerms.Stated term, Kind kind, Side side, Span limit, Optional<Rate> rate) {
        bounds.add(found.bound(term, contribution, kind, side, limit, rate));
    }
}
