package fr.levier.rule.bulk;

import fr.levier.rule.Condition;
import fr.levier.rule.Facts;
import fr.levier.rule.Outcome;
import fr.levier.rule.Rulebook;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers exactly for one situation. Mostly two completions of the unknown facts that answer differently are found at once, which
 * proves that the answer is open; what is not proved so, the explaining engine decides.
 */
final class Witnesses {
    private static final int MOST_TRIED = 64;

    private final Rulebook rulebook;
    private final Domains domains;
    private final Map<String, List<Object>> values = new HashMap<>();

    Witnesses(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.domains = new Domains(rulebook);
    }

    Outcome settle(Condition condition, Facts facts, LocalDate day) {
        return differ(condition, facts, day) ? Outcome.UNKNOWN : rulebook.settle(condition, facts, day);
    }

    private boolean differ(Condition condition, Facts facts, LocalDate day) {
        Map<String, List<Object>> unknown = new HashMap<>();
        for (String fact : condition.facts()) {
            if (!facts.knows(fact) && facts.partly(fact).isEmpty()) {
                unknown.put(fact, values.computeIfAbsent(fact, domains::some));
            }
        }
        if (unknown.isEmpty() || unknown.values().stream().anyMatch(List::isEmpty)) {
            return false;
        }
        int tries = unknown.values().stream().mapToInt(List::size).max().orElse(0);
        boolean isMet = false;
        boolean isUnmet = false;
        for (int i = 0; i < Math.min(tries, MOST_TRIED) && !(isMet && isUnmet); i++) {
            Outcome outcome = condition.test(facts.and(completion(unknown, i)), day);
            isMet |= outcome == Outcome.MET;
            isUnmet |= outcome == Outcome.UNMET;
        }
        return isMet && isUnmet;
    }

    private static Facts completion(Map<String, List<Object>> unknown, int turn) {
        Map<String, Object> completion = new HashMap<>();
        unknown.forEach((fact, values) -> completion.put(fact, values.get(turn % values.size())));
        return Facts.of(completion);
    }
}
