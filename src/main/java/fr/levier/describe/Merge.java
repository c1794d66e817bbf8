package fr.levier.describe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of a form that was filled in over a version, when another one may stand there now. Somebody's change of one fact and
 * somebody else's of another are both kept; where both changed the same fact, nobody's is taken before one of them chose.
 *
 * @param merged what is said after it
 * @param changes what this form changes of what stands there
 * @param conflicts the facts that both changed, each to something else
 */
record Merge(Statements merged, List<Change> changes, List<String> conflicts) {

    /** One fact, before and after. */
    record Change(String fact, Optional<JsonNode> before, Optional<JsonNode> after) {}

    /**
     * @param base what the form was filled in over
     * @param now what stands there now
     * @param typed what the form says
     * @param chosen the facts of which its author saw both and wants their own
     */
    static Merge of(Statements base, Statements now, Map<String, Optional<JsonNode>> typed, Set<String> chosen) {
        Statements merged = now;
        List<Change> changes = new ArrayList<>();
        List<String> conflicts = new ArrayList<>();
        for (Map.Entry<String, Optional<JsonNode>> entry : typed.entrySet()) {
            String fact = entry.getKey();
            Optional<JsonNode> stands = now.find(fact);
            boolean isMine = !Statements.same(base.find(fact), entry.getValue());
            if (!isMine || Statements.same(stands, entry.getValue())) {
                continue;
            }
            if (!Statements.same(base.find(fact), stands) && !chosen.contains(fact)) {
                conflicts.add(fact);
            } else {
                changes.add(new Change(fact, stands, entry.getValue()));
                merged = merged.with(fact, entry.getValue());
            }
        }
        return new Merge(merged, List.copyOf(changes), List.copyOf(conflicts));
    }

    boolean hasConflicts() {
        return !conflicts.isEmpty();
    }
}
