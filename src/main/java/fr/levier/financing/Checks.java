package fr.levier.financing;

import fr.levier.financing.Bound.Side;
import fr.levier.money.Euros;
import fr.levier.money.Rate;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Holds the amounts of one contribution's funder against the rules that look at the whole plan. */
final class Checks {
    private final FinancingPlan plan;
    private final Amounts amounts;
    private final Contribution contribution;
    private final UseTerms terms;
    private final Bases bases;
    private final List<Limit> limits = new ArrayList<>();

    private Checks(FinancingPlan plan, Amounts amounts, Contribution contribution, UseTerms terms) {
        this.plan = plan;
        this.amounts = amounts;
        this.contribution = contribution;
        this.terms = terms;
        this.bases = amounts.ceilings(contribution).bases();
    }

    static List<Limit> of(FinancingPlan plan, Amounts amounts, Contribution contribution) {
        Optional<UseTerms> terms = amounts.ceilings(contribution).terms();
        return terms.map(found -> new Checks(plan, amounts, contribution, found).all())
                .orElse(List.of());
    }

    private List<Limit> all() {
        shares();
        matching();
        costs();
        euBudget();
        return limits;
    }

    private void shares() {
        Predicate<Contribution> own = c -> c.payer().isFrenchAuthority();
        atLeast("own_share_min", Kind.OWN_SHARE, amounts.sum(own));
        atLeast(
                "own_cash_share_min",
                Kind.OWN_CASH_SHARE,
                amounts.sum(own.and(c -> c.nature().isCash())));
        atLeast(
                "partners_share_min",
                Kind.PARTNERS_SHARE,
                amounts.sum(c -> c.payer().takesPart()));
        atLeast("foreign_share_min", Kind.FOREIGN_SHARE, amounts.sum(c -> c.payer() == Payer.FOREIGN_AUTHORITY));
        inKind(
                amounts.sum(own.and(c -> !c.nature().isCash())),
                amounts.sum(own.and(c -> c.nature().isCash())));
    }

    /** Valued help v and cash c: v ≤ r (v + c), written as v (1 − r) ≤ r c so that intervals are not counted twice. */
    private void inKind(Span valued, Span cash) {
        Optional<UseTerms.Stated> term = terms.find("in_kind_share_max");
        Optional<Rate> rate = terms.rate("in_kind_share_max");
        boolean isValued = valued.max().cents() > 0;
        if (isValued && term.isPresent() && rate.isPresent()) {
            Span limit = valued.plus(cash).times(rate.get(), RoundingMode.FLOOR);
            Limit found = bound(term.get(), Kind.IN_KIND_SHARE, Side.AT_MOST, limit, rate)
                    .against(valued);
            limits.add(surely(rate.get(), valued, cash) ? found.constructed() : found);
        }
    }

    /** Returns whether intervals hold at their worst, the most valued help and the least cash. */
    private static boolean surely(Rate rate, Span valued, Span cash) {
        Euros worst = valued.max().plus(cash.min()).times(rate, RoundingMode.FLOOR);
        boolean isInterval = !valued.isExact() || !cash.isExact();
        return isInterval && valued.max().compareTo(worst) <= 0;
    }

    private void matching() {
        Optional<Rate> rate = terms.rate("grant_max_of_own_contribution");
        terms.find("grant_max_of_own_contribution")
                .ifPresent(term -> rate.ifPresent(found -> {
                    Span own = amounts.sum(c -> c.payer().isFrenchAuthority());
                    Span limit = own.times(found, RoundingMode.FLOOR);
                    Limit check = bound(term, Kind.MATCHING, Side.AT_MOST, limit, rate)
                            .against(amounts.get(contribution));
                    boolean isMoving = contribution.ask().isMaximum() && !limit.isExact();
                    limits.add(isMoving ? check.constructed() : check);
                }));
    }

    private void costs() {
        amount("cost_min", Kind.COST_MIN, Side.AT_LEAST);
        amount("budget_max", Kind.COST_MAX, Side.AT_MOST);
        atLeast("monitoring_share_min", Kind.MONITORING, lines(line -> line.category() == Category.MONITORING));
        share("french_salaries_share_max", Kind.FRENCH_SALARIES, Side.AT_MOST, lines(CostLine::isFrenchSalary));
    }

    private void euBudget() {
        Span others = plan.cost().minus(amounts.get(contribution)).orZero();
        Optional<Rate> rate = terms.rate("volunteers_share_max");
        Span volunteers = lines(line -> line.nature() == Nature.VOLUNTEER);
        terms.find("volunteers_share_max")
                .ifPresent(term -> rate.filter(r -> volunteers.max().cents() > 0)
                        .ifPresent(found -> limits.add(bound(
                                        term,
                                        Kind.VOLUNTEERS,
                                        Side.AT_MOST,
                                        others.times(found, RoundingMode.FLOOR),
                                        rate)
                                .against(volunteers))));
        noProfit();
        Span older = contribution
                .submitted()
                .map(day -> lines(line -> line.isBefore(day)))
                .orElse(Span.ZERO);
        terms.find("costs_before_submission_max")
                .filter(term -> older.max().cents() > 0)
                .ifPresent(term -> limits.add(bound(term, Kind.RETROACTIVE, Side.AT_MOST, Span.ZERO, Optional.empty())
                        .against(older)));
    }

    private void noProfit() {
        Euros threshold = terms.amount("no_profit_above").orElse(Euros.ZERO);
        Span income = amounts.sum(c -> c.payer() == Payer.INCOME);
        Span grant = amounts.get(contribution);
        boolean isLarge = grant.max().compareTo(threshold) > 0;
        if (isLarge && income.max().cents() > 0) {
            share("grant_and_income_max", Kind.NO_PROFIT, Side.AT_MOST, grant.plus(income));
        }
    }

    private void atLeast(String name, Kind kind, Span actual) {
        share(name, kind, Side.AT_LEAST, actual);
    }

    private void share(String name, Kind kind, Side side, Span actual) {
        RoundingMode rounding = side == Side.AT_MOST ? RoundingMode.FLOOR : RoundingMode.CEILING;
        Optional<Rate> rate = terms.rate(name);
        terms.find(name)
                .ifPresent(term ->
                        rate.ifPresent(found -> bases.find(term.term().base().orElse(Bases.TOTAL))
                                .ifPresent(base -> limits.add(bound(term, kind, side, base.times(found, rounding), rate)
                                        .against(actual)))));
    }

    private void amount(String name, Kind kind, Side side) {
        terms.find(name)
                .ifPresent(term -> terms.amount(name)
                        .ifPresent(amount -> limits.add(bound(term, kind, side, Span.exactly(amount), Optional.empty())
                                .against(plan.cost()))));
    }

    private Bound bound(UseTerms.Stated term, Kind kind, Side side, Span limit, Optional<Rate> rate) {
        return terms.bound(term, contribution, kind, side, limit, rate);
    }

    private Span lines(Predicate<CostLine> which) {
        return plan.costs().stream()
                .filter(contribution::paysFor)
                .filter(which)
                .map(CostLine::amount)
                .reduce(Span.ZERO, Span::plus);
    }
}
