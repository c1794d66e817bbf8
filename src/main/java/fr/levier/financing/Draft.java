package fr.levier.financing;

import fr.levier.financing.Change.What;
import fr.levier.money.Euros;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A plan with some amounts changed, and the list of these changes against the plan as it was written. */
final class Draft {
    private final Reckoning before;
    private final FinancingPlan plan;
    private final Map<String, Change> changes;

    private Draft(Reckoning before, FinancingPlan plan, Map<String, Change> changes) {
        this.before = before;
        this.plan = plan;
        this.changes = changes;
    }

    static Draft of(Reckoning before) {
        return new Draft(before, before.plan(), Map.of());
    }

    Reckoning reckoning() {
        return Reckoning.of(plan);
    }

    boolean holds() {
        return reckoning().holds();
    }

    /** Returns the changes; what fills up the rest of the plan changes too, and is named. */
    Alternative alternative() {
        Reckoning after = reckoning();
        List<Change> all = new ArrayList<>();
        changes.values().stream()
                .filter(change -> change.what() != What.REST && !isIdle(change, after))
                .forEach(all::add);
        plan.contributions().stream().filter(c -> c.ask().isRest()).forEach(c -> {
            What what = changes.containsKey(name(What.REST, c.id())) ? What.REST : What.CONTRIBUTION;
            all.add(Change.of(what, c.id(), before.amount(c), after.amount(c)));
        });
        return new Alternative(all.stream()
                .filter(change -> !change.isNone() || change.what() == What.REST)
                .toList());
    }

    /** Which lines somebody pays for is of no matter where nothing is paid. */
    private static boolean isIdle(Change change, Reckoning after) {
        Span left = after.amounts().getOrDefault(change.target(), Span.ZERO);
        return change.what() == What.LINES && left.equals(Span.ZERO);
    }

    FinancingPlan plan() {
        return plan;
    }

    /** Returns the draft in which the contribution brings that amount, or nothing when it would be negative or takes the rest. */
    Optional<Draft> paying(Contribution contribution, Euros amount) {
        return paying(contribution, Span.exactly(amount));
    }

    Optional<Draft> paying(Contribution contribution, Span amount) {
        if (amount.min().cents() < 0 || contribution.ask().isRest()) {
            return Optional.empty();
        }
        Change change = Change.of(What.CONTRIBUTION, contribution.id(), before.amount(contribution), amount);
        return Optional.of(with(asking(contribution, Ask.stated(amount)), change));
    }

    /** Returns the draft in which the contribution takes what the others leave. */
    Draft resting(Contribution contribution) {
        Span from = before.amount(contribution);
        return with(asking(contribution, Ask.REST), Change.of(What.REST, contribution.id(), from, from));
    }

    /** Returns the draft in which the contribution pays for none of those lines, or nothing when none would be left. */
    Optional<Draft> withoutPayingFor(Contribution contribution, Predicate<CostLine> which) {
        List<CostLine> paid =
                plan.costs().stream().filter(contribution::paysFor).toList();
        List<CostLine> left = paid.stream().filter(which.negate()).toList();
        if (left.isEmpty() || left.size() == paid.size()) {
            return Optional.empty();
        }
        Set<String> ids = left.stream().map(CostLine::id).collect(java.util.stream.Collectors.toSet());
        List<String> dropped = paid.stream().filter(which).map(CostLine::id).toList();
        Change change = new Change(What.LINES, contribution.id(), sum(paid), sum(left), dropped);
        return Optional.of(with(
                plan.withContributions(plan.contributions().stream()
                        .map(c -> c.id().equals(contribution.id()) ? c.payingFor(ids) : c)
                        .toList()),
                change));
    }

    /** Returns the draft in which the line costs that much. */
    Optional<Draft> costing(CostLine line, Euros amount) {
        return amount.cents() < 0 ? Optional.empty() : Optional.of(costing(line, Span.exactly(amount)));
    }

    Draft costing(CostLine line, Span amount) {
        List<CostLine> others = plan.costs().stream()
                .map(l -> l.id().equals(line.id()) ? l.costing(amount) : l)
                .toList();
        Span from = before.plan().costs().stream()
                .filter(l -> l.id().equals(line.id()))
                .map(CostLine::amount)
                .findFirst()
                .orElse(Span.ZERO);
        return with(plan.withCosts(others), Change.of(What.COST, line.id(), from, amount));
    }

    /** Returns the draft in which the authority can give that much cash. */
    Draft allowing(Euros ownCash) {
        Euros from = before.plan().ownCashMax().orElse(Euros.ZERO);
        Change change = Change.of(What.OWN_CASH, "own_cash_max", Span.exactly(from), Span.exactly(ownCash));
        return with(plan.withOwnCashMax(ownCash), change);
    }

    private FinancingPlan asking(Contribution contribution, Ask ask) {
        return plan.withContributions(plan.contributions().stream()
                .map(c -> c.id().equals(contribution.id()) ? c.asking(ask) : c)
                .toList());
    }

    private static Span sum(List<CostLine> lines) {
        return lines.stream().map(CostLine::amount).reduce(Span.ZERO, Span::plus);
    }

    private Draft with(FinancingPlan other, Change change) {
        Map<String, Change> all = new LinkedHashMap<>(changes);
        all.put(name(change.what(), change.target()), change);
        return new Draft(before, other, all);
    }

    private static String name(What what, String target) {
        return what + "/" + target;
    }
}
