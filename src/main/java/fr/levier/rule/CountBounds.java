package fr.levier.rule;

import fr.levier.reference.Membership;
import java.util.Optional;

/** Met when the size of the set lies within the bounds, ends included. */
public record CountBounds(String fact, Optional<Integer> atLeast, Optional<Integer> atMost) implements SetAtom {

    @Override
    public int grow(int state, String element, Membership membership) {
        return Math.min(state + 1, saturation());
    }

    @Override
    public boolean holds(int state) {
        return state >= atLeast.orElse(0) && state <= atMost.orElse(Integer.MAX_VALUE);
    }

    @Override
    public int saturation() {
        return Math.max(atLeast.orElse(0), atMost.orElse(0) + 1);
    }
}
