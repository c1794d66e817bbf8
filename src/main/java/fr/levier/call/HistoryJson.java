package fr.levier.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The history of a call for machines, oldest first. */
public final class HistoryJson {
    private HistoryJson() {}

    public static ArrayNode of(List<CallEvent> events) {
        ArrayNode array = CallJson.mapper().createArrayNode();
        events.forEach(event -> write(event, array.addObject()));
        return array;
    }

    private static void write(CallEvent event, ObjectNode json) {
        json.put("at", event.at().toString()).put("kind", event.kind().name());
        DeadlineMove.of(event).ifPresent(move -> json.put("move", move.name()));
        event.field().ifPresent(f -> json.put("field", f.name()));
        event.before().ifPresent(v -> json.set("before", v));
        event.after().ifPresent(v -> json.set("after", v));
        event.otherCampaign().ifPresent(id -> json.put("campaign", id.value()));
        event.evidence().ifPresent(e -> json.set("evidence", CallJson.mapper().valueToTree(e)));
    }
}
