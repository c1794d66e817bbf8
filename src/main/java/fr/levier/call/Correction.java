package fr.levier.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person says of one field of a call, against its pages. It outlives every collection until somebody takes it back.
 *
 * @param call which call
 * @param field which field
 * @param before the value until then, in its JSON form; absent when nothing was stated
 * @param after what the person says, in its JSON form; absent when an earlier correction is taken back
 * @param author who says so
 * @param reason why, such as a telephone call or a document
 * @param at when
 */
public record Correction(
        CallId call,
        Field<?> field,
        Optional<JsonNode> before,
        Optional<JsonNode> after,
        String author,
        String reason,
        Instant at) {
    /** What a person may know better than a page; the rest is the page's own wording, or follows. */
    public static final List<Field<?>> CORRECTABLE = Stream.concat(
                    ConfirmedFields.ASKED.stream(), Stream.of(Field.BUDGET, Field.CANCELLED))
            .toList();

    /** The source under which corrections are kept; no harvest ever runs it. */
    static final String SOURCE = "people";

    static final URI PAGE = URI.create("urn:levier:correction");

    public Correction {
        if (author.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("A correction has an author and a reason");
        }
    }

    /** Returns a correction that is to be recorded, its value as {@link FieldText} gives it; what it replaces is found then. */
    public static Correction of(CallId call, Field<?> field, JsonNode after, String author, String reason, Instant at) {
        return new Correction(call, field, Optional.empty(), Optional.of(after), author, reason, at);
    }

    /** Returns the taking back of an earlier correction. */
    public static Correction undo(CallId call, Field<?> field, String author, String reason, Instant at) {
        return new Correction(call, field, Optional.empty(), Optional.empty(), author, reason, at);
    }

    Evidence evidence() {
        return new Evidence(PAGE, reason.strip(), author.strip(), Evidence.Method.PERSON, at);
    }

    Correction replacing(Optional<JsonNode> old) {
        return new Correction(call, field, old, after, author, reason, at);
    }
}
