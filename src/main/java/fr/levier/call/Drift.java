package fr.levier.call;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells a run that looks broken from one that has news: a site that was rebuilt loses calls or values in numbers, a funder does not.
 * A changed layout alone is no fault, but then smaller losses are believed to be one. Pure.
 */
final class Drift {
    /** The problem by which a harvest says that most pages of one kind changed their structure. */
    static final String LAYOUT_CHANGED = "source.problem.layout-changed";

    /** Of fewer calls than this, one that goes is already a large part. */
    private static final int FEWEST = 5;

    private static final int MOST_CALLS_LOST = 30;
    private static final int MOST_VALUES_LOST = 50;
    private static final int MOST_LOST_BESIDE_NEW_LAYOUT = 10;

    private final SourceRun run;
    private final Map<CallId, Set<Field<?>>> before;
    private final Map<CallId, Set<Field<?>>> now;
    private final Set<CallId> expected;
    private final boolean newLayout;

    private Drift(SourceRun run, Collection<Trace> traces) {
        this.run = run;
        List<Trace> live = traces.stream().filter(t -> t.absentRuns() == 0).toList();
        before = fields(live.stream().map(Trace::sighting).toList());
        now = fields(run.sightings());
        expected = live.stream()
                .map(Trace::sighting)
                .filter(s -> !isOver(s, run.endedAt()))
                .map(Sighting::id)
                .collect(Collectors.toCollection(TreeSet::new));
        newLayout = run.problems().stream().anyMatch(p -> p.code().equals(LAYOUT_CHANGED));
    }

    /** Returns why the run is not to be believed; nothing when it is. */
    static List<Problem> of(SourceRun run, Collection<Trace> before) {
        Drift drift = new Drift(run, before);
        Problems doubts = new Problems();
        if (run.complete()) {
            drift.calls(doubts);
        }
        drift.values(doubts);
        return doubts.list();
    }

    private void calls(Problems doubts) {
        Set<CallId> missing = new TreeSet<>(expected);
        missing.removeAll(now.keySet());
        run.unread().forEach(page -> page.about().ifPresent(missing::remove));
        if (isTooMuch(missing.size(), expected.size(), MOST_CALLS_LOST)) {
            doubts.add(Place.of(run.source()), "call.drift.calls", missing.size(), expected.size());
        }
    }

    private void values(Problems doubts) {
        Set<CallId> both = new HashSet<>(before.keySet());
        both.retainAll(now.keySet());
        for (Field<?> field : new TreeSet<>(Field.all().values())) {
            List<CallId> had =
                    both.stream().filter(c -> states(before, c, field)).toList();
            long lost = had.stream().filter(c -> !states(now, c, field)).count();
            if (isTooMuch((int) lost, had.size(), MOST_VALUES_LOST)) {
                doubts.add(Place.of(run.source()), "call.drift.values", field.name(), lost, had.size());
            }
        }
    }

    private boolean isTooMuch(int lost, int of, int mostPercent) {
        return of >= FEWEST && lost * 100 > of * (newLayout ? MOST_LOST_BESIDE_NEW_LAYOUT : mostPercent);
    }

    private static boolean states(Map<CallId, Set<Field<?>>> fields, CallId call, Field<?> field) {
        return fields.getOrDefault(call, Set.of()).contains(field);
    }

    private static Map<CallId, Set<Field<?>>> fields(Collection<Sighting> sightings) {
        Map<CallId, Set<Field<?>>> fields = new TreeMap<>();
        sightings.forEach(s -> fields.computeIfAbsent(s.id(), id -> new TreeSet<>())
                .addAll(s.content().all().keySet()));
        return fields;
    }

    /** Lists drop what is over: nobody expects it any more. */
    private static boolean isOver(Sighting sighting, Instant at) {
        Status status =
                new Call(sighting.id(), sighting.content(), List.of(), sighting.seenAt(), Optional.empty()).status(at);
        return status == Status.CLOSED || status == Status.WITHDRAWN;
    }
}
