package fr.levier.command;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.CallEvent;
import fr.levier.call.CallJson;
import fr.levier.call.Field;
import fr.levier.digest.CallChange;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hands the catalogue's events to the letters: values regain the type of their field. */
final class CallChanges {
    /** A new campaign is told as the new call that it is; what a page says against a correction stays on the call's page. */
    private static final Set<CallEvent.Kind> TOLD =
            EnumSet.of(CallEvent.Kind.NEW, CallEvent.Kind.CHANGED, CallEvent.Kind.WITHDRAWN, CallEvent.Kind.REOPENED);

    private CallChanges() {}

    static List<CallChange> of(List<CallEvent> events) {
        return events.stream()
                .filter(e -> TOLD.contains(e.kind()))
                .map(CallChanges::change)
                .toList();
    }

    private static CallChange change(CallEvent event) {
        return new CallChange(
                event.call(),
                event.at(),
                CallChange.Kind.valueOf(event.kind().name()),
                event.field(),
                value(event, event.before()),
                value(event, event.after()));
    }

    private static Optional<Object> value(CallEvent event, Optional<JsonNode> json) {
        return event.field().flatMap(field -> json.map(value -> typed(field, value)));
    }

    private static Object typed(Field<?> field, JsonNode value) {
        return CallJson.mapper().convertValue(value, field.type());
    }
}
