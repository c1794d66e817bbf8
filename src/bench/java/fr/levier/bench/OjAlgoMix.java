package fr.levier.bench;

import fr.levier.financing.mix.Candidate;
import java.util.HashMap;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The same question as a mixed-integer program of ojAlgo, in floating-point euros: an opponent of the bench, never the answer. */
final class OjAlgoMix {
    private static final long PATIENCE = 20_000;

    private OjAlgoMix() {}

    /** Returns the own cash that remains, in cents, rounded. */
    static long ownCash(MixInstance instance) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.time_abort = PATIENCE;
        model.options.time_suffice = PATIENCE;
        Map<String, Variable> chosen = new HashMap<>();
        Map<String, Expression> costs = new HashMap<>();
        double cost = 0;
        for (var plan : instance.quest().plans()) {
            double euros = plan.cost().min().cents() / 100.0;
            cost += euros;
            costs.put(plan.project(), model.newExpression(plan.project()).upper(euros));
        }
        Expression days = model.newExpression("days").upper(instance.quest().staffDays().orElseThrow());
        for (Candidate candidate : instance.quest().candidates()) {
            Variable amount = model.newVariable(candidate.name()).lower(0).weight(-1);
            Variable choice = model.newVariable(candidate.name() + "?").binary();
            chosen.put(candidate.name(), choice);
            model.newExpression(candidate.name() + "<").set(amount, 1).set(choice, -instance.most(candidate) / 100.0).upper(0);
            model.newExpression(candidate.name() + ">").set(amount, 1).set(choice, -instance.least(candidate) / 100.0).lower(0);
            java.util.Objects.requireNonNull(costs.get(candidate.project())).set(amount, 1);
            days.set(choice, candidate.effortDays());
        }
        int number = 0;
        for (var names : instance.quest().exclusions()) {
            Expression exclusion = model.newExpression("x" + number++).upper(1);
            names.forEach(name -> exclusion.set(java.util.Objects.requireNonNull(chosen.get(name)), 1));
        }
        Optimisation.Result result = model.minimise();
        return Math.round((cost + result.getValue()) * 100);
    }
}
