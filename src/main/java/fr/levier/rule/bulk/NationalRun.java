package fr.levier.rule.bulk;

import fr.levier.rule.Demand;
import fr.levier.rule.Rulebook;
import java.util.List;

/**
 * All calls for everybody at once. What a call costs grows with its own conditions, not with the other calls; conditions that calls
 * share are answered once in a run.
 */
public final class NationalRun {
    private final Rulebook rulebook;
    private final BulkEvaluator evaluator;

    public NationalRun(Rulebook rulebook, Population population) {
        this.rulebook = rulebook;
        this.evaluator = new BulkEvaluator(rulebook, population);
    }

    /**
     * Returns how everybody stands, call by call in the same order.
     *
     * @throws IllegalArgumentException when there is no such scheme or campaign
     */
    public List<Standing> judge(List<Ask> asks) {
        return asks.stream().map(this::judge).toList();
    }

    public Standing judge(Ask ask) {
        Demand demand = ask.scheme()
                .map(scheme -> rulebook.demand(scheme, ask.campaign(), ask.day(), ask.stated()))
                .orElseGet(() -> rulebook.demandStated(ask.day(), ask.stated()));
        return new Standing(evaluator.answerToAll(demand.blocking(), demand.listDay()), demand.known());
    }
}
