package fr.levier.call;

import fr.levier.sql.JdbcSession;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The tables of the catalogue, row by row: SQL and nothing else. */
final class JdbcRows {
    private static final long LOCK = 0x4C65_7669_6572L; // "Levier"

    private final JdbcSession session;

    JdbcRows(JdbcSession session) {
        this.session = session;
    }

    /** Waits until no other run is being recorded; held to the end of the transaction. */
    void lock() {
        session.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    }

    List<Trace> tracesOf(String source) {
        return session.query("select * from sighting where source = ?", JdbcRows::trace, source);
    }

    List<Trace> tracesOf(List<CallId> calls) {
        return session.query("select * from sighting where call_id = any (?)", JdbcRows::trace, names(calls));
    }

    List<Trace> allTraces() {
        return session.query("select * from sighting", JdbcRows::trace);
    }

    /** Returns on which page which call stands, whoever says so. */
    List<KnownCalls.Place> places() {
        return session.query("select distinct call_id, page from sighting where absent_runs < 2", JdbcRows::place);
    }

    private static KnownCalls.Place place(ResultSet row) throws SQLException {
        return new KnownCalls.Place(new CallId(row.getString("call_id")), URI.create(row.getString("page")));
    }

    List<StoredCall> calls(List<CallId> ids) {
        return session.query("select * from call where id = any (?)", JdbcRows::call, names(ids));
    }

    List<StoredCall> allCalls() {
        return session.query("select * from call order by id collate \"C\"", JdbcRows::call);
    }

    List<CallEvent> events(CallId id) {
        return session.query("select * from call_event where call_id = ? order by id", JdbcRows::event, id.value());
    }

    List<CallEvent> eventsSince(Instant since) {
        return session.query("select * from call_event where at >= ? order by id", JdbcRows::event, since);
    }

    List<NumberedEvent> eventsAfter(long number) {
        return session.query(
                "select * from call_event where id > ? order by id",
                row -> new NumberedEvent(row.getLong("id"), event(row)),
                number);
    }

    long lastEvent() {
        return session.first("select coalesce(max(id), 0) from call_event", row -> row.getLong(1))
                .orElse(0L);
    }

    List<CallId> privateCalls() {
        return session.query("select id from call where id like 'private-%'", row -> new CallId(row.getString("id")));
    }

    void saveTraces(List<Trace> traces) {
        session.batch("""
                insert into sighting (call_id, source, page, rank, content, said_since, first_seen, last_seen, absent_runs)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                on conflict (call_id, source, page) do update set rank = excluded.rank, content = excluded.content,
                    said_since = excluded.said_since, last_seen = excluded.last_seen, absent_runs = excluded.absent_runs
                """, traces.stream().map(JdbcRows::columns).toList());
    }

    /** Saves the calls, and the rows by which they are found. */
    void saveCalls(List<StoredCall> calls) {
        session.batch("""
                insert into call (id, content, first_seen, changed_at, withdrawn_at)
                values (?, ?::jsonb, ?, ?, ?::timestamptz)
                on conflict (id) do update set content = excluded.content, changed_at = excluded.changed_at,
                    withdrawn_at = excluded.withdrawn_at
                """, calls.stream().map(JdbcRows::columns).toList());
        if (!calls.isEmpty()) {
            List<String> ids = calls.stream().map(call -> call.id().value()).toList();
            session.query("select 1 from index_calls(?)", row -> true, ids);
        }
    }

    void saveEvents(List<CallEvent> events) {
        session.batch("""
                insert into call_event (call_id, at, kind, field, old, new, evidence)
                values (?, ?, ?, nullif(?, ''), nullif(?, '')::jsonb, nullif(?, '')::jsonb, nullif(?, '')::jsonb)
                """, events.stream().map(JdbcRows::columns).toList());
    }

    private static Object[] columns(Trace trace) {
        Sighting sighting = trace.sighting();
        return new Object[] {
            sighting.id().value(),
            sighting.source(),
            sighting.page().toString(),
            sighting.rank().name(),
            ContentJson.writeText(sighting.content()),
            sighting.seenAt(),
            trace.firstSeen(),
            trace.lastSeen(),
            trace.absentRuns()
        };
    }

    private static Object[] columns(StoredCall call) {
        return new Object[] {
            call.id().value(),
            ContentJson.writeText(call.content()),
            call.firstSeen(),
            call.changedAt(),
            call.withdrawnAt()
        };
    }

    private static Object[] columns(CallEvent event) {
        return new Object[] {
            event.call().value(),
            event.at(),
            event.kind().name(),
            event.field().map(Field::name).orElse(""),
            event.before().map(ContentJson::text).orElse(""),
            event.after().map(ContentJson::text).orElse(""),
            event.evidence()
                    .map(e -> ContentJson.text(CallJson.mapper().valueToTree(e)))
                    .orElse("")
        };
    }

    static List<String> names(Collection<CallId> ids) {
        return ids.stream().map(CallId::value).toList();
    }

    private static Trace trace(ResultSet row) throws SQLException {
        Sighting sighting = new Sighting(
                new CallId(row.getString("call_id")),
                row.getString("source"),
                URI.create(row.getString("page")),
                Rank.valueOf(row.getString("rank")),
                JdbcSession.instant(row, "said_since"),
                ContentJson.readText(row.getString("content")));
        return new Trace(
                sighting,
                JdbcSession.instant(row, "first_seen"),
                JdbcSession.instant(row, "last_seen"),
                row.getInt("absent_runs"));
    }

    private static StoredCall call(ResultSet row) throws SQLException {
        return new StoredCall(
                new CallId(row.getString("id")),
                ContentJson.readText(row.getString("content")),
                JdbcSession.instant(row, "first_seen"),
                JdbcSession.instant(row, "changed_at"),
                optionalInstant(row, "withdrawn_at"));
    }

    private static CallEvent event(ResultSet row) throws SQLException {
        return new CallEvent(
                new CallId(row.getString("call_id")),
                JdbcSession.instant(row, "at"),
                CallEvent.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("field")).map(Field.all()::get),
                Optional.ofNullable(row.getString("old")).map(ContentJson::tree),
                Optional.ofNullable(row.getString("new")).map(ContentJson::tree),
                Optional.ofNullable(row.getString("evidence")).map(JdbcRows::evidence));
    }

    private static Evidence evidence(String json) {
        return CallJson.mapper().convertValue(ContentJson.tree(json), Evidence.class);
    }

    static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Objects.isNull(row.getObject(column)) ? Optional.empty() : Optional.of(JdbcSession.instant(row, column));
    }
}
