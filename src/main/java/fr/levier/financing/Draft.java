package fr.levier.financing;

import fr.levier.money.Euros;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** Returns the changes; what fills up the rest of the plan changes too, and is named where the authority pays it. */
    Alternative alternative() {
        List<Change> all = new ArrayList<>(changes.values());
        Reckoning after = reckoning();
        plan.contributions().stream().filter(c -> c.ask().isRest()).forEach(c -> {
            Euros from = before.amount(c).min();
            Euros to = after.amount(c).min();
            if (!from.equals(to)) {
                all.add(new Change(Change.What.CONTRIBUTION, c.id(), from, to));
            }
        });
        return new Alternative(all);
    }

    boolean isChanged() {
        return !changes.isEmpty();
    }

    FinancingPlan plan() {
        return plan;
    }

    /** Returns the draft in which the contribution brings that amount, or nothing when it would be negative. */
    Optional<Draft> paying(Contribution contribution, Euros amount) {
        if (amount.cents() < 0 || contribution.ask().isRest()) {
            return Optional.empty();
        }
        List<Contribution> others = plan.contributions().stream()
                .map(c -> c.id().equals(contribution.id()) ? c.asking(Ask.stated(Span.exactly(amount))) : c)
                .toList();
        Euros from = before.amount(contribution).min();
        Change change = new Change(Change.What.CONTRIBUTION, contribution.id(), from, amount);
        return Optional.of(with(plan.withContributions(others), change));
    }

    /** Returns the draft in which the line costs that much. */
    Optional<Draft> costing(CostLine line, Euros amount) {
        if (amount.cents() < 0) {
            return Optional.empty();
        }
        List<CostLine> others = plan.costs().stream()
                .map(l -> l.id().equals(line.id()) ? l.costing(Span.exactly(amount)) : l)
                .toList();
        Euros from = before.plan().costs().stream()
                .filter(l -> l.id().equals(line.id()))
                .map(l -> l.amount().min())
                .findFirst()
                .orElse(Euros.ZERO);
        return Optional.of(with(plan.withCosts(others), new Change(Change.What.COST, line.id(), from, amount)));
    }

    /** Returns the draft in which the authority can give that much cash. */
    Draft allowing(Euros ownCash) {
        Euros from = before.plan().ownCashMax().orElse(Euros.ZERO);
        Change change = new Change(Change.What.OWN_CASH, "own_cash_max", from, ownCash);
        return with(plan.withOwnCashMax(ownCash), change);
    }

    private Draft with(FinancingPlan other, Change change) {
        Map<String, Change> all = new LinkedHashMap<>(changes);
        all.put(change.what() + "/" + change.target(), change);
        return new Draft(before, other, all);
    }
}
