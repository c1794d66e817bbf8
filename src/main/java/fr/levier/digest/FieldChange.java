package fr.levier.digest;

import fr.levier.call.Deadline;
import fr.levier.call.Field;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How one field of a call changed: from what to what, where absent means that nothing was or is stated. */
public record FieldChange(Field<?> field, Optional<Object> before, Optional<Object> after) {

    FieldChange then(FieldChange later) {
        return new FieldChange(field, before, later.after);
    }

    boolean isReal() {
        return !before.equals(after);
    }

    /** Returns whether deadlines are concerned and one of the former ones was still to come. */
    boolean cutsShort(Instant now) {
        return field.equals(Field.DEADLINES)
                && deadlines(before).stream().anyMatch(d -> d.closesAt().isAfter(now));
    }

    /** Returns the deadlines of one side of the change, in order. */
    static List<Deadline> deadlines(Optional<Object> value) {
        return value.filter(List.class::isInstance).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .filter(Deadline.class::isInstance)
                .map(Deadline.class::cast)
                .sorted()
                .toList();
    }
}
