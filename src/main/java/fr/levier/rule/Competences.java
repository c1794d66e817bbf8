package fr.levier.rule;

import fr.levier.reference.Label;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which competence the law gives to each type of authority, by date. What an authority says of itself always beats this table, and what
 * does not stand here is unknown.
 */
public final class Competences {
    private final Map<String, List<Holding>> holdings;

    Competences(Map<String, List<Holding>> holdings) {
        this.holdings = Collections.unmodifiableMap(new LinkedHashMap<>(holdings));
    }

    /**
     * One row of the table.
     *
     * @param types kinds of authority, groups expanded
     * @param how a code of the vocabulary's {@code holdings}, such as {@code own_unless_transferred}
     * @param from the first day, when there is one
     * @param to the last day, when there is one
     */
    public record Holding(
            Set<String> types,
            String how,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<Reference> reference,
            boolean assumed,
            Optional<Label> note) {
        public Holding {
            types = Set.copyOf(types);
        }

        boolean isOn(LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true)
                    && to.map(last -> !day.isAfter(last)).orElse(true);
        }

        boolean overlaps(Holding other) {
            boolean sharesType = types.stream().anyMatch(other.types::contains);
            return sharesType && startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
        }

        private boolean startsBeforeEndOf(Holding other) {
            return from.isEmpty() || other.to.isEmpty() || !from.get().isAfter(other.to.get());
        }
    }

    /** Returns all rows by competence. */
    public Map<String, List<Holding>> holdings() {
        return holdings;
    }

    /** Returns how that type of authority holds the competence on that day, if the table says it. */
    public Optional<Holding> find(String competence, String type, LocalDate day) {
        return holdings.getOrDefault(competence, List.of()).stream()
                .filter(holding -> holding.types().contains(type) && holding.isOn(day))
                .findFirst();
    }
}
