package fr.levier.financing;

import fr.levier.money.Euros;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what a plan's reader must find out. */
final class Alerts {
    private Alerts() {}

    static List<Alert> of(FinancingPlan plan, Amounts amounts, List<Limit> limits) {
        List<Alert> alerts = new ArrayList<>();
        limits.stream()
                .filter(limit -> limit.bound().advice() && limit.state() != Limit.State.HOLDS)
                .forEach(limit -> alerts.add(new Alert(Alert.Code.ADVICE, Optional.empty(), Optional.of(limit))));
        plan.contributions().stream()
                .filter(Contribution::isGrant)
                .forEach(grant -> rules(grant, amounts).ifPresent(alerts::add));
        plan.contributions().stream()
                .filter(c -> c.isUnder("costs_before_submission_max"))
                .filter(c -> amounts.get(c).max().cents() > 0)
                .forEach(grant -> submission(plan, grant).ifPresent(alerts::add));
        limits.stream()
                .filter(limit -> needsOwnResource(plan, amounts, limit))
                .forEach(limit -> alerts.add(
                        new Alert(Alert.Code.OWN_RESOURCE, limit.bound().contribution(), Optional.of(limit))));
        if (!new Calendar(plan).isComplete()) {
            alerts.add(new Alert(Alert.Code.NO_YEARS, Optional.empty(), Optional.empty()));
        }
        return alerts;
    }

    private static Optional<Alert> rules(Contribution grant, Amounts amounts) {
        if (grant.use().isEmpty() && grant.stated().isEmpty()) {
            return Optional.of(Alert.of(Alert.Code.NO_RULES, grant));
        }
        boolean isModelled = amounts.ceilings(grant).areKnown();
        return isModelled ? Optional.empty() : Optional.of(Alert.of(Alert.Code.NO_TERMS, grant));
    }

    private static Optional<Alert> submission(FinancingPlan plan, Contribution grant) {
        int latest = grant.submitted().orElse(plan.day()).getYear();
        boolean isClose = plan.costs().stream()
                .filter(grant::paysFor)
                .flatMap(line -> line.year().stream())
                .anyMatch(year -> grant.submitted().isPresent() ? year == latest : year <= latest);
        Alert.Code code = grant.submitted().isPresent() ? Alert.Code.SAME_YEAR : Alert.Code.NO_SUBMISSION;
        return isClose ? Optional.of(Alert.of(code, grant)) : Optional.empty();
    }

    /** A floor of own money that is reached only with a 1 % of which the funder did not say that it counts. */
    private static boolean needsOwnResource(FinancingPlan plan, Amounts amounts, Limit limit) {
        boolean isOwnFloor =
                limit.bound().kind() == Kind.OWN_SHARE || limit.bound().kind() == Kind.PARTNERS_SHARE;
        Optional<String> scheme = limit.bound()
                .contribution()
                .flatMap(plan::find)
                .flatMap(Contribution::use)
                .map(Use::scheme);
        if (!isOwnFloor || scheme.isEmpty() || limit.state() != Limit.State.HOLDS) {
            return false;
        }
        Euros unconfirmed = plan.contributions().stream()
                .filter(c -> c.isOwnResource() && c.payer() == Payer.AUTHORITY)
                .filter(c -> !c.acceptedBy().contains(scheme.get()))
                .map(c -> amounts.get(c).max())
                .reduce(Euros.ZERO, Euros::plus);
        Euros without = limit.actual().min().minus(unconfirmed);
        return unconfirmed.cents() > 0
                && without.compareTo(limit.bound().limit().max()) < 0;
    }
}
