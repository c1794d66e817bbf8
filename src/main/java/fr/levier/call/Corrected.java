package fr.levier.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What becomes of a call's corrections when a person adds one, and when its pages change what was corrected. Pure. */
final class Corrected {
    private Corrected() {}

    /** Returns the trace of people's corrections with one more, or one less. */
    static Trace with(Correction correction, Optional<Trace> before) {
        Content old = before.map(t -> t.sighting().content())
                .orElseGet(() -> Content.builder().build());
        Content.Builder content = Content.builder();
        correction.after().ifPresent(value -> state(content, correction.field(), value, correction.evidence()));
        old.all().keySet().stream()
                .filter(field -> !field.equals(correction.field()))
                .forEach(field -> copy(content, field, old));
        Sighting sighting = new Sighting(
                correction.call(),
                Correction.SOURCE,
                Correction.PAGE,
                Rank.CORRECTION,
                correction.at(),
                content.build());
        return new Trace(sighting, before.map(Trace::firstSeen).orElse(correction.at()), correction.at(), 0);
    }

    private static <T> void copy(Content.Builder content, Field<T> field, Content old) {
        content.state(field, old.find(field));
    }

    private static <T> void state(Content.Builder content, Field<T> field, JsonNode value, Evidence evidence) {
        T typed = CallJson.mapper().convertValue(value, field.type());
        content.state(field, typed, evidence);
    }

    /** Returns an event for each corrected field of which pages say another thing than before. */
    static List<CallEvent> overtaken(Map<CallId, List<Trace>> now, Collection<Trace> earlier, Instant at) {
        Map<Trace.Key, Trace> old =
                earlier.stream().collect(Collectors.toMap(t -> Trace.Key.of(t.sighting()), t -> t, (a, b) -> a));
        List<CallEvent> events = new ArrayList<>();
        now.forEach((id, traces) -> {
            Set<Field<?>> corrected = fields(traces);
            if (!corrected.isEmpty()) {
                List<Trace> before = Traces.pages(traces)
                        .map(t -> old.getOrDefault(Trace.Key.of(t.sighting()), t))
                        .toList();
                events.addAll(changes(id, corrected, said(before), said(traces), at));
            }
        });
        return events;
    }

    /** Returns the last event by which a page changed what a person had corrected before, if that correction still holds. */
    static Optional<CallEvent> overtaking(Field<?> field, Evidence evidence, List<CallEvent> events) {
        return events.stream()
                .filter(event -> evidence.url().equals(Correction.PAGE))
                .filter(event -> event.kind() == CallEvent.Kind.SOURCE_CHANGED)
                .filter(event -> event.field().equals(Optional.of(field)))
                .filter(event -> event.at().isAfter(evidence.seenAt()))
                .reduce((earlier, later) -> later);
    }

    private static Set<Field<?>> fields(Collection<Trace> traces) {
        Set<Field<?>> fields = new TreeSet<>();
        traces.stream()
                .map(Trace::sighting)
                .filter(s -> s.rank() == Rank.CORRECTION)
                .forEach(s -> fields.addAll(s.content().all().keySet()));
        return fields;
    }

    private static Content said(Collection<Trace> traces) {
        List<Trace> pages = Traces.pages(traces).toList();
        return CallMerge.merge(
                Traces.speaking(pages).stream().map(Trace::sighting).toList());
    }

    private static List<CallEvent> changes(
            CallId id, Set<Field<?>> corrected, Content before, Content now, Instant at) {
        return Difference.between(before, now).entrySet().stream()
                .filter(change -> corrected.contains(change.getKey()))
                .map(change -> change.getValue().event(id, at, CallEvent.Kind.SOURCE_CHANGED, change.getKey()))
                .toList();
    }
}
