package fr.levier.follow;

import fr.levier.call.CallId;
import fr.levier.sql.JdbcSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** What authorities make of calls, in PostgreSQL. Every question names the authority. */
public final class JdbcStances {
    private final DataSource database;

    /** Takes a plain data source, one that manages no transaction of its own. */
    public JdbcStances(DataSource database) {
        this.database = database;
    }

    Stance find(String siren, CallId call) {
        return JdbcSession.transact(
                        database,
                        s -> s.query(
                                "select * from stance where siren = ? and call_id = ?",
                                JdbcStances::read,
                                siren,
                                call.value()))
                .stream()
                .findFirst()
                .orElseGet(() -> Stance.none(siren, call));
    }

    /** Returns what an authority has said of calls, the latest first. */
    public List<Stance> listOf(String siren) {
        return JdbcSession.transact(
                database,
                s -> s.query(
                        "select * from stance where siren = ? order by changed_at desc, call_id",
                        JdbcStances::read,
                        siren));
    }

    /** Returns the calls that an authority put aside, each with when it last said so. */
    Map<CallId, Instant> dismissedOf(String siren) {
        Map<CallId, Instant> dismissed = new HashMap<>();
        JdbcSession.transact(
                        database,
                        s -> s.query(
                                "select * from stance where siren = ? and dismissed is not null",
                                JdbcStances::read,
                                siren))
                .forEach(stance -> dismissed.put(stance.call(), stance.changedAt()));
        return dismissed;
    }

    /**
     * Saves what is said now by who saw the version that it carries.
     *
     * @return false when somebody changed it meanwhile, and nothing was saved
     */
    boolean save(Stance stance) {
        return JdbcSession.transact(
                database,
                s -> !s.query("""
                                insert into stance (siren, call_id, followed, decision, note, assignee, dismissed, version,
                                    changed_by, changed_at)
                                select ?, ?, ?, ?, ?, ?::bigint, ?, 1, ?, ? where ? = 0
                                on conflict do nothing returning version
                                """, row -> row.getInt(1), arguments(stance, stance.version()))
                                .isEmpty()
                        || !s.query(
                                        """
                                        update stance set followed = ?, decision = ?, note = ?, assignee = ?::bigint, dismissed = ?,
                                            version = version + 1, changed_by = ?, changed_at = ?
                                        where siren = ? and call_id = ? and version = ? and version > 0 returning version
                                        """,
                                        row -> row.getInt(1),
                                        stance.followed(),
                                        stance.decision().map(Decision::name),
                                        stance.note(),
                                        stance.assignee(),
                                        stance.dismissed(),
                                        stance.changedBy(),
                                        stance.changedAt(),
                                        stance.siren(),
                                        stance.call().value(),
                                        stance.version())
                                .isEmpty());
    }

    private static Object[] arguments(Stance stance, int version) {
        return new Object[] {
            stance.siren(),
            stance.call().value(),
            stance.followed(),
            stance.decision().map(Decision::name),
            stance.note(),
            stance.assignee(),
            stance.dismissed(),
            stance.changedBy(),
            stance.changedAt(),
            version
        };
    }

    /** Writes down that a call is sent to somebody; false when this very form did so before. */
    boolean forward(UUID form, String siren, CallId call, String email, String who, Instant at) {
        return JdbcSession.transact(
                database,
                s -> !s.query(
                                "insert into forwarded (id, siren, call_id, email, who, at) values (?, ?, ?, ?, ?, ?)"
                                        + " on conflict do nothing returning id",
                                row -> true,
                                form,
                                siren,
                                call.value(),
                                email,
                                who,
                                at)
                        .isEmpty());
    }

    private static Stance read(ResultSet row) throws SQLException {
        long assignee = row.getLong("assignee");
        boolean isNobody = row.wasNull();
        return new Stance(
                row.getString("siren"),
                new CallId(row.getString("call_id")),
                row.getBoolean("followed"),
                Optional.ofNullable(row.getString("decision")).map(Decision::valueOf),
                row.getString("note"),
                isNobody ? Optional.empty() : Optional.of(assignee),
                Optional.ofNullable(row.getString("dismissed")),
                row.getInt("version"),
                row.getString("changed_by"),
                JdbcSession.instant(row, "changed_at"));
    }

    /** Returns the authorities that have said something of a call. */
    Set<String> sirens() {
        return JdbcSession.transact(
                database, s -> Set.copyOf(s.query("select distinct siren from stance", row -> row.getString(1))));
    }
}
