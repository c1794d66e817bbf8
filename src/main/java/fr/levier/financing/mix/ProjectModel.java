package fr.levier.financing.mix;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.util.Domain;
import fr.levier.financing.Ask;
import fr.levier.financing.Bound;
import fr.levier.financing.Contribution;
import fr.levier.financing.FinancingPlan;
import fr.levier.financing.Kind;
import fr.levier.financing.Limit;
import fr.levier.financing.Payer;
import fr.levier.financing.Reckoning;
import fr.levier.financing.Span;
import fr.levier.money.Euros;
import fr.levier.money.Rate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One project in the words of the solver, in cents: an amount and a choice for each candidate, and every limit of its plan.
 *
 * <p>Rates are written in millionths of one, so that no limit is rounded: an amount in whole cents lies below a ceiling exactly when it
 * lies below that ceiling rounded down.
 */
final class ProjectModel {
    static final long MILLION = 1_000_000;

    private final CpModel model;
    private final FinancingPlan plan;
    private final Map<String, IntVar> amounts = new LinkedHashMap<>();
    private final Map<String, BoolVar> chosen = new LinkedHashMap<>();
    private final Reckoning asked;

    ProjectModel(CpModel model, FinancingPlan plan, List<Candidate> candidates) {
        this.model = model;
        this.plan = plan;
        for (Candidate candidate : candidates) {
            String id = candidate.contribution().id();
            IntVar amount = model.newIntVar(0, cost(), candidate.name());
            BoolVar isChosen = model.newBoolVar(candidate.name() + "?");
            model.addLessOrEqual(amount, LinearExpr.term(isChosen, cost()));
            model.addGreaterOrEqual(amount, isChosen);
            amounts.put(id, amount);
            chosen.put(id, isChosen);
        }
        model.addGreaterOrEqual(rest(), 0);
        asked = Reckoning.of(asking(new Euros(1)));
        asked.limits().stream().filter(limit -> !limit.bound().advice()).forEach(this::limit);
        Reckoning.of(asking(new Euros(cost()))).limits().stream()
                .filter(limit -> limit.bound().kind() == Kind.NO_PROFIT)
                .forEach(this::noProfit);
        new OneOf(model, plan, chosen).add();
    }

    static void load() {
        Loader.loadNativeLibraries();
    }

    Map<String, IntVar> amounts() {
        return amounts;
    }

    Map<String, BoolVar> chosen() {
        return chosen;
    }

    FinancingPlan plan() {
        return plan;
    }

    /** Returns the plan in which every candidate brings that much: it tells the limits, whatever the amounts. */
    private FinancingPlan asking(Euros amount) {
        Map<String, Euros> all = new TreeMap<>();
        amounts.keySet().forEach(id -> all.put(id, amount));
        return with(plan, all);
    }

    static FinancingPlan with(FinancingPlan plan, Map<String, Euros> amounts) {
        List<Contribution> contributions = plan.contributions().stream()
                .map(c -> amounts.containsKey(c.id())
                        ? c.asking(Ask.stated(Span.exactly(amounts.getOrDefault(c.id(), Euros.ZERO))))
                        : c)
                .toList();
        return plan.withContributions(contributions);
    }

    private long cost() {
        return plan.cost().min().cents();
    }

