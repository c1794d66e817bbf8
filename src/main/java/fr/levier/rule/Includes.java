package fr.levier.rule;

import fr.levier.reference.Membership;
import java.util.Set;

/** Met when the set holds at least one, all or none of the codes. */
public record Includes(String fact, Quantity quantity, Set<String> codes) implements SetAtom {
    public Includes {
        codes = Set.copyOf(codes);
    }

    @Override
    public int grow(int state, String element, Membership membership) {
        int counted = codes.contains(element) ? state + 1 : state;
        return quantity == Quantity.ALL ? counted : Math.min(1, counted);
    }

    @Override
    public boolean holds(int state) {
        return switch (quantity) {
            case ANY -> state > 0;
            case ALL -> state == codes.size();
            case NONE -> state == 0;
        };
    }

    @Override
    public int saturation() {
        return quantity == Quantity.ALL ? codes.size() : 1;
    }
}
