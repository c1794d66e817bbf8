package fr.levier.digest;

import fr.levier.call.CallId;
import fr.levier.call.Field;
import java.time.Instant;
import java.util.Optional;

/**
 * One event of the catalogue as the letter needs it: values have the type of their field.
 *
 * @param call which call
 * @param at when Levier noticed
 * @param kind what happened
 * @param field for CHANGED, which field
 * @param before for CHANGED, the value until then; absent when nothing was stated
 * @param after for CHANGED, the value from then on; absent when nothing is stated any more
 */
public record CallChange(
        CallId call, Instant at, Kind kind, Optional<Field<?>> field, Optional<Object> before, Optional<Object> after) {

    /** What can happen to a call. */
    public enum Kind {
        NEW,
        CHANGED,
        WITHDRAWN,
        REOPENED
    }

    /** An event that concerns the whole call. */
    public static CallChange of(CallId call, Instant at, Kind kind) {
        return new CallChange(call, at, kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** An event that concerns one field. */
    public static <T> CallChange of(CallId call, Instant at, Field<T> field, Optional<T> before, Optional<T> after) {
        return new CallChange(call, at, Kind.CHANGED, Optional.of(field), before.map(v -> v), after.map(v -> v));
    }
}
