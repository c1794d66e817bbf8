package fr.levier.match;

import fr.levier.rule.Eligibility;
import fr.levier.rule.Question;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A question whose answer would bring several calls nearer to a verdict.
 *
 * @param question the fact that is not known
 * @param calls in how many calls to confirm it stands, at least one
 */
public record OpenQuestion(Question question, int calls) {
    private static final String OF_ONE_CALL = "call.";

    /**
     * Returns the questions of one situation, the one that stands in most calls first; equals by the name of the fact. What is asked
     * of each call anew has as many answers as calls and is not counted.
     */
    public static List<OpenQuestion> of(Collection<Match> matches) {
        Map<String, OpenQuestion> byFact = new TreeMap<>();
        matches.stream()
                .filter(match -> match.verdict().eligibility() == Eligibility.TO_CONFIRM)
                .flatMap(match -> match.verdict().missing().stream())
                .filter(question -> isOfAll(question.fact()))
                .forEach(question ->
                        byFact.merge(question.fact(), new OpenQuestion(question, 1), (one, other) -> one.andOneMore()));
        return byFact.values().stream()
                .sorted(Comparator.comparingInt(OpenQuestion::calls).reversed())
                .toList();
    }

    /** Returns whether an answer about one call says something of the others. */
    static boolean isOfAll(String fact) {
        return !fact.startsWith(OF_ONE_CALL);
    }

    private OpenQuestion andOneMore() {
        return new OpenQuestion(question, calls + 1);
    }
}
