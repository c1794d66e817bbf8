package fr.levier.financing;

import fr.levier.financing.Bound.Side;
import fr.levier.money.Rate;
import fr.levier.rule.GeneralTerms;
import fr.levier.rule.TermRule;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold of a plan whoever pays: it sums to the cost, what is given in kind is a cost, nothing is paid twice. */
final class PlanChecks {
    private final FinancingPlan plan;
    private final Amounts amounts;
    private final List<Limit> limits = new ArrayList<>();

    private PlanChecks(FinancingPlan plan, Amounts amounts) {
        this.plan = plan;
        this.amounts = amounts;
    }

    static List<Limit> of(FinancingPlan plan, Amounts amounts) {
        PlanChecks checks = new PlanChecks(plan, amounts);
        checks.balance();
        checks.inKind();
        checks.ownCash();
        checks.limits.addAll(Envelopes.of(plan, amounts));
        checks.oneGrant();
        checks.sameCost();
        checks.covered();
        checks.ownerShare();
        return checks.limits;
    }

    private void balance() {
        Optional<Contribution> rest =
                plan.contributions().stream().filter(c -> c.ask().isRest()).findFirst();
        if (rest.isEmpty()) {
            limits.add(Bound.ofPlan("plan/balance", Kind.BALANCE, Side.EXACTLY, plan.cost())
                    .against(amounts.sum(c -> true)));
        } else if (amounts.get(rest.get()).min().cents() < 0) {
            limits.add(Bound.ofPlan("plan/balance", Kind.BALANCE, Side.AT_MOST, plan.cost())
                    .against(amounts.sum(c -> !c.ask().isRest())));
        }
    }

    /** Work that nobody pays is a cost and a contribution of the same amount. */
    private void inKind() {
        Span cost = plan.costs().stream()
                .filter(line -> !line.nature().isCash())
                .map(CostLine::amount)
                .reduce(Span.ZERO, Span::plus);
        Span given = amounts.sum(c -> !c.nature().isCash());
        if (cost.max().cents() > 0 || given.max().cents() > 0) {
            limits.add(Bound.ofPlan("plan/in_kind", Kind.IN_KIND_BALANCE, Side.EXACTLY, cost)
                    .against(given));
        }
    }

    private void ownCash() {
        plan.ownCashMax()
                .ifPresent(
                        max -> limits.add(Bound.ofPlan("plan/own_cash", Kind.OWN_CASH, Side.AT_MOST, Span.exactly(max))
                                .against(amounts.sum(Contribution::isOwnCash))));
    }

    /** One action, one grant of the budget that the Commission itself manages. */
    private void oneGrant() {
        List<Contribution> grants = under("grants_per_action_max");
        if (grants.size() > 1) {
            Span one = Span.of("1");
            Span all = Span.of(String.valueOf(grants.size()));
            limits.add(cited(grants.get(0), "grants_per_action_max", Kind.ONE_GRANT, one)
                    .against(all));
        }
    }

    /** The same expenditure is never declared to two programmes of the Union. */
    private void sameCost() {
        List<Contribution> grants = under("same_cost_grants_max");
        Span twice = plan.costs().stream()
                .filter(line -> line.eligible()
                        && grants.stream().filter(g -> g.paysFor(line)).count() > 1)
                .map(CostLine::amount)
                .reduce(Span.ZERO, Span::plus);
        if (twice.max().cents() > 0) {
            limits.add(cited(grants.get(0), "same_cost_grants_max", Kind.SAME_COST, Span.ZERO)
                    .against(twice));
        }
    }

    /** A project that one call of a funder covers is not eligible for another that takes only what no other covers. */
    private void covered() {
        List<Contribution> generalist = under("covering_grants_max");
        int covering = under("covering_grant").size();
        if (!generalist.isEmpty() && covering > 0) {
            limits.add(cited(generalist.get(0), "covering_grants_max", Kind.COVERED, Span.ZERO)
                    .against(Span.of(String.valueOf(covering))));
        }
    }

    private List<Contribution> under(String term) {
        return plan.contributions().stream()
                .filter(c -> amounts.ceilings(c)
                        .terms()
                        .flatMap(terms -> terms.find(term))
                        .isPresent())
                .filter(c -> amounts.get(c).max().cents() > 0)
                .toList();
    }

    private Bound cited(Contribution contribution, String name, Kind kind, Span limit) {
        UseTerms terms = amounts.ceilings(contribution).terms().orElseThrow();
        UseTerms.Stated term = terms.find(name).orElseThrow();
        return new Bound(
                term.rule(),
                kind,
                Side.AT_MOST,
                Optional.empty(),
                limit,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                term.term().assumed(),
                false,
                term.term().reference());
    }

    /** An alert only, and none where the law does not reach: overseas, or when nothing is invested. */
    private void ownerShare() {
        boolean isOverseas = isTrue("authority.overseas", true);
        boolean isNoInvestment = isTrue("project.investment", false);
        if (isOverseas || isNoInvestment) {
            return;
        }
        for (GeneralTerms general : plan.general()) {
            general.terms().stream()
                    .filter(term -> term.name().equals("owner_share_min"))
                    .forEach(term -> ownerShare(general, term));
        }
    }

    private void ownerShare(GeneralTerms general, TermRule term) {
        Optional<Rate> rate = term.possible(plan.facts(), plan.day()).stream()
                .flatMap(value -> TermValues.rate(value.value()).stream())
                .findFirst();
        Span publicMoney = amounts.sum(c -> c.payer() != Payer.PARTNER && c.payer() != Payer.INCOME);
        Span own = amounts.sum(c -> c.payer() == Payer.AUTHORITY);
        rate.ifPresent(found -> limits.add(new Bound(
                        general.id() + "/" + term.name(),
                        Kind.OWNER_SHARE,
                        Side.AT_LEAST,
                        Optional.empty(),
                        publicMoney.times(found, RoundingMode.CEILING),
                        List.of(),
                        rate,
                        term.base(),
                        term.assumed(),
                        true,
                        term.reference())
                .against(own)));
    }

    private boolean isTrue(String fact, boolean value) {
        return plan.facts().find(fact).map(known -> known.equals(value)).orElse(false);
    }
}
