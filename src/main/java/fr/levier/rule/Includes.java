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
    public Outcome answer(PartlyKnown part) {
        return switch (quantity) {
            case ANY -> any(part);
            case NONE -> any(part).not();
            case ALL -> all(part);
        };
    }

    private Outcome any(PartlyKnown part) {
        if (codes.stream().anyMatch(part.held()::contains)) {
            return Outcome.MET;
        }
        return part.lacking().containsAll(codes) ? Outcome.UNMET : Outcome.UNKNOWN;
    }

    private Outcome all(PartlyKnown part) {
        if (codes.stream().anyMatch(part.lacking()::contains)) {
            return Outcome.UNMET;
        }
        return part.held().containsAll(codes) ? Outcome.MET : Outcome.UNKNOWN;
    }

    @Override
    public int saturation() {
        return quantity == Quantity.ALL ? codes.size() : 1;
    }
}
