package fr.levier.cel;

import fr.levier.rule.Atom;
import fr.levier.rule.Condition;
import fr.levier.rule.Facts;
import fr.levier.rule.Outcome;
import fr.levier.rule.Rulebook;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where strong Kleene logic, which is cel-java's, must give the exact answer: every unknown fact occurs once, and nothing that the
 * condition asks is decided by a fact's domain alone.
 */
public final class Kleene {
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final boolean isOpen;

    public Kleene(Rulebook rulebook, Condition condition, LocalDate day) {
        List<Atom> atoms = condition.atoms().toList();
        atoms.forEach(atom -> atom.facts().forEach(fact -> occurrences.merge(fact, 1, Integer::sum)));
        this.isOpen = atoms.stream().allMatch(atom -> rulebook.settle(atom, Facts.none(), day) == Outcome.UNKNOWN);
    }

    public boolean isExactFor(Facts facts) {
        boolean isComplete = occurrences.keySet().stream().allMatch(facts::knows);
        return isComplete
                || (isOpen
                        && occurrences.entrySet().stream()
                                .allMatch(fact -> fact.getValue() == 1 || facts.knows(fact.getKey())));
    }
}
