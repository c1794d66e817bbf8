package fr.levier.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How well each source is known, for machines. */
public final class SourcesJson {
    private SourcesJson() {}

    public static ObjectNode of(List<KnownSource> known, List<SourceState> states, Instant now, Messages messages) {
        Map<String, SourceState> byId = states.stream().collect(Collectors.toMap(SourceState::source, s -> s));
        ObjectNode json = CallJson.mapper().createObjectNode().put("at", now.toString());
        ArrayNode sources = json.putArray("sources");
        known.forEach(s -> sources.add(source(s, Optional.ofNullable(byId.get(s.id())), now, messages)));
        return json;
    }

    private static ObjectNode source(KnownSource source, Optional<SourceState> state, Instant now, Messages messages) {
        ObjectNode json = CallJson.mapper()
                .createObjectNode()
                .put("id", source.id())
                .put("name", source.name().in(messages.locale()))
                .put("family", source.family())
                .put("formatPresumed", source.presumed())
                .put("attribution", source.attribution().in(messages.locale()))
                .put("standing", SourcesView.standing(source, state, now).name());
        source.missing().ifPresent(setting -> json.put("missing", setting));
        state.ifPresent(s -> state(s, now, messages, json));
        return json;
    }

    private static void state(SourceState state, Instant now, Messages messages, ObjectNode json) {
        Coverage coverage = state.coverage();
        json.put("calls", coverage.calls())
                .put("lastRun", coverage.lastRun().toString())
                .put("failures", state.failures());
        coverage.lastCompleteRun()
                .ifPresent(last -> json.put("lastCompleteRun", last.toString())
                        .put("ageHours", Math.max(0, Duration.between(last, now).toHours())));
        state.quarantinedSince().ifPresent(since -> json.put("quarantinedSince", since.toString()));
        json.set("reasons", problems(state.reasons(), messages));
        json.set("gaps", problems(state.gaps(), messages));
    }

    private static ArrayNode problems(List<Problem> problems, Messages messages) {
        ArrayNode json = CallJson.mapper().createArrayNode();
        problems.forEach(p -> json.addObject()
                .put("code", p.code())
                .put("place", p.place().toString())
                .put("sentence", SourcesView.sentence(p, messages)));
        return json;
    }
}
