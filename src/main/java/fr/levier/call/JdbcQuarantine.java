package fr.levier.call;

import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import fr.levier.sql.JdbcSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The runs of sources that are not believed, what people decided about them, and the runs before. */
public final class JdbcQuarantine {
    private final DataSource database;

    /** Takes a plain data source, one that manages no transaction of its own. */
    public JdbcQuarantine(DataSource database) {
        this.database = database;
    }

    /**
     * What somebody decided about the last run of a source.
     *
     * @param accepted whether the next run is believed, however it looks
     */
    public record Decision(boolean accepted, String by, Instant at) {}

    /**
     * A run of a source, as it was recorded.
     *
     * @param quarantine why it was not believed; empty when it was
     */
    public record PastRun(
            Instant startedAt,
            Instant endedAt,
            boolean complete,
            int pages,
            int sightings,
            int added,
            int changed,
            int withdrawn,
            int problems,
            List<Problem> quarantine) {}

    /** Lets the next run of the source be believed. */
    public void accept(String source, String by, Instant at) {
        JdbcSession.transact(database, s -> {
            s.execute("delete from quarantine_refusal where source = ?", source);
            s.execute(
                    "insert into quarantine_acceptance (source, accepted_at, accepted_by) values (?, ?, ?)"
                            + " on conflict (source) do update set accepted_at = excluded.accepted_at,"
                            + " accepted_by = excluded.accepted_by",
                    source,
                    at,
                    by);
            return source;
        });
    }

    /** Keeps the source in quarantine, and takes back what was accepted before and not used yet. */
    public void refuse(String source, String by, Instant at) {
        JdbcSession.transact(database, s -> {
            s.execute("delete from quarantine_acceptance where source = ?", source);
            s.execute(
                    "insert into quarantine_refusal (source, refused_at, refused_by) values (?, ?, ?)"
                            + " on conflict (source) do update set refused_at = excluded.refused_at,"
                            + " refused_by = excluded.refused_by",
                    source,
                    at,
                    by);
            return source;
        });
    }

    /** Returns what was decided and still stands: a refusal holds until the source is run again. */
    public Map<String, Decision> decisions() {
        Map<String, Decision> decisions = new HashMap<>();
        JdbcSession.transact(database, s -> s.query("""
                        select source, true as accepted, accepted_by as who, accepted_at as at from quarantine_acceptance
                        union all
                        select source, false, refused_by, refused_at from quarantine_refusal f
                        where not exists (select 1 from harvest_run r
                            where r.source = f.source and not r.reread and r.ended_at > f.refused_at)""", row -> decisions.put(row.getString("source"), decision(row))));
        return decisions;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(row.getBoolean("accepted"), row.getString("who"), JdbcSession.instant(row, "at"));
    }

    /** Returns the last runs of a source, the newest first. */
    public List<PastRun> last(String source, int most) {
        return JdbcSession.transact(
                database,
                s -> s.query(
                        "select *, jsonb_array_length(problems) as problem_count from harvest_run"
                                + " where source = ? and not reread order by id desc limit ?",
                        JdbcQuarantine::run,
                        source,
                        most));
    }

    private static PastRun run(ResultSet row) throws SQLException {
        return new PastRun(
                JdbcSession.instant(row, "started_at"),
                JdbcSession.instant(row, "ended_at"),
                row.getBoolean("complete"),
                row.getInt("pages"),
                row.getInt("sightings"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("withdrawn"),
                row.getInt("problem_count"),
                JdbcRuns.problems(row.getString("quarantine")));
    }

    /** Returns a stored problem in words, even when its sentence was forgotten since. */
    public static String sentence(Problem problem, Messages messages) {
        return SourcesView.sentence(problem, messages);
    }
}
