package fr.levier.financing.mix;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import fr.levier.financing.Contribution;
import fr.levier.financing.FinancingPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Grants of one project of which one at most may be there; where one is stated already, no candidate that it excludes is chosen. */
final class OneOf {
    private final CpModel model;
    private final FinancingPlan plan;
    private final Map<String, BoolVar> chosen;

    OneOf(CpModel model, FinancingPlan plan, Map<String, BoolVar> chosen) {
        this.model = model;
        this.plan = plan;
        this.chosen = chosen;
    }

    void add() {
        oneAtMost(present(c -> c.isUnder("grants_per_action_max")));
        apart();
        covered();
    }

    /** Two programmes of the Union that may pay for the same line exclude each other. */
    private void apart() {
        List<Contribution> grants = present(c -> c.isUnder("same_cost_grants_max"));
        for (int i = 0; i < grants.size(); i++) {
            for (Contribution other : grants.subList(i + 1, grants.size())) {
                if (shareLine(grants.get(i), other)) {
                    oneAtMost(List.of(grants.get(i), other));
                }
            }
        }
    }

    /** A call that takes only what no other call of its funder covers excludes each of those that cover. */
    private void covered() {
        for (Contribution one : present(c -> c.isUnder("covering_grants_max"))) {
            for (Contribution other : present(c -> c.isUnder("covering_grant"))) {
                oneAtMost(List.of(one, other));
            }
        }
    }

    private void oneAtMost(List<Contribution> grants) {
        long stated = grants.stream().filter(c -> choice(c).isEmpty()).count();
        BoolVar[] candidates = grants.stream().flatMap(c -> choice(c).stream()).toArray(BoolVar[]::new);
        if (stated == 0) {
            model.addAtMostOne(candidates);
        } else {
            model.addLessOrEqual(LinearExpr.sum(candidates), 1 - stated);
        }
    }

    /** Candidates, and what is stated and more than nothing. */
    private List<Contribution> present(Predicate<Contribution> which) {
        return plan.contributions().stream()
                .filter(which)
                .filter(c -> choice(c).isPresent() || c.ask().stated().max().cents() > 0)
                .toList();
    }

    private Optional<BoolVar> choice(Contribution contribution) {
        return Optional.ofNullable(chosen.get(contribution.id()));
    }

    private boolean shareLine(Contribution one, Contribution other) {
        return plan.costs().stream().anyMatch(line -> line.eligible() && one.paysFor(line) && other.paysFor(line));
    }
}
