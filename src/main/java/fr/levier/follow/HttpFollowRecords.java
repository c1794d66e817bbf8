package fr.levier.follow;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.people.Colleagues;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an authority makes of calls, for programs. People are named where a task is theirs; no address is told. */
@Singleton
public final class HttpFollowRecords {
    private final Provider<JdbcStances> stances;
    private final Provider<JdbcSavedSearches> searches;
    private final Colleagues colleagues;

    HttpFollowRecords(Provider<JdbcStances> stances, Provider<JdbcSavedSearches> searches, Colleagues colleagues) {
        this.stances = stances;
        this.searches = searches;
        this.colleagues = colleagues;
    }

    /** Returns all that was said of calls, the latest first. */
    public ObjectNode list(String siren) {
        Map<Long, String> names = new HashMap<>();
        colleagues.of(siren).forEach(account -> names.put(account.id(), account.called()));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("items");
        stances.get().listOf(siren).forEach(stance -> write(stance, names, items.addObject()));
        return json;
    }

    private static void write(Stance stance, Map<Long, String> names, ObjectNode json) {
        json.put("call", stance.call().value()).put("followed", stance.followed());
        stance.decision().ifPresent(decision -> json.put("decision", decision.name()));
        json.put("note", stance.note());
        stance.assignee().flatMap(id -> Optional.ofNullable(names.get(id))).ifPresent(who -> json.put("assignee", who));
        stance.dismissed().ifPresent(reason -> json.put("dismissed", reason));
        json.put("version", stance.version())
                .put("changedAt", stance.changedAt().toString());
    }

    /** Returns the searches that members keep for the authority, without whose they are. */
    public ObjectNode searches(String siren) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("items");
        searches.get().byOwner().values().stream()
                .flatMap(List::stream)
                .filter(search -> search.siren().equals(siren))
                .forEach(search -> items.addObject().put("name", search.name()).put("query", search.query()));
        return json;
    }
}
