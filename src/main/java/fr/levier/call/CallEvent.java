package fr.levier.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a call. Events are only added, never changed: together they are the call's history.
 *
 * @param call which one
 * @param at when Levier noticed
 * @param kind what happened
 * @param field for CHANGED, which field
 * @param before for CHANGED, the value until then in its JSON form; absent when nothing was stated
 * @param after for CHANGED, the value from then on; absent when nothing is stated any more
 * @param evidence for CHANGED, the proof of the new value, or of the old one when there is no new one
 */
public record CallEvent(
        CallId call,
        Instant at,
        Kind kind,
        Optional<Field<?>> field,
        Optional<JsonNode> before,
        Optional<JsonNode> after,
        Optional<Evidence> evidence) {

    /** What can happen to a call. */
    public enum Kind {
        NEW,
        CHANGED,
        /** Two complete runs of all its sources without it, before its last deadline; or its page says so, with evidence then. */
        WITHDRAWN,
        REOPENED,
        /** The page announced another campaign before: {@code before} is the identity of that call. */
        FOLLOWS,
        /** The page announces a new campaign since: {@code after} is the identity of that call. */
        FOLLOWED,
        /** A page changed a value that a person had corrected: {@code before} and {@code after} are what pages say. */
        SOURCE_CHANGED
    }

    /** Returns the other campaign, for FOLLOWS and FOLLOWED. */
    public Optional<CallId> otherCampaign() {
        return switch (kind) {
            case FOLLOWS -> before.map(JsonNode::asText).map(CallId::new);
            case FOLLOWED -> after.map(JsonNode::asText).map(CallId::new);
            case NEW, CHANGED, WITHDRAWN, REOPENED, SOURCE_CHANGED -> Optional.empty();
        };
    }

    static CallEvent withdrawn(CallId call, Instant at, Optional<Evidence> evidence) {
        return new CallEvent(call, at, Kind.WITHDRAWN, Optional.empty(), Optional.empty(), Optional.empty(), evidence);
    }

    /** An event that concerns the whole call. */
    public static CallEvent of(CallId call, Instant at, Kind kind) {
        return new CallEvent(call, at, kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns the value until then, with the type of its field. */
    public Optional<Object> valueBefore() {
        return typed(before);
    }

    /** Returns the value from then on, with the type of its field. */
    public Optional<Object> valueAfter() {
        return typed(after);
    }

    private Optional<Object> typed(Optional<JsonNode> json) {
        return field.flatMap(f -> json.map(value -> CallJson.mapper().convertValue(value, f.type())));
    }
}
