package fr.levier.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every fact that a condition may ask about, by its dotted name. */
public final class FactCatalogue {
    private final Map<String, Fact> facts;

    FactCatalogue(Map<String, Fact> facts) {
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public Optional<Fact> find(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    /**
     * @throws IllegalArgumentException when there is none
     */
    public Fact get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No fact " + id));
    }

    /** Returns the names in the order of the file. */
    public Set<String> ids() {
        return facts.keySet();
    }
}
