package fr.levier.call;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import javax.sql.DataSource;

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
        List<Trace> after = Traces.after(run, rows.tracesOf(run.source()));
        rows.saveTraces(after);
        Recorded recorded = step(run, callsOf(after), rows);
        rows.saveRun(run, recorded);
        return recorded;
    }

    private static List<CallId> callsOf(List<Trace> traces) {
        return List.copyOf(
                new TreeSet<>(traces.stream().map(t -> t.sighting().id()).toList()));
    }

    private static Recorded step(SourceRun run, List<CallId> ids, JdbcRows rows) {
        Map<CallId, List<Trace>> traces = byCall(rows.tracesOf(ids));
        Map<CallId, StoredCall> before = rows.calls(ids).stream().collect(toMap(StoredCall::id, identity()));
        List<CallStep> steps = ids.stream()
                .filter(id -> before.containsKey(id) || Traces.makeCall(tracesOf(id, traces)))
                .map(id -> CallStep.next(id, before.get(id), tracesOf(id, traces), run.endedAt()))
                .toList();
        rows.saveCalls(steps.stream()
                .map(CallStep::state)
                .filter(state -> !state.equals(before.get(state.id())))
                .toList());
        rows.saveEvents(steps.stream().flatMap(s -> s.events().stream()).toList());
        Recorded recorded = Recorded.NOTHING;
        for (CallStep step : steps) {
            recorded = recorded.plus(step.kinds());
        }
        return recorded;
    }

    private static Map<CallId, List<Trace>> byCall(Collection<Trace> traces) {
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
    public Optional<Call> find(CallId id) {
        return read(rows -> {
            List<StoredCall> calls = rows.calls(List.of(id));
            List<Trace> traces = rows.tracesOf(List.of(id));
            return calls.stream().map(call -> call.toCall(traces)).findFirst();
        });
    }

    @Override
    public List<Call> list() {
        return read(rows -> {
            List<StoredCall> calls = rows.allCalls();
            Map<CallId, List<Trace>> traces = byCall(rows.allTraces());
            return calls.stream()
                    .map(call -> call.toCall(tracesOf(call.id(), traces)))
                    .toList();
        });
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
    public List<Coverage> coverage() {
        return read(JdbcRows::coverage);
    }

    private <T> T read(Function<JdbcRows, T> question) {
        return JdbcSession.transact(database, session -> question.apply(new JdbcRows(session)));
    }
}
