package fr.levier.rule;

import java.util.Set;

/**
 * A verdict without its reasons: what is counted of a call that nobody looks at. It costs a part of what the {@link Verdict} does, and
 * comes of the same weighing.
 *
 * @param eligibility the answer
 * @param open the names of the facts that can still change it
 */
public record Decision(Eligibility eligibility, Set<String> open) {
    public Decision {
        open = Set.copyOf(open);
    }
}
