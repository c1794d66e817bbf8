package fr.levier.call;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.sql.JdbcSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Corrections and additions in PostgreSQL, under the same lock as the runs of sources. */
public final class JdbcPeople implements People {
    private final DataSource database;

    /** Takes a plain data source, one that manages no transaction of its own. */
    public JdbcPeople(DataSource database) {
        this.database = database;
    }

    @Override
    public Recorded correct(Correction correction) {
        return JdbcSession.transact(database, session -> correct(correction, session));
    }

    private static Recorded correct(Correction correction, JdbcSession session) {
        JdbcRows rows = new JdbcRows(session);
        rows.lock();
        List<CallId> id = List.of(correction.call());
        StoredCall call = rows.calls(id).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such call: " + correction.call()));
        List<Trace> earlier = rows.tracesOf(id);
        Optional<Trace> before = earlier.stream()
                .filter(t -> t.sighting().rank() == Rank.CORRECTION)
                .findFirst();
        rows.saveTraces(List.of(Corrected.with(correction, before)));
        save(correction.replacing(value(call, correction.field())), session);
        return JdbcCatalogue.step(correction.at(), id, earlier, rows);
    }

    private static Optional<JsonNode> value(StoredCall call, Field<?> field) {
        return call.content().value(field).map(v -> CallJson.mapper().valueToTree(v));
    }

    @Override
    public CallId add(Sighting sighting) {
        return JdbcSession.transact(database, session -> add(sighting, session));
    }

    private static CallId add(Sighting sighting, JdbcSession session) {
        JdbcRows rows = new JdbcRows(session);
        rows.lock();
        Sighting named = sighting.under(known(sighting, session).orElse(sighting.id()));
        List<CallId> id = List.of(named.id());
        List<Trace> earlier = rows.tracesOf(id);
        rows.saveTraces(List.of(earlier.stream()
                .filter(t -> Trace.Key.of(t.sighting()).equals(Trace.Key.of(named)))
                .findFirst()
                .map(t -> t.seenAgain(named, named.seenAt()))
                .orElseGet(() -> Trace.begin(named, named.seenAt()))));
        JdbcCatalogue.step(named.seenAt(), id, earlier, rows);
        return named.id();
    }

    /** Two people who add one page, or a page that a source reads too, mean one call; a private call meets no other. */
    private static Optional<CallId> known(Sighting sighting, JdbcSession session) {
        List<CallId> there = session.query(
                "select distinct call_id from sighting where page = ? and absent_runs < 2",
                row -> new CallId(row.getString("call_id")),
                sighting.page().toString());
        List<CallId> alike = there.stream()
                .filter(id -> id.owner().equals(sighting.id().owner()))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    private static void save(Correction c, JdbcSession session) {
        session.execute(
                """
                insert into correction (call_id, field, old, new, author, reason, at)
                values (?, ?, nullif(?, '')::jsonb, nullif(?, '')::jsonb, ?, ?, ?)
                """,
                c.call().value(),
                c.field().name(),
                c.before().map(ContentJson::text).orElse(""),
                c.after().map(ContentJson::text).orElse(""),
                c.author(),
                c.reason(),
                c.at());
    }

    @Override
    public List<Correction> corrections(CallId id) {
        return JdbcSession.transact(
                database,
                session -> session.query(
                        "select * from correction where call_id = ? order by id", JdbcPeople::correction, id.value()));
    }

    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                new CallId(row.getString("call_id")),
                Optional.<Field<?>>ofNullable(Field.all().get(row.getString("field")))
                        .orElseThrow(() -> new IllegalStateException("A field that this version does not know")),
                Optional.ofNullable(row.getString("old")).map(ContentJson::tree),
                Optional.ofNullable(row.getString("new")).map(ContentJson::tree),
                row.getString("author"),
                row.getString("reason"),
                JdbcSession.instant(row, "at"));
    }
}
