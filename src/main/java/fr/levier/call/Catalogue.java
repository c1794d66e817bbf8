package fr.levier.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All calls that Levier knows, as their pages state them, with their history.
 *
 * <p>It only ever learns by whole runs of one source: a run is recorded altogether or not at all, and recording the same thing
 * again changes nothing. Nothing is deleted: what disappears is marked withdrawn.
 */
public interface Catalogue {

    /** Stores what one run of one source read, and returns what that changed. */
    Recorded record(SourceRun run);

    /** Returns a call that everybody may see. */
    default Optional<Call> find(CallId id) {
        return findFor(id, Optional.empty());
    }

    /** Returns a call that the authority may see: one that everybody may, or its own private one. */
    Optional<Call> findFor(CallId id, Optional<String> siren);

    /** Returns every call that everybody may see, withdrawn ones included, by identity. */
    default List<Call> list() {
        return listFor(Optional.empty());
    }

    /** Returns every call that the authority may see, its own private ones included, by identity. */
    List<Call> listFor(Optional<String> siren);

    /** Returns those of the calls that the authority may see, in no order. */
    default List<Call> listOnly(List<CallId> ids, Optional<String> siren) {
        return ids.stream().flatMap(id -> findFor(id, siren).stream()).toList();
    }

    /** Returns what all pages say of a call now, the weightiest first; for a withdrawn call, what they said last. */
    List<Sighting> sightings(CallId id);

    /** Returns, for each call where pages contradict each other, what the merged call does not follow. */
    Map<CallId, List<Disagreement>> disagreements();

    /** Returns the history of a call, oldest first. */
    List<CallEvent> events(CallId id);

    /** Returns what happened to all calls since an instant (inclusive), oldest first. */
    List<CallEvent> eventsSince(Instant since);

    /** Returns what happened to all calls in the seven days before an instant, oldest first, for who counts events by no number. */
    default List<NumberedEvent> weekBefore(Instant now) {
        return eventsSince(now.minus(Duration.ofDays(7))).stream()
                .filter(event -> !event.at().isAfter(now))
                .map(event -> new NumberedEvent(0, event))
                .toList();
    }

    /** Returns what happened to all calls after the event of this number, oldest first; zero returns everything. */
    List<NumberedEvent> eventsAfter(long number);

    /** Returns how well each source that ever ran is known, by source. */
    List<Coverage> coverage();

    /** Returns the number of the last event; zero before the first. */
    long lastEvent();

    /** Returns the authorities that keep calls to themselves, by SIREN. */
    Set<String> owners();
}
