package fr.levier.financing;

import fr.levier.money.Euros;
import java.util.List;

/** A few changes with which the plan holds; that it does was computed, not hoped. */
public record Alternative(List<Change> changes) {
    public Alternative {
        changes = List.copyOf(changes);
    }

    Euros moved() {
        return changes.stream().map(Change::moved).reduce(Euros.ZERO, Euros::plus);
    }

    boolean changesAllOf(Alternative other) {
        return other.changes().stream()
                .allMatch(theirs -> changes.stream()
                        .anyMatch(ours ->
                                ours.what() == theirs.what() && ours.target().equals(theirs.target())));
    }
}
