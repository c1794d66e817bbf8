package fr.levier.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * What an authority says of its portfolio: strategy, cash, days of work; its projects are its plans.
 *
 * @param document a portfolio file without {@code portfolio}, {@code date}, {@code authority} and {@code projects}
 * @param version zero while nothing was said
 */
record StoredPortfolio(String siren, ObjectNode document, int version, String changedBy, Instant changedAt) {

    static StoredPortfolio none(String siren) {
        return new StoredPortfolio(siren, Tree.NODES.objectNode(), 0, "", Instant.EPOCH);
    }

    StoredPortfolio with(ObjectNode other, int seen, String who, Instant at) {
        return new StoredPortfolio(siren, other, seen, who, at);
    }
}
