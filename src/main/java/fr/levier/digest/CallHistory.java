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
import java.util.stream.Stream;

/**
 * What happened to one call in the time of a letter, in sum: two hundred changes of one field are one change, from the first value to
 * the last, and none when both are equal. A page that is edited in ways that mean nothing to people leaves no trace here.
 *
 * @param isNew whether it appeared
 * @param turn what it was last: withdrawn or reopened
 * @param fields what changed in sum, the weightiest field first
 * @param overtaken what its pages say otherwise than when a person corrected them: the correction stands, and may be out of date
 * @param events the events that this sums up, in the order in which they were recorded: clocks may go back, numbers do not
 */
public record CallHistory(
        boolean isNew,
        Optional<CallEvent.Kind> turn,
        List<FieldChange> fields,
        List<FieldChange> overtaken,
        List<NumberedEvent> events) {
    public static final CallHistory NONE = new CallHistory(false, Optional.empty(), List.of(), List.of(), List.of());

    /**
     * The fields whose change is told, in this order. Of the others, a withdrawal has its own event; language, programme and contact
     * decide nothing.
     */
    private static final List<Field<?>> TOLD = List.of(
            Field.DEADLINES,
            Field.OPENS,
            Field.PERMANENT,
            Field.BUDGET,
            Field.BUDGET_SCOPE,
            Field.GRANT_MAX,
            Field.GRANT_MIN,
            Field.RATE_MAX,
            Field.OWN_SHARE_MIN,
            Field.DURATION_MAX_MONTHS,
            Field.APPLICANTS,
            Field.COUNTRIES,
            Field.THEMES,
            Field.LOTS,
            Field.FUNDER,
            Field.SCHEME,
            Field.EDITION,
            Field.TITLE,
            Field.UPDATES,
            Field.APPLY_URL,
            Field.DOCUMENTS,
            Field.DESCRIPTION);

    /** The fields by which calls are judged. */
    private static final Set<Field<?>> DECIDING =
            Set.of(Field.SCHEME, Field.EDITION, Field.APPLICANTS, Field.COUNTRIES);

    private static final Set<CallEvent.Kind> TURNS = Set.of(CallEvent.Kind.WITHDRAWN, CallEvent.Kind.REOPENED);

    /**
     * Sums up what happened to each call.
     *
     * @param all in the order in which it was recorded
     */
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
                        .anyMatch(e ->
                                e.event().field().filter(DECIDING::contains).isPresent());
    }

    /** Returns the call as it was before. */
    public Call before(Call now) {
        return now.before(events.stream().map(NumberedEvent::event).toList());
    }

    boolean tellsChange() {
        return !isNew
                && (turn.isPresent()
                        || !fields.isEmpty()
                        || !overtaken.isEmpty()
                        || nextCampaign().isPresent());
    }

    /** Returns whether a deadline moved, or is stated for the first time, or no longer. */
    boolean movesDeadline() {
        return !isNew && fields.stream().anyMatch(c -> c.field().equals(Field.DEADLINES));
    }

    boolean isWithdrawn() {
        return turn.filter(CallEvent.Kind.WITHDRAWN::equals).isPresent();
    }

    /** Returns whether it is in the end what it was: what was withdrawn is open again, or what was reopened is withdrawn. */
    boolean isTurnedBack() {
        return turns(events.stream().map(NumberedEvent::event))
                .findFirst()
                .filter(first -> !turn.equals(Optional.of(first)))
                .isPresent();
    }

    /** Returns the call of the campaign after this one, which its page announces now. */
    Optional<CallId> nextCampaign() {
        return otherCampaign(CallEvent.Kind.FOLLOWED);
    }

    /** Returns the call of the campaign before this one, which its page announced. */
    Optional<CallId> formerCampaign() {
        return otherCampaign(CallEvent.Kind.FOLLOWS);
    }

    private Optional<CallId> otherCampaign(CallEvent.Kind kind) {
        return events.stream()
                .map(NumberedEvent::event)
                .filter(event -> event.kind() == kind)
                .flatMap(event -> event.otherCampaign().stream())
                .reduce((earlier, later) -> later);
    }

    /** Returns when the last of it happened. */
    Instant until() {
        return events.stream()
                .map(e -> e.event().at())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static Stream<CallEvent.Kind> turns(Stream<CallEvent> events) {
        return events.map(CallEvent::kind).filter(TURNS::contains);
    }

    private static CallHistory sum(List<NumberedEvent> numbered) {
        List<CallEvent> events = numbered.stream().map(NumberedEvent::event).toList();
        boolean isNew = events.stream().anyMatch(e -> e.kind() == CallEvent.Kind.NEW);
        Optional<CallEvent.Kind> turn = turns(events.stream()).reduce((earlier, later) -> later);
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
