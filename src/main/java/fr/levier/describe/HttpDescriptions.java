package fr.levier.describe;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.authority.Authority;
import fr.levier.authority.Described;
import fr.levier.authority.JdbcDescriptions;
import fr.levier.people.Action;
import fr.levier.people.HttpActs;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stores what somebody says of an authority, over whatever stands there by then, and writes each change into the journal. */
@Singleton
final class HttpDescriptions {
    private static final int LONGEST = 200;

    private final JdbcDescriptions descriptions;
    private final HttpActs acts;
    private final Clock clock;

    HttpDescriptions(JdbcDescriptions descriptions, HttpActs acts, Clock clock) {
        this.descriptions = descriptions;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Stores what a form says, unless somebody else changed the same facts meanwhile: nothing is stored then.
     *
     * @param who the address of who says it, as the journal names them
     * @param siren of an authority that is described
     * @param version over which the form was filled in
     * @param typed what it says of its facts
     * @param chosen the facts of which its author saw both versions and wants their own
     */
    Merge save(
            HttpRequest<?> request,
            String who,
            String siren,
            int version,
            Map<String, Optional<JsonNode>> typed,
            Set<String> chosen) {
        while (true) {
            Described now = descriptions.find(siren).orElseThrow();
            Authority base = descriptions.find(siren, version).orElse(now.authority());
            Merge merge = Merge.of(Statements.of(base), Statements.of(now.authority()), typed, chosen);
            if (merge.hasConflicts() || merge.changes().isEmpty() || store(who, now, merge)) {
                if (!merge.hasConflicts()) {
                    merge.changes().forEach(change -> note(request, who, siren, change));
                }
                return merge;
            }
        }
    }

    /** Fails when somebody was quicker: what they wrote is then looked at before anything is stored. */
    private boolean store(String who, Described now, Merge merge) {
        Authority next = merge.merged().authority(now.authority().fictional());
        return descriptions.save(next, now.version(), who, clock.instant());
    }

    private void note(HttpRequest<?> request, String who, String siren, Merge.Change change) {
        String subject = change.fact() + " : " + shown(change.before()) + " → " + shown(change.after());
        acts.note(request, who, Optional.of(siren), Action.AUTHORITY_DESCRIBED, subject);
    }

    private static String shown(Optional<JsonNode> value) {
        String text = value.map(node -> node.isTextual() ? node.textValue() : node.toString())
                .orElse("?");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
