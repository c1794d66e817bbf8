package fr.levier.call;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.levier.problem.Problem;
import fr.levier.sql.JdbcSession;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue in PostgreSQL.
 *
 * <p>A run is one transaction, and one after the other also between processes: two sources that speak of the same call at the same
 * time would otherwise each merge without the other. A crash at any point leaves the state before the run.
 */
public final class JdbcCatalogue implements Catalogue {
    private final DataSource database;

    /** Takes a plain data source, one that manages no transaction of its own. */
    public JdbcCatalogue(DataSource database) {
        this.database = database;
    }

    @Override
    public Recorded record(SourceRun run) {
        return JdbcSession.transact(database, session -> record(run, session));
    }

    private static Recorded record(SourceRun run, JdbcSession session) {
        JdbcRows rows = new JdbcRows(session);
        rows.lock();
        JdbcRuns runs = new JdbcRuns(session);
        if (runs.has(run)) {
            return Recorded.NOTHING;
        }
        List<Trace> before = rows.tracesOf(run.source());
        Naming naming = naming(run, before, rows, session);
        SourceRun named = naming.named();
        List<Problem> doubts = runs.isAccepted(named) ? List.of() : Drift.of(named, before);
        SourceRun counted = runs.hasOverlapped(named) ? named.withoutAbsences() : named;
        Recorded recorded =
                doubts.isEmpty() ? believe(counted, before, naming, rows, session) : Recorded.refused(doubts);
        runs.save(named, recorded);
        return recorded;
    }

    private static Naming naming(SourceRun run, List<Trace> before, JdbcRows rows, JdbcSession session) {
        Set<CallId> said =
                new TreeSet<>(run.sightings().stream().map(Sighting::id).toList());
        run.unread().forEach(page -> page.about().ifPresent(said::add));
        List<Naming.Identity> identities = new JdbcIdentities(session).of(List.copyOf(said));
        Set<URI> pages = run.sightings().stream().map(Sighting::page).collect(toSet());
        Set<CallId> concerned = new TreeSet<>(said);
        identities.forEach(i -> concerned.add(i.call()));
        before.stream()
                .map(Trace::sighting)
                .filter(s -> pages.contains(s.page()))
                .forEach(s -> concerned.add(s.id()));
        return new Naming(run, before, rows.calls(List.copyOf(concerned)), identities, added(rows));
    }

    /** Returns the calls that people added for everybody: a source that finds one of them must not name it anew. */
    private static KnownCalls added(JdbcRows rows) {
        List<KnownCalls.Place> places = rows.tracesOf(Addition.SOURCE).stream()
                .map(Trace::sighting)
                .filter(s -> s.id().owner().isEmpty())
                .map(s -> new KnownCalls.Place(s.id(), s.page()))
                .toList();
        List<CallId> ids =
                places.stream().map(KnownCalls.Place::call).distinct().toList();
        return new KnownCalls(rows.calls(ids), places);
    }

    private static Recorded believe(
            SourceRun run, List<Trace> before, Naming naming, JdbcRows rows, JdbcSession session) {
        List<Trace> after = Traces.after(run, before);
        rows.saveTraces(after);
        Recorded recorded = step(run.endedAt(), callsOf(after), before, rows);
        new JdbcIdentities(session).save(naming.learned());
        rows.saveEvents(naming.events());
        return recorded;
    }

    private static List<CallId> callsOf(List<Trace> traces) {
        return List.copyOf(
                new TreeSet<>(traces.stream().map(t -> t.sighting().id()).toList()));
    }

    /** Takes the calls from their stored state to what their stored traces say now; {@code earlier} are traces as they were. */
    static Recorded step(Instant at, List<CallId> ids, List<Trace> earlier, JdbcRows rows) {
        Map<CallId, List<Trace>> traces = byCall(rows.tracesOf(ids));
        Map<CallId, StoredCall> before = rows.calls(ids).stream().collect(toMap(StoredCall::id, identity()));
        List<CallStep> steps = ids.stream()
                .filter(id -> before.containsKey(id) || Traces.makeCall(tracesOf(id, traces)))
                .map(id -> step(id, before.get(id), tracesOf(id, traces), earlier, at))
                .toList();
        rows.saveCalls(steps.stream()
                .map(CallStep::state)
                .filter(state -> !state.equals(before.get(state.id())))
                .toList());
        rows.saveEvents(steps.stream().flatMap(s -> s.events().stream()).toList());
        rows.saveEvents(Corrected.overtaken(traces, earlier, at));
        Recorded recorded = Recorded.NOTHING;
        for (CallStep step : steps) {
            recorded = recorded.plus(step.kinds());
        }
        return recorded;
    }

