package fr.levier.rule;

import fr.levier.problem.Problem;
import java.util.List;

/**
 * The rulebook that everybody asks at this moment. A new one replaces it as a whole and only without fault, so that a mistake in a rule
 * file never takes the rules away.
 */
public final class RulebookInForce {
    private volatile Rulebook current;

    public RulebookInForce(Rulebook first) {
        this.current = first;
    }

    /** Returns the rulebook to use for one whole piece of work; ask once and keep it until the work is done. */
    public Rulebook current() {
        return current;
    }

    /** Puts the files' rulebook in force, or returns its faults and keeps the one there is. */
    public List<Problem> replaceBy(RuleFiles files) {
        RulebookLoader.Loaded loaded = RulebookLoader.load(files);
        loaded.rulebook().ifPresent(whole -> current = whole);
        return loaded.problems();
    }
}
