package fr.levier.rule;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A set of codes of which only something is known: these it holds, these it does not, of any other nobody knows. So a list that nobody
 * gave can still answer where the law, or a sentence, answers; it never becomes complete.
 *
 * @param presumed those of them that nobody stated, so that an answer that rests on one is « présumé »
 */
public record PartlyKnown(Set<String> held, Set<String> lacking, Set<String> presumed) {
    public PartlyKnown {
        held = sorted(held);
        lacking = sorted(lacking);
        presumed = sorted(presumed);
        if (!Collections.disjoint(held, lacking)) {
            throw new IllegalArgumentException("Held and lacking at once: " + held + ", " + lacking);
        }
    }

    private static Set<String> sorted(Set<String> codes) {
        return Collections.unmodifiableSet(new TreeSet<>(codes));
    }

    public boolean isNothing() {
        return held.isEmpty() && lacking.isEmpty();
    }

    boolean leavesOpen(String code) {
        return !held.contains(code) && !lacking.contains(code);
    }

    /** Returns only what was stated. */
    PartlyKnown stated() {
        return new PartlyKnown(without(held), without(lacking), Set.of());
    }

    private Set<String> without(Set<String> codes) {
        Set<String> left = new TreeSet<>(codes);
        left.removeAll(presumed);
        return left;
    }
}
