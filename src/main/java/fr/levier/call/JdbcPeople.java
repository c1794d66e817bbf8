package fr.levier.call;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.sql.JdbcSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
        return JdbcSession.transact(database, session -> {
            JdbcRows rows = new JdbcRows(session);
            rows.lock();
            return correct(correction.call(), List.of(correction), correction.at(), rows, session);
        });
    }

    private static Recorded correct(
            CallId call, List<Correction> corrections, Instant at, JdbcRows rows, JdbcSession session) {
        List<CallId> id = List.of(call);
        StoredCall stored = rows.calls(id).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such call: " + call));
        List<Trace> earlier = rows.tracesOf(id);
        Optional<Trace> people = earlier.stream()
                .filter(t -> t.sighting().rank() == Rank.CORRECTION)
                .findFirst();
        for (Correction correction : corrections) {
            people = Optional.of(Corrected.with(correction, people));
            save(correction.replacing(value(stored, correction.field())), session);
        }
        rows.saveTraces(people.stream().toList());
        return JdbcCatalogue.step(at, id, earlier, rows);
    }

    private static Optional<JsonNode> value(StoredCall call, Field<?> field) {
        return call.content().value(field).map(v -> CallJson.mapper().valueToTree(v));
    }

    @Override
    public Added add(Addition addition) {
        return JdbcSession.transact(database, session -> {
            JdbcRows rows = new JdbcRows(session);
            rows.lock();
            Optional<Added> sent = addition.sending().flatMap(id -> sent(id, session));
            return sent.orElseGet(() -> noted(add(addition, rows, session), addition.sending(), session));
        });
    }

    private static Optional<Added> sent(UUID sending, JdbcSession session) {
        return session.first(
                "select call_id, how from addition where sending = ?",
                row -> new Added(new CallId(row.getString("call_id")), Added.How.valueOf(row.getString("how"))),
                sending);
    }

    /** Where nothing was kept, the person may think again and send the same form. */
    private static Added noted(Added added, Optional<UUID> sending, JdbcSession session) {
        sending.filter(id -> added.how() != Added.How.SHARED_ALREADY)
                .ifPresent(id -> session.execute(
                        "insert into addition (sending, call_id, how) values (?, ?, ?)",
                        id,
                        added.call().value(),
                        added.how().name()));
        return added;
    }

    private static Added add(Addition addition, JdbcRows rows, JdbcSession session) {
        CallId said = addition.read().id();
        Optional<CallId> known = known(addition.read(), rows, session);
        if (said.owner().isPresent() && known.filter(id -> id.owner().isEmpty()).isPresent()) {
            return new Added(known.get(), Added.How.SHARED_ALREADY);
        }
        CallId call = known.orElse(said);
        keep(addition.sighting(call), rows);
        List<Correction> corrections = addition.said().entrySet().stream()
                .map(e -> addition.correction(call, e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Correction::field))
                .toList();
        correct(call, corrections, addition.read().seenAt(), rows, session);
        return new Added(call, known.isPresent() ? Added.How.JOINED : Added.How.NEW);
    }

    /** Keeps the page; added again, it replaces what it said before. */
    private static void keep(Sighting sighting, JdbcRows rows) {
        List<CallId> id = List.of(sighting.id());
        List<Trace> earlier = rows.tracesOf(id);
        rows.saveTraces(List.of(earlier.stream()
                .filter(t -> Trace.Key.of(t.sighting()).equals(Trace.Key.of(sighting)))
                .findFirst()
                .map(t -> t.seenAgain(sighting, sighting.seenAt()))
                .orElseGet(() -> Trace.begin(sighting, sighting.seenAt()))));
        JdbcCatalogue.step(sighting.seenAt(), id, earlier, rows);
    }

    /** Of calls that the person may see, their own authority's come before those of everybody. */
    private static Optional<CallId> known(Sighting added, JdbcRows rows, JdbcSession session) {
        return Stream.of(added.id().owner(), Optional.<String>empty())
                .distinct()
                .flatMap(owner -> named(added, owner, rows, session).or(() -> alike(added, owner, rows)).stream())
                .findFirst();
    }

    /** By its name, or by what its name stands for since. */
    private static Optional<CallId> named(Sighting added, Optional<String> owner, JdbcRows rows, JdbcSession session) {
        CallId name = owner.isEmpty() ? added.id().shared() : added.id();
        List<CallId> names = new ArrayList<>(List.of(name));
        new JdbcIdentities(session).of(List.of(name)).forEach(i -> names.add(i.call()));
        List<StoredCall> calls = rows.calls(names);
        return calls.stream()
                .filter(c -> Campaign.sharesDeadline(c.content(), added.content()))
                .findFirst()
                .or(() -> calls.stream().max(Comparator.comparing(StoredCall::firstSeen)))
                .map(StoredCall::id);
    }

    private static Optional<CallId> alike(Sighting added, Optional<String> owner, JdbcRows rows) {
        List<StoredCall> calls = rows.allCalls().stream()
                .filter(c -> c.id().owner().equals(owner))
                .toList();
        return new KnownCalls(calls, rows.places()).find(added.page(), added.content(), added.seenAt());
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
