package fr.levier.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which way the closing of a call moved: what an officer wants to know of a changed date before the date itself. */
public enum DeadlineMove {
    /** No page stated a closing until then. */
    STATED,
    /** No page states a closing any more. */
    UNSTATED,
    EXTENDED,
    ADVANCED,
    /** All closings had passed, and one is to come again. */
    REOPENED,
    /** Only its wording, its hour or whom it concerns. */
    REWORDED;

    /** Returns how the closing moved in this event; nothing when the event is no change of closings. */
    public static Optional<DeadlineMove> of(CallEvent event) {
        boolean moved = event.kind() == CallEvent.Kind.CHANGED
                && event.field().filter(Field.DEADLINES::equals).isPresent();
        return moved ? Optional.of(of(read(event.before()), read(event.after()), event.at())) : Optional.empty();
    }

    /** Compares the last closings first: an intermediate one moves the call only when the last stays. */
    public static DeadlineMove of(List<Deadline> before, List<Deadline> after, Instant at) {
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty() ? STATED : UNSTATED;
        }
        if (allPassed(before, at) && !allPassed(after, at)) {
            return REOPENED;
        }
        List<Deadline> old = latestFirst(before);
        List<Deadline> now = latestFirst(after);
        return IntStream.range(0, Math.min(old.size(), now.size()))
                .mapToObj(i -> now.get(i).movedFrom(old.get(i)))
                .filter(c -> c != 0)
                .findFirst()
                .map(c -> c > 0 ? EXTENDED : ADVANCED)
                .orElse(REWORDED);
    }

    private static boolean allPassed(List<Deadline> deadlines, Instant at) {
        return deadlines.stream().noneMatch(d -> d.closesAt().isAfter(at));
    }

    private static List<Deadline> latestFirst(List<Deadline> deadlines) {
        return deadlines.stream().sorted(Comparator.reverseOrder()).toList();
    }

    private static List<Deadline> read(Optional<JsonNode> value) {
        return value.map(json -> CallJson.mapper().convertValue(json, Field.DEADLINES.type()))
                .orElse(List.of());
    }
}
