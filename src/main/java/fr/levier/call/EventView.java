package fr.levier.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.message.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One step of a call's history, as a page shows it.
 *
 * @param date the day on which Levier noticed, in Paris
 * @param what what happened
 * @param before for a change, the value until then; empty when nothing was stated
 * @param after for a change, the value from then on; empty when nothing is stated any more
 * @param other the page of the campaign before or after
 * @param evidence the proof, where there is one
 */
public record EventView(
        String date,
        String what,
        List<String> before,
        List<String> after,
        Optional<String> other,
        Optional<EvidenceView> evidence) {
    public EventView {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static EventView of(CallEvent event, CallValues values) {
        String field = event.field().map(values::label).orElse("");
        return new EventView(
                Formats.of(values.messages()).date(LocalDate.ofInstant(event.at(), Deadline.PARIS)),
                what(event, field, values),
                lines(event, event.before(), event.after(), values),
                lines(event, event.after(), event.before(), values),
                event.otherCampaign().map(id -> "/appels/" + id),
                event.evidence().map(e -> EvidenceView.of(e, values.messages())));
    }

    /** Which way a deadline moved matters more than that it did; what a person corrected, its issuer never said. */
    private static String what(CallEvent event, String field, CallValues values) {
        String moved = moved(event, field, values);
        return event.evidence()
                .filter(proof -> event.kind() == CallEvent.Kind.CHANGED
                        && event.after().isPresent()
                        && proof.method() == Evidence.Method.PERSON
                        && !proof.place().isBlank())
                .map(proof -> values.messages().text("call.event.by", moved, proof.place()))
                .orElse(moved);
    }

    private static String moved(CallEvent event, String field, CallValues values) {
        return DeadlineMove.of(event)
                .map(move -> values.messages().text("call.event.deadline." + move))
                .orElseGet(() -> values.messages().text("call.event." + kind(event), field));
    }

    /** Of what an issuer makes known one thing after the other, only what is new or gone tells something. */
    private static List<String> lines(
            CallEvent event, Optional<JsonNode> value, Optional<JsonNode> other, CallValues values) {
        List<String> all = new ArrayList<>(lines(event, value, values));
        if (isAnnouncement(event)) {
            all.removeAll(lines(event, other, values));
        }
        return all;
    }

    private static boolean isAnnouncement(CallEvent event) {
        return event.field().filter(Field.UPDATES::equals).isPresent();
    }

    /** A value that nothing was before, or that nothing is now, is not changed but added or taken away. */
    private static String kind(CallEvent event) {
        if (isAnnouncement(event)
                && event.kind() == CallEvent.Kind.CHANGED
                && event.after().isPresent()) {
            return "ANNOUNCED";
        }
        if (event.kind() != CallEvent.Kind.CHANGED
                || event.before().isPresent() == event.after().isPresent()) {
            return event.kind().name();
        }
        return event.before().isEmpty() ? "ADDED" : "REMOVED";
    }

    static List<String> lines(CallEvent event, Optional<JsonNode> value, CallValues values) {
        return event.field()
                .flatMap(field -> value.flatMap(json -> read(field, json)).map(read -> values.lines(field, read)))
                .orElse(List.of());
    }

    private static Optional<Object> read(Field<?> field, JsonNode value) {
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        one.putObject(field.name()).set("value", value);
        return ContentJson.read(one).value(field).map(Object.class::cast);
    }
}
