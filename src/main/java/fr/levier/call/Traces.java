package fr.levier.call;

import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The traces of one source, and what a run makes of them. Pure. */
final class Traces {
    private Traces() {}

    /** Says whether these traces are enough for a new call: what only newspapers speak of waits until somebody else does. */
    static boolean makeCall(Collection<Trace> traces) {
        return traces.stream().anyMatch(t -> t.sighting().rank() != Rank.PRESS);
    }

    /** Returns the traces after the run: begun, seen again or, when the run is complete, absent once more. */
    static List<Trace> after(SourceRun run, Collection<Trace> before) {
        Map<Trace.Key, Sighting> seen = seen(run);
        Set<CallId> inDoubt = inDoubt(run, before);
        Map<Trace.Key, Trace> after = new LinkedHashMap<>();
        for (Trace trace : before) {
            Trace.Key key = Trace.Key.of(trace.sighting());
            Sighting now = seen.remove(key);
            after.put(key, now != null ? seen(trace, now, run) : unseen(trace, run, inDoubt));
        }
        seen.forEach((key, sighting) -> after.put(key, begun(sighting, run)));
        return List.copyOf(after.values());
    }

    /** Reading kept pages again sees nothing: the page was last seen when it was fetched. */
    private static Trace seen(Trace trace, Sighting now, SourceRun run) {
        return run.reread() ? trace.readAgain(now) : trace.seenAgain(newer(trace.sighting(), now), run.endedAt());
    }

    /** A slow run may be recorded after one that began later and saw the page change: what was fetched last is believed. */
    private static Sighting newer(Sighting known, Sighting now) {
        return now.seenAt().isBefore(known.seenAt()) ? known : now;
    }

    private static Trace begun(Sighting sighting, SourceRun run) {
        return Trace.begin(sighting, run.reread() ? sighting.seenAt() : run.endedAt());
    }

    private static Trace unseen(Trace trace, SourceRun run, Set<CallId> inDoubt) {
        boolean absent = run.complete() && !inDoubt.contains(trace.sighting().id());
        return absent ? trace.absentAgain() : trace;
    }

    /** An unread page keeps its whole call: what else speaks of that call was often found through this page only. */
    private static Set<CallId> inDoubt(SourceRun run, Collection<Trace> before) {
        Set<CallId> calls = new HashSet<>();
        Set<URI> pages = new HashSet<>();
        for (UnreadPage unread : run.unread()) {
            unread.about().ifPresent(calls::add);
            pages.addAll(unread.addresses());
        }
        before.stream()
                .map(Trace::sighting)
                .filter(s -> pages.contains(s.page()))
                .forEach(s -> calls.add(s.id()));
        return calls;
    }

    /** One page may speak of one call in several places; together they are one sighting. */
    private static Map<Trace.Key, Sighting> seen(SourceRun run) {
        Map<Trace.Key, Sighting> seen = new LinkedHashMap<>();
        run.sightings().forEach(s -> seen.merge(Trace.Key.of(s), asStored(s), Traces::together));
        return seen;
    }

    private static Sighting together(Sighting first, Sighting second) {
        return with(
                first,
                CallMerge.merge(List.of(first, with(second, asStored(second).content()))));
    }

    /** What cannot be stored exactly must not look like a change each time it is read. */
    private static Sighting asStored(Sighting sighting) {
        return with(sighting, ContentJson.readText(ContentJson.writeText(sighting.content())));
    }

    private static Sighting with(Sighting sighting, Content content) {
        return new Sighting(
                sighting.id(), sighting.source(), sighting.page(), sighting.rank(), sighting.seenAt(), content);
    }

    /**
     * Returns whether no page speaks of the call any more; a person who corrected it is no page. What people added nobody reads again:
     * it stands by itself as long as no source ever spoke of the call, and no longer than the pages of those that did.
     */
    static boolean areGone(Collection<Trace> traces) {
        List<Trace> read = pages(traces).filter(t -> !isAdded(t)).toList();
        return !read.isEmpty() && read.stream().allMatch(Trace::isGone);
    }

    private static boolean isAdded(Trace trace) {
        return trace.sighting().source().equals(Addition.SOURCE);
    }

    /** Returns whether all these pages were gone before and a kept one, read again, now says something else. */
    static boolean areRestated(Collection<Trace> traces, Collection<Trace> earlier) {
        Map<Trace.Key, Trace> before = earlier.stream()
                .filter(Trace::isGone)
                .collect(Collectors.toMap(t -> Trace.Key.of(t.sighting()), t -> t));
        return areGone(traces)
                && pages(traces).anyMatch(t -> {
                    Trace was = before.get(Trace.Key.of(t.sighting()));
                    return was != null
                            && !Difference.sameValues(
                                    was.sighting().content(), t.sighting().content());
                });
    }

    /** Returns what pages say, without people's corrections. */
    static Stream<Trace> pages(Collection<Trace> traces) {
        return traces.stream().filter(t -> t.sighting().rank() != Rank.CORRECTION);
    }

    /** Returns the traces that speak for the call: those still there or, when none is, what they said last. */
    static List<Trace> speaking(Collection<Trace> traces) {
        return byWeight(
                areGone(traces)
                        ? traces
                        : traces.stream().filter(t -> !t.isGone()).toList());
    }

    private static List<Trace> byWeight(Collection<Trace> traces) {
        Map<Sighting, Trace> bySighting = traces.stream().collect(Collectors.toMap(Trace::sighting, t -> t));
        return CallMerge.byWeight(bySighting.keySet()).stream()
                .map(s -> Objects.requireNonNull(bySighting.get(s)))
                .toList();
    }
}