    /** Returns what those contributions bring; what takes the rest is the cost less all others. */
    LinearExpr sum(Predicate<Contribution> which, long factor) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        plan.contributions().stream().filter(which).forEach(c -> {
            if (c.ask().isRest()) {
                sum.add(cost() * factor);
                plan.contributions().stream()
                        .filter(other -> !other.ask().isRest())
                        .forEach(other -> add(sum, other, -factor));
            } else {
                add(sum, c, factor);
            }
        });
        return sum.build();
    }

    private void add(LinearExprBuilder sum, Contribution contribution, long factor) {
        Optional<IntVar> variable = Optional.ofNullable(amounts.get(contribution.id()));
        if (variable.isPresent()) {
            sum.addTerm(variable.get(), factor);
        } else {
            sum.add(contribution.ask().stated().min().cents() * factor);
        }
    }

    private LinearExpr rest() {
        return sum(c -> c.ask().isRest(), 1);
    }

    LinearExpr ownCash(long factor) {
        return sum(c -> c.payer() == Payer.AUTHORITY && c.isCash(), factor);
    }

    private void limit(Limit limit) {
        Optional<String> about = limit.bound().contribution();
        Optional<BoolVar> only = about.flatMap(id -> Optional.ofNullable(chosen.get(id)));
        Predicate<Contribution> itself = c -> about.equals(Optional.of(c.id()));
        switch (limit.bound().kind()) {
            case RATE, GRANT_MAX, SERVICE, RATE_FLOOR, GRANT_MIN -> own(limit, itself, only);
            case OWN_SHARE -> linear(limit, c -> c.payer().isFrenchAuthority(), only);
            case OWN_CASH_SHARE -> linear(limit, c -> c.payer().isFrenchAuthority() && c.isCash(), only);
            case PARTNERS_SHARE -> linear(limit, c -> c.payer().takesPart(), only);
            case FOREIGN_SHARE -> linear(limit, c -> c.payer() == Payer.FOREIGN_AUTHORITY, only);
            case OWN_CASH -> linear(limit, Contribution::isOwnCash, only);
            case MENU -> menu(limit, only);
            case MATCHING -> share(limit, itself, c -> c.payer().isFrenchAuthority(), only);
            case IN_KIND_SHARE ->
                share(
                        limit,
                        c -> c.payer().isFrenchAuthority() && !c.isCash(),
                        c -> c.payer().isFrenchAuthority(),
                        only);
            case VOLUNTEERS -> volunteers(limit, itself, only);
            case COST_MIN, COST_MAX, MONITORING, FRENCH_SALARIES, RETROACTIVE -> fixed(limit, only);
            case IN_KIND_BALANCE -> linear(limit, c -> !c.isCash(), only);
            case BALANCE, ONE_GRANT, SAME_COST, COVERED, OWNER_SHARE, NO_PROFIT, ENVELOPE -> {}
        }
    }

    /** A limit on one candidate alone is written without a condition: asked for nothing, it brings nothing. The solver proves faster so. */
    private void own(Limit limit, Predicate<Contribution> itself, Optional<BoolVar> only) {
        if (only.isEmpty()) {
            linear(limit, itself, only);
            return;
        }
        Span bound = limit.bound().limit();
        if (limit.bound().side() == Bound.Side.AT_MOST) {
            model.addLessOrEqual(
                    sum(itself, 1),
                    LinearExpr.term(only.get(), Math.max(0, bound.min().cents())));
        } else {
            model.addGreaterOrEqual(
                    sum(itself, 1), LinearExpr.term(only.get(), bound.max().cents()));
        }
    }

    private void linear(Limit limit, Predicate<Contribution> which, Optional<BoolVar> only) {
        LinearExpr actual = sum(which, 1);
        long bound = limit.bound().limit().min().cents();
        var constraint = switch (limit.bound().side()) {
            case AT_MOST -> model.addLessOrEqual(actual, bound);
            case AT_LEAST ->
                model.addGreaterOrEqual(actual, limit.bound().limit().max().cents());
            case EXACTLY, ONE_OF -> model.addEquality(actual, bound);
        };
        only.ifPresent(constraint::onlyEnforceIf);
    }

    private void menu(Limit limit, Optional<BoolVar> only) {
        long[] values = limit.bound().menu().stream().mapToLong(Euros::cents).toArray();
        Optional<IntVar> amount = limit.bound().contribution().flatMap(id -> Optional.ofNullable(amounts.get(id)));
        amount.ifPresent(variable -> {
            var constraint = model.addLinearExpressionInDomain(variable, Domain.fromValues(values));
            only.ifPresent(constraint::onlyEnforceIf);
        });
    }

    /** A part of at most a share of a whole: both move with the amounts. */
    private void share(
            Limit limit, Predicate<Contribution> part, Predicate<Contribution> whole, Optional<BoolVar> only) {
        var constraint = model.addLessOrEqual(sum(part, MILLION), sum(whole, millionths(limit.bound())));
        only.ifPresent(constraint::onlyEnforceIf);
    }

    private void volunteers(Limit limit, Predicate<Contribution> grant, Optional<BoolVar> only) {
        long rate = millionths(limit.bound());
        long most = cost() * rate - limit.actual().min().cents() * MILLION;
        var constraint = model.addLessOrEqual(sum(grant, rate), most);
        only.ifPresent(constraint::onlyEnforceIf);
    }

    private static long millionths(Bound bound) {
        Rate rate = bound.rate().orElse(Rate.ofPercent("100"));
        return rate.fraction().movePointRight(6).longValueExact();
    }

    /** No amount mends a limit on the costs: the candidate is left out; money that is stated already makes the project impossible. */
    private void fixed(Limit limit, Optional<BoolVar> only) {
        if (limit.isBreached()) {
            only.ifPresentOrElse(
                    choice -> model.addEquality(choice, 0), () -> model.addEquality(LinearExpr.constant(0), 1));
        }
    }

    /** A grant and what the action earns stay within the eligible cost, unless the grant is small. */
    private void noProfit(Limit limit) {
        Optional<Contribution> about = limit.bound().contribution().flatMap(plan::find);
        Optional<IntVar> amount = about.flatMap(c -> Optional.ofNullable(amounts.get(c.id())));
        Euros small = about.flatMap(c -> c.findAmount("no_profit_above")).orElse(Euros.ZERO);
        long income = plan.contributions().stream()
                .filter(c -> c.payer() == Payer.INCOME)
                .mapToLong(c -> c.ask().stated().max().cents())
                .sum();
        long most = Math.max(small.cents(), limit.bound().limit().min().cents() - income);
        amount.ifPresent(variable -> model.addLessOrEqual(variable, Math.max(0, most)));
    }

    /** Returns what the 1 % on which the contribution draws leaves at most, in cents. */
    Optional<Long> envelope(Contribution contribution) {
        return asked.limits().stream()
                .map(Limit::bound)
                .filter(bound -> bound.kind() == Kind.SERVICE)
                .filter(bound -> bound.contribution().equals(Optional.of(contribution.id())))
                .map(bound -> bound.limit().min().cents())
                .findFirst();
    }
}
