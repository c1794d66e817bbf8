package fr.levier.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares two contents by what they state. When a page was fetched is no part of that: fetching it again must not look like a
 * change.
 *
 * @param before what was stated
 * @param after what is stated now
 */
record Difference(@Nullable Stated<?> before, @Nullable Stated<?> after) {

    /** Returns the fields whose values differ. */
    static Map<Field<?>, Difference> between(Content before, Content after) {
        Set<Field<?>> fields = new TreeSet<>(before.all().keySet());
        fields.addAll(after.all().keySet());
        Map<Field<?>, Difference> found = new TreeMap<>();
        for (Field<?> field : fields) {
            Difference difference =
                    new Difference(before.all().get(field), after.all().get(field));
            if (!difference.sameValue()) {
                found.put(field, difference);
            }
        }
        return found;
    }

    /** Returns whether both state the same values, whatever their evidence. */
    static boolean sameValues(Content before, Content after) {
        return between(before, after).isEmpty();
    }

    /** Returns the content with the evidence of before kept wherever only the time of fetching differs. */
    static Content keepingTimes(Content before, Content after) {
        Content.Builder kept = Content.builder();
        after.all().keySet().forEach(field -> keepTime(kept, field, before, after));
        return kept.build();
    }

    private static <T> void keepTime(Content.Builder kept, Field<T> field, Content before, Content after) {
        Optional<Stated<T>> old = before.find(field);
        Optional<Stated<T>> now = after.find(field);
        boolean sameButTime = old.isPresent() && now.isPresent() && sameButTime(old.get(), now.get());
        kept.state(field, sameButTime ? old : now);
    }

    private static boolean sameButTime(Stated<?> old, Stated<?> now) {
        return old.value().equals(now.value())
                && old.evidence().equals(seenAt(now.evidence(), old.evidence().seenAt()));
    }

    private static Evidence seenAt(Evidence evidence, Instant at) {
        return new Evidence(evidence.url(), evidence.quote(), evidence.place(), evidence.method(), at);
    }

    private boolean sameValue() {
        return before != null && after != null && Objects.equals(before.value(), after.value());
    }

    /** Returns the proof of the change: of the new value, or of the old one when nothing is stated any more. */
    Evidence evidence() {
        return Objects.requireNonNull(after != null ? after : before).evidence();
    }

    /** Returns the event that tells this difference of one field. */
    CallEvent event(CallId call, Instant at, CallEvent.Kind kind, Field<?> field) {
        return new CallEvent(call, at, kind, Optional.of(field), json(before), json(after), Optional.of(evidence()));
    }

    private static Optional<JsonNode> json(@Nullable Stated<?> stated) {
        return Optional.ofNullable(stated).map(s -> CallJson.mapper().valueToTree(Objects.requireNonNull(s.value())));
    }
}
