package fr.levier.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Call;
import fr.levier.call.CallDetailView;
import fr.levier.call.CallEvent;
import fr.levier.call.CallId;
import fr.levier.call.CallJson;
import fr.levier.call.Catalogue;
import fr.levier.call.HistoryJson;
import fr.levier.message.Messages;
import fr.levier.reference.Names;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a better reader changed in the catalogue, call by call with the history that it added. */
final class ChangesPrinter {
    private final Session session;
    private final Messages messages;
    private final Map<CallId, List<CallEvent>> changes;

    ChangesPrinter(Session session, Instant since, Messages messages) {
        this.session = session;
        this.messages = messages;
        this.changes = session.bean(Catalogue.class).eventsSince(since).stream()
                .filter(event -> event.call().isVisibleTo(java.util.Optional.empty()))
                .collect(Collectors.groupingBy(CallEvent::call, TreeMap::new, Collectors.toList()));
    }

    ArrayNode json() {
        ArrayNode calls = CallJson.mapper().createArrayNode();
        changes.forEach((id, events) -> {
            ObjectNode call = calls.addObject().put("id", id.value());
            call.set("events", HistoryJson.of(events));
        });
        return calls;
    }

    String text() {
        if (changes.isEmpty()) {
            return messages.text("levier.collect.reread-same") + "\n";
        }
        return changes.keySet().stream()
                .flatMap(id -> session.bean(Catalogue.class).find(id).stream())
                .map(this::text)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String text(Call call) {
        List<CallEvent> events = changes.getOrDefault(call.id(), List.of());
        return new CallPrinter(messages)
                .history(
                        new CallLines(messages).line(call, session.now()),
                        CallDetailView.of(call, events, List.of(), session.now(), messages, session.bean(Names.class)));
    }
}
