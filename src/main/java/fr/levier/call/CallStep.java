package fr.levier.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one call when its traces have changed: its next state and the events that lead there. Pure; the same traces once
 * more lead to the same state and to no event.
 */
record CallStep(StoredCall state, List<CallEvent> events) {

    static CallStep next(CallId id, @Nullable StoredCall before, Collection<Trace> traces, Instant at) {
        if (before == null) {
            StoredCall born = new StoredCall(id, merged(traces), at, at, Optional.empty());
            return remain(born, traces, at).after(CallEvent.of(id, at, CallEvent.Kind.NEW));
        }
        return Traces.areGone(traces) ? disappear(before, traces, at) : remain(before, traces, at);
    }

    /** Takes over what a better reader found in the kept pages of a call that no page speaks of any more; it stays gone. */
    static CallStep restated(StoredCall before, Collection<Trace> traces, Instant at) {
        Content now = Difference.keepingTimes(before.content(), merged(traces));
        List<CallEvent> events = changes(before, now, at);
        StoredCall after = before.withContent(now);
        return new CallStep(events.isEmpty() ? after : after.changed(at), events);
    }

    private static List<CallEvent> changes(StoredCall before, Content now, Instant at) {
        List<CallEvent> events = new ArrayList<>();
        Difference.between(before.content(), now)
                .forEach((field, difference) ->
                        events.add(difference.event(before.id(), at, CallEvent.Kind.CHANGED, field)));
        return List.copyOf(events);
    }

    private CallStep after(CallEvent first) {
        List<CallEvent> all = new ArrayList<>(List.of(first));
        all.addAll(events);
        return new CallStep(state, List.copyOf(all));
    }

    Set<CallEvent.Kind> kinds() {
        Set<CallEvent.Kind> kinds = EnumSet.noneOf(CallEvent.Kind.class);
        events.forEach(e -> kinds.add(e.kind()));
        return kinds;
    }

    /** Lists drop a call after its last deadline: that is a closing as announced, no withdrawal. */
    private static CallStep disappear(StoredCall before, Collection<Trace> traces, Instant at) {
        Status status = before.toCall(traces).status(at);
        if (status == Status.WITHDRAWN || status == Status.CLOSED) {
            return new CallStep(before, List.of());
        }
        return new CallStep(
                before.withdrawn(Optional.of(at)), List.of(CallEvent.of(before.id(), at, CallEvent.Kind.WITHDRAWN)));
    }

    private static CallStep remain(StoredCall before, Collection<Trace> traces, Instant at) {
        Content now = Difference.keepingTimes(before.content(), merged(traces));
        List<CallEvent> events = new ArrayList<>();
        Optional<Evidence> cancelled =
                now.find(Field.CANCELLED).filter(Stated::value).map(Stated::evidence);
        boolean was = before.withdrawnAt().isPresent();
        if (was && cancelled.isEmpty()) {
            events.add(CallEvent.of(before.id(), at, CallEvent.Kind.REOPENED));
        } else if (!was && cancelled.isPresent()) {
            events.add(CallEvent.withdrawn(before.id(), at, cancelled));
        }
        events.addAll(changes(before, now, at));
        StoredCall after = before.withContent(now)
                .withdrawn(cancelled.map(proof -> before.withdrawnAt().orElse(at)));
        return new CallStep(events.isEmpty() ? after : after.changed(at), List.copyOf(events));
    }

    private static Content merged(Collection<Trace> traces) {
        return CallMerge.merge(
                Traces.speaking(traces).stream().map(Trace::sighting).toList());
    }
}
