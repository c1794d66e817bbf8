package fr.levier.financing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A plan computed: who pays how much, which limits hold, which break.
 *
 * <p>Its amounts are sound: whatever the unknown amounts turn out to be within their intervals, what each pays lies within its own; a
 * plan that holds does so for all of them.
 *
 * @param amounts what each contribution brings, by identity
 * @param limits every limit that was looked at, in the order of the contributions and then those of the plan
 */
public record Reckoning(
        FinancingPlan plan,
        Map<String, Span> amounts,
        List<Limit> limits,
        List<RateOption> options,
        List<Alert> alerts) {
    public Reckoning {
        amounts = Map.copyOf(amounts);
        limits = List.copyOf(limits);
        options = List.copyOf(options);
        alerts = List.copyOf(alerts);
    }

    public static Reckoning of(FinancingPlan plan) {
        Amounts amounts = Amounts.of(plan);
        List<Limit> limits = new ArrayList<>();
        List<RateOption> options = new ArrayList<>();
        for (Contribution contribution : plan.contributions()) {
            Ceilings ceilings = amounts.ceilings(contribution);
            options.addAll(ceilings.options());
            if (isAsked(contribution, amounts)) {
                ceilings.bounds().forEach(bound -> limits.add(limit(contribution, bound, amounts)));
                limits.addAll(Checks.of(plan, amounts, contribution));
            }
        }
        limits.addAll(PlanChecks.of(plan, amounts));
        return new Reckoning(plan, amounts.asMap(), limits, options, Alerts.of(plan, amounts, limits));
    }

    /** The rules of a funder who is asked for nothing do not hold; one who can give nothing is still told why. */
    private static boolean isAsked(Contribution contribution, Amounts amounts) {
        boolean isNothing = amounts.get(contribution).equals(Span.ZERO);
        return !isNothing || contribution.ask().kind() != Ask.Kind.STATED;
    }

    /**
     * A contribution that was computed from its ceilings respects them, however wide their intervals; one of which nothing is known is
     * either none or one that respects its floors too.
     */
    private static Limit limit(Contribution contribution, Bound bound, Amounts amounts) {
        Limit limit = bound.against(amounts.get(contribution));
        Ask.Kind kind = contribution.ask().kind();
        boolean isCeiling = kind == Ask.Kind.MAXIMUM && bound.side() == Bound.Side.AT_MOST;
        return isCeiling || kind == Ask.Kind.UNKNOWN ? limit.constructed() : limit;
    }

    public Span amount(Contribution contribution) {
        return amounts.getOrDefault(contribution.id(), Span.ZERO);
    }

    /** Returns whether every rule holds, whatever is still unknown. */
    public boolean holds() {
        return limits.stream().noneMatch(Limit::isBreached);
    }

    public List<Limit> breaches() {
        return limits.stream().filter(Limit::isBreached).toList();
    }

    /** Returns the limits that leave nothing more to ask, and those that break: what the plan runs against. */
    public List<Limit> binding() {
        return limits.stream()
                .filter(limit -> limit.isReached() || limit.isBreached())
                .toList();
    }

    /** Returns the ceilings that keep funders from paying more. */
    public List<Limit> reachedCeilings() {
        return limits.stream()
                .filter(limit -> limit.isReached() && limit.bound().side() == Bound.Side.AT_MOST)
                .toList();
    }

    /** Returns the cash that the authority itself gives, its 1 % included. */
    public Span ownCash() {
        return sum(c -> c.payer() == Payer.AUTHORITY && c.nature().isCash());
    }

    public Span sum(Predicate<Contribution> which) {
        return plan.contributions().stream().filter(which).map(this::amount).reduce(Span.ZERO, Span::plus);
    }

    /** Returns whether the amount of the contribution rests on something that nobody read in a text. */
    public boolean isAssumed(Contribution contribution) {
        boolean isPresumed =
                contribution.use().map(use -> use.chosen().presumed()).orElse(false);
        return isPresumed
                || limits.stream()
                        .filter(limit -> limit.bound().contribution().equals(java.util.Optional.of(contribution.id())))
                        .anyMatch(limit -> limit.bound().assumed());
    }
}
