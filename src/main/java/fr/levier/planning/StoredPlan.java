package fr.levier.planning;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A plan of an authority.
 *
 * @param scenarioOf the plan to which it is another possibility; such a one is no project of the portfolio
 * @param version how often it was saved: whoever changes it says which version they saw
 * @param changedBy who saved it last; empty for a visitor of the demonstration
 */
record StoredPlan(
        UUID id,
        String siren,
        Optional<UUID> scenarioOf,
        PlanDocument document,
        int version,
        String changedBy,
        Instant changedAt) {

    static StoredPlan fresh(UUID id, String siren, PlanDocument document, String who, Instant at) {
        return new StoredPlan(id, siren, Optional.empty(), document, 1, who, at);
    }

    StoredPlan with(PlanDocument other, String who, Instant at) {
        return new StoredPlan(id, siren, scenarioOf, other, version, who, at);
    }

    /** Returns the same plan for who saw that version. */
    StoredPlan seenAt(int seen) {
        return new StoredPlan(id, siren, scenarioOf, document, seen, changedBy, changedAt);
    }

    /** Returns another possibility of the same project. */
    StoredPlan scenario(UUID other, PlanDocument changed, String who, Instant at) {
        return new StoredPlan(other, siren, Optional.of(base()), changed, 1, who, at);
    }

    /** Returns the plan to which all possibilities of this project belong. */
    UUID base() {
        return scenarioOf.orElse(id);
    }

    String path() {
        return PlanAddress.PATH + "/" + id;
    }
}
