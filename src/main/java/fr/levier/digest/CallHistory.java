package fr.levier.digest;

import fr.levier.call.Call;
import fr.levier.call.CallEvent;
import fr.levier.call.CallId;
import fr.levier.call.Field;
import fr.levier.call.NumberedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What happened to one call in the time of a letter, in sum: two hundred changes of one field are one change, from the first value to
 * the last, and none when both are equal. A page that is edited in ways that mean nothing to people leaves no trace here.
 *
 * @param isNew whether it appeared
 * @param turn the last time that it was withdrawn or reopened
 * @param fields what changed in sum, the weightiest field first
 * @param overtaken what its pages say otherwise than when a person corrected them: the correction stands, and may be out of date
 * @param events the events that this sums up, oldest first
 */
public record CallHistory(
        boolean isNew,
        Optional<CallEvent.Kind> turn,
        List<FieldChange> fields,
        List<FieldChange> overtaken,
        List<NumberedEvent> events) {
    public static final CallHistory NONE = new CallHistory(false, Optional.empty(), List.of(), List.of(), List.of());

    /** The fields whose change is told, in this order. */
    private static final List<Field<?>> TOLD = List.of(
            Field.DEADLINES,
            Field.OPENS,
            Field.PERMANENT,
            Field.BUDGET,
            Field.GRANT_MAX,
            Field.GRANT_MIN,
            Field.RATE_MAX,
            Field.OWN_SHARE_MIN,
            Field.DURATION_MAX_MONTHS,
            Field.APPLICANTS,
            Field.COUNTRIES,
            Field.THEMES,
            Field.FUNDER,
            Field.TITLE,
            Field.DOCUMENTS,
            Field.DESCRIPTION);

    /** The fields by which calls are judged. */
    private static final Set<Field<?>> DECIDING =
            Set.of(Field.SCHEME, Field.EDITION, Field.APPLICANTS, Field.COUNTRIES);

    /** Sums up what happened to each call. */
    public static Map<CallId, CallHistory> of(List<NumberedEvent> all) {
        Map<CallId, List<NumberedEvent>> byCall = new LinkedHashMap<>();
        all.forEach(e -> byCall.computeIfAbsent(e.event().call(), id -> new ArrayList<>())
                .add(e));
        Map<CallId, CallHistory> histories = new LinkedHashMap<>();
        byCall.forEach((call, events) -> histories.put(call, sum(events)));
        return histories;
    }

    /** Returns what happened after an instant. */
    CallHistory after(Instant then) {
        return sum(events.stream().filter(e -> e.event().at().isAfter(then)).toList());
    }

    /** Returns whether what decides who may apply may be otherwise than before. */
    public boolean mayTurnVerdicts() {
        return !isNew
                && events.stream()
                        .filter(e -> e.event().kind() == CallEvent.Kind.CHANGED)
                        .anyMatch(e -> e.event().field().filter(DECIDING::contains).isPresent());
    }

    /** Returns the call as it was before. */
    public Call before(Call now) {
        return now.before(events.stream().map(NumberedEvent::event).toList());
    }

    boolean tellsChange() {
        return !isNew && (turn.isPresent() || !fields.isEmpty() || !overtaken.isEmpty());
    }

    /** Returns whether a deadline moved, or is stated for the first time, or no longer. */
    boolean movesDeadline() {
        return !isNew && fields.stream().anyMatch(c -> c.field().equals(Field.DEADLINES));
    }

    boolean isWithdrawn() {
        return turn.filter(CallEvent.Kind.WITHDRAWN::equals).isPresent();
    }

    private static CallHistory sum(List<NumberedEvent> unordered) {
        List<NumberedEvent> numbered = unordered.stream()
                .sorted(Comparator.comparing(e -> e.event().at()))
                .toList();
        List<CallEvent> events = numbered.stream().map(NumberedEvent::event).toList();
        boolean isNew = events.stream().anyMatch(e -> e.kind() == CallEvent.Kind.NEW);
        Optional<CallEvent.Kind> turn = events.stream()
                .map(CallEvent::kind)
                .filter(Set.of(CallEvent.Kind.WITHDRAWN, CallEvent.Kind.REOPENED)::contains)
                .reduce((earlier, later) -> later);
        return new CallHistory(
                isNew,
                turn,
                fields(events, CallEvent.Kind.CHANGED),
                fields(events, CallEvent.Kind.SOURCE_CHANGED),
                numbered);
    }

    private static List<FieldChange> fields(List<CallEvent> events, CallEvent.Kind kind) {
        Map<Field<?>, FieldChange> sums = new TreeMap<>();
        for (CallEvent event : events) {
            event.field()
                    .filter(field -> event.kind() == kind && TOLD.contains(field))
                    .ifPresent(f -> sums.merge(
                            f, new FieldChange(f, event.valueBefore(), event.valueAfter()), FieldChange::then));
        }
        return sums.values().stream()
                .filter(FieldChange::isReal)
                .sorted(Comparator.comparingInt(c -> TOLD.indexOf(c.field())))
                .toList();
    }
}
