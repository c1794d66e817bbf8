package fr.levier.rule;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One question to the rulebook that many situations ask: under one scheme and campaign, on one day. Situations that its conditions
 * cannot tell apart ({@link Discernment}) share one verdict, found once and the very one that each would get alone; generated
 * situations and a run over all bundled schemes hold it so.
 *
 * <p>Safe for several threads. It keeps a bounded number of verdicts, so that memory does not grow with the number who ask.
 */
public final class Inquiry {
    private static final int MOST_KEPT = 2_000;

    private final Discernment discernment;
    private final UnaryOperator<Facts> completion;
    private final Function<Facts, Verdict> judge;
    private final Map<List<Object>, Verdict> known = new ConcurrentHashMap<>();

    /**
     * @param completion adds what the law says
     * @param judge gives the verdict of one situation
     */
    Inquiry(Discernment discernment, UnaryOperator<Facts> completion, Function<Facts, Verdict> judge) {
        this.discernment = discernment;
        this.completion = discernment.asksCompetences() ? completion : UnaryOperator.identity();
        this.judge = judge;
    }

    public Verdict of(Facts facts) {
        List<Object> seen = discernment.of(completion.apply(facts));
        Verdict verdict = known.get(seen);
        if (verdict == null) {
            verdict = judge.apply(facts);
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            known.put(seen, verdict);
        }
        return verdict;
    }
}
