package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who pays how much: what is stated, what the rules allow at most, and what remains.
 *
 * <p>The result does not depend on the order of the contributions: each maximum is computed from costs and stated amounts alone, and the
 * rest comes last.
 */
final class Amounts {
    private final FinancingPlan plan;
    private final Map<String, Ceilings> ceilings = new HashMap<>();
    private final Map<String, Span> amounts = new LinkedHashMap<>();

    private Amounts(FinancingPlan plan) {
        this.plan = plan;
        plan.contributions().forEach(c -> ceilings.put(c.id(), new Ceilings(plan, c)));
        plan.contributions().forEach(c -> amounts.put(c.id(), first(c)));
        plan.contributions().stream().filter(this::isMatched).forEach(c -> amounts.put(c.id(), matched(c)));
        onlyMaximum().ifPresent(c -> amounts.put(c.id(), withinCost(c)));
        rest().ifPresent(c -> amounts.put(c.id(), remaining(plan.cost())));
    }

    static Amounts of(FinancingPlan plan) {
        Amounts amounts = new Amounts(plan);
        Optional<Contribution> rest = amounts.rest();
        if (rest.isPresent() && !plan.cost().isExact() && amounts.growsWithCosts()) {
            Span low = of(plan.withCosts(amounts.costs(true))).get(rest.get());
            Span high = of(plan.withCosts(amounts.costs(false))).get(rest.get());
            amounts.amounts.put(rest.get().id(), low.hull(high));
        }
        return amounts;
    }

    Span get(Contribution contribution) {
        return amounts.getOrDefault(contribution.id(), Span.ZERO);
    }

    Ceilings ceilings(Contribution contribution) {
        Ceilings known = ceilings.get(contribution.id());
        return known == null ? new Ceilings(plan, contribution) : known;
    }

    Map<String, Span> asMap() {
        return Map.copyOf(amounts);
    }

    private Span first(Contribution contribution) {
        return switch (contribution.ask().kind()) {
            case STATED -> contribution.ask().stated();
            case MAXIMUM ->
                ceilings(contribution).areKnown()
                        ? allowed(contribution).orZero()
                        : new Span(Euros.ZERO, plan.cost().max());
            case UNKNOWN ->
                new Span(Euros.ZERO, Span.larger(allowed(contribution).max(), Euros.ZERO));
            case REST -> Span.ZERO;
        };
    }

    /** Returns the least ceiling; never more than the cost. */
    private Span allowed(Contribution contribution) {
        Span allowed = plan.cost();
        for (Bound bound : ceilings(contribution).bounds()) {
            allowed = bound.side() == Bound.Side.AT_MOST ? allowed.least(bound.limit()) : allowed;
        }
        for (Bound bound : ceilings(contribution).bounds()) {
            allowed = bound.side() == Bound.Side.ONE_OF ? chosen(bound.menu(), allowed) : allowed;
        }
        return allowed;
    }

    /** Returns the largest amount of the menu within the ceiling. */
    private static Span chosen(List<Euros> menu, Span ceiling) {
        return new Span(chosen(menu, ceiling.min()), chosen(menu, ceiling.max()));
    }

    private static Euros chosen(List<Euros> menu, Euros ceiling) {
        return menu.stream()
                .filter(one -> one.compareTo(ceiling) <= 0)
                .max(Euros::compareTo)
                .orElse(Euros.ZERO);
    }

    private boolean isMatched(Contribution contribution) {
        return contribution.ask().isMaximum() && matching(contribution).isPresent();
    }

    private Optional<Rate> matching(Contribution contribution) {
        return ceilings(contribution).terms().flatMap(terms -> terms.rate("grant_max_of_own_contribution"));
    }

    /**
     * A grant g that may not exceed a share r of own money: where own money is what remains of the cost C after others N, g ≤ r (C − N − g)
     * and so g ≤ r (C − N) / (1 + r).
     */
    private Span matched(Contribution contribution) {
        Rate rate = matching(contribution).orElseThrow();
        boolean isRestOwn = rest().map(c -> c.payer().isFrenchAuthority()).orElse(false);
        Span own = sum(c -> c.payer().isFrenchAuthority());
        Span others = sum(c -> !c.payer().isFrenchAuthority() && !c.id().equals(contribution.id()));
        Span left = plan.cost().minus(others).orZero();
        Span most = isRestOwn
                ? new Span(shareOfRest(rate, left.min()), shareOfRest(rate, left.max()))
                : own.times(rate, RoundingMode.FLOOR);
        return get(contribution).least(most);
    }

    private static Euros shareOfRest(Rate rate, Euros left) {
        BigDecimal fraction = rate.fraction();
        return Euros.of(left.decimal().multiply(fraction).divide(BigDecimal.ONE.add(fraction), 2, RoundingMode.FLOOR));
    }

    /** Where one contribution alone asks for the maximum, others leave no more than the rest of the cost. */
    private Optional<Contribution> onlyMaximum() {
        List<Contribution> all =
                plan.contributions().stream().filter(c -> c.ask().isMaximum()).toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private Span withinCost(Contribution contribution) {
        Span others = sum(c -> !c.id().equals(contribution.id()));
        Span within = get(contribution).least(plan.cost().minus(others).orZero());
        Optional<Bound> menu = ceilings(contribution).bounds().stream()
                .filter(bound -> bound.side() == Bound.Side.ONE_OF)
                .findFirst();
        return menu.map(bound -> chosen(bound.menu(), within)).orElse(within);
    }

    private Optional<Contribution> rest() {
        return plan.contributions().stream().filter(c -> c.ask().isRest()).findFirst();
    }

    private Span remaining(Span cost) {
        return cost.minus(sum(c -> !c.ask().isRest()));
    }

    /** Returns what those contributions bring together. */
    Span sum(java.util.function.Predicate<Contribution> which) {
        return plan.contributions().stream().filter(which).map(this::get).reduce(Span.ZERO, Span::plus);
    }

    /**
     * Returns whether the rest surely grows with every line: with one maximum at most, whose rate is at most 100 % of each line. A flat rate
     * of indirect costs may make a grant grow faster than the cost.
     */
    private boolean growsWithCosts() {
        List<Contribution> maxima =
                plan.contributions().stream().filter(c -> c.ask().isMaximum()).toList();
        return maxima.size() <= 1
                && maxima.stream()
                        .noneMatch(c -> ceilings(c)
                                .terms()
                                .flatMap(terms -> terms.find("indirect_flat_rate"))
                                .isPresent());
    }

    private List<CostLine> costs(boolean isLow) {
        return plan.costs().stream()
                .map(line -> line.costing(
                        Span.exactly(isLow ? line.amount().min() : line.amount().max())))
                .toList();
    }
}
