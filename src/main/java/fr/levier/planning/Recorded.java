package fr.levier.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What a program asked for: there it is, or the faults that keep it from being computed, or there is no such thing.
 *
 * @param faults sentences; empty when there is nothing at that address
 */
public record Recorded(Optional<ObjectNode> json, List<String> faults) {
    static final Recorded MISSING = new Recorded(Optional.empty(), List.of());

    public Recorded {
        faults = List.copyOf(faults);
    }

    static Recorded of(ObjectNode json) {
        return new Recorded(Optional.of(json), List.of());
    }

    public boolean isMissing() {
        return json.isEmpty() && faults.isEmpty();
    }
}