    private static CallStep step(
            CallId id, @Nullable StoredCall before, List<Trace> traces, List<Trace> earlier, Instant at) {
        return before != null && Traces.areRestated(traces, earlier)
                ? CallStep.restated(before, traces, at)
                : CallStep.next(id, before, traces, at);
    }

    static Map<CallId, List<Trace>> byCall(Collection<Trace> traces) {
        Map<CallId, List<Trace>> byCall = new TreeMap<>();
        traces.forEach(t -> byCall.computeIfAbsent(t.sighting().id(), id -> new ArrayList<>())
                .add(t));
        return byCall;
    }

    private static List<Trace> tracesOf(CallId id, Map<CallId, List<Trace>> traces) {
        return Objects.requireNonNull(traces.get(id));
    }

    // Calls before traces: a run recorded in between can only add traces, so every call that was read has its own.

    @Override
    public Optional<Call> findFor(CallId id, Optional<String> siren) {
        if (!id.isVisibleTo(siren)) {
            return Optional.empty();
        }
        return read(rows -> {
            List<StoredCall> calls = rows.calls(List.of(id));
            List<Trace> traces = rows.tracesOf(List.of(id));
            return calls.stream().map(call -> call.toCall(traces)).findFirst();
        });
    }

    @Override
    public List<Call> listFor(Optional<String> siren) {
        return read(rows -> {
            List<StoredCall> calls = rows.allCalls().stream()
                    .filter(call -> call.id().isVisibleTo(siren))
                    .toList();
            Map<CallId, List<Trace>> traces = byCall(rows.allTraces());
            return withoutDoubles(calls, traces).stream()
                    .map(call -> call.toCall(tracesOf(call.id(), traces)))
                    .toList();
        });
    }

    @Override
    public List<Call> listOnly(List<CallId> ids, Optional<String> siren) {
        List<CallId> visible = ids.stream().filter(id -> id.isVisibleTo(siren)).toList();
        return read(rows -> {
            List<StoredCall> calls = rows.calls(visible);
            Map<CallId, List<Trace>> traces = byCall(rows.tracesOf(visible));
            return calls.stream()
                    .map(call -> call.toCall(tracesOf(call.id(), traces)))
                    .toList();
        });
    }

    /** An authority that kept a call to itself sees it once when everybody sees it since. */
    private static List<StoredCall> withoutDoubles(List<StoredCall> visible, Map<CallId, List<Trace>> traces) {
        List<StoredCall> shared =
                visible.stream().filter(c -> c.id().owner().isEmpty()).toList();
        if (shared.size() == visible.size()) {
            return visible;
        }
        KnownCalls known = new KnownCalls(
                shared,
                shared.stream()
                        .flatMap(c -> tracesOf(c.id(), traces).stream())
                        .map(t -> new KnownCalls.Place(
                                t.sighting().id(), t.sighting().page()))
                        .toList());
        return visible.stream()
                .filter(c -> c.id().owner().isEmpty() || !isShared(c, tracesOf(c.id(), traces), known))
                .toList();
    }

    private static boolean isShared(StoredCall own, List<Trace> traces, KnownCalls shared) {
        return shared.has(own.id().shared())
                || Traces.pages(traces)
                        .anyMatch(t -> shared.find(t.sighting().page(), own.content(), own.changedAt())
                                .isPresent());
    }

    @Override
    public List<Sighting> sightings(CallId id) {
        return read(rows -> sightings(rows.tracesOf(List.of(id))));
    }

    @Override
    public Map<CallId, List<Disagreement>> disagreements() {
        Map<CallId, List<Disagreement>> found = new TreeMap<>();
        byCall(read(JdbcRows::allTraces))
                .forEach((id, traces) -> found.put(id, CallMerge.disagreements(sightings(traces))));
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private static List<Sighting> sightings(List<Trace> traces) {
        return Traces.speaking(traces).stream().map(Trace::sighting).toList();
    }

    @Override
    public List<CallEvent> events(CallId id) {
        return read(rows -> rows.events(id));
    }

    @Override
    public List<CallEvent> eventsSince(Instant since) {
        return read(rows -> rows.eventsSince(since));
    }

    @Override
    public List<NumberedEvent> eventsAfter(long number) {
        return read(rows -> rows.eventsAfter(number));
    }

    @Override
    public long lastEvent() {
        return read(JdbcRows::lastEvent);
    }

    @Override
    public Set<String> owners() {
        return read(rows -> rows.privateCalls().stream()
                .flatMap(id -> id.owner().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public List<Coverage> coverage() {
        return JdbcSession.transact(database, session -> new JdbcRuns(session).coverage());
    }

    private <T> T read(Function<JdbcRows, T> question) {
        return JdbcSession.transact(database, session -> question.apply(new JdbcRows(session)));
    }
}
