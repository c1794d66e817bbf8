package fr.levier.call;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.levier.problem.Problem;
import fr.levier.sql.JdbcSession;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The runs of sources and what was thought of them, row by row: SQL and nothing else. */
final class JdbcRuns {
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcSession session;

    JdbcRuns(JdbcSession session) {
        this.session = session;
    }

    boolean has(SourceRun run) {
        return !session.query("select 1 from harvest_run where delivery = ?", row -> true, run.id())
                .isEmpty();
    }

    /** Returns whether somebody said that this run is to be believed; once for a run that was read to its end. */
    boolean isAccepted(SourceRun run) {
        boolean accepted = !session.query(
                        "select 1 from quarantine_acceptance where source = ?", row -> true, run.source())
                .isEmpty();
        if (accepted && (run.complete() || run.reread())) {
            session.execute("delete from quarantine_acceptance where source = ?", run.source());
        }
        return accepted;
    }

    /** Two nodes that look at the same moment miss a call once, not twice. */
    boolean hasOverlapped(SourceRun run) {
        String sql = """
                select 1 from harvest_run
                where source = ? and complete and not reread and quarantine = '[]' and ended_at > ? limit 1
                """;
        return !session.query(sql, row -> true, run.source(), run.startedAt()).isEmpty();
    }

    void accept(String source, Instant at) {
        session.execute(
                "insert into quarantine_acceptance (source, accepted_at) values (?, ?) on conflict (source) do nothing",
                source,
                at);
    }

    void save(SourceRun run, Recorded recorded) {
        session.execute(
                """
                insert into harvest_run (source, started_at, ended_at, complete, pages, not_modified, sightings,
                                         added, changed, withdrawn, reopened, problems, quarantine, reread, delivery)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
                """,
                run.source(),
                run.startedAt(),
                run.endedAt(),
                run.complete(),
                run.pages(),
                run.notModified(),
                run.sightings().size(),
                recorded.added(),
                recorded.changed(),
                recorded.withdrawn(),
                recorded.reopened(),
                json(run.problems()),
                json(recorded.quarantine()),
                run.reread(),
                run.id());
    }

    List<Coverage> coverage() {
        return states().stream().map(SourceState::coverage).toList();
    }

    /** Without readings of kept pages: they say nothing of the site. */
    List<SourceState> states() {
        return session.query("""
                with run as (select * from harvest_run where not reread),
                     good as (select source, max(id) as id, max(ended_at) as ended_at from run
                              where complete and quarantine = '[]' group by source)
                select r.source, max(r.ended_at) as last_run, max(good.ended_at) as last_complete,
                       (select count(distinct call_id) from sighting s
                        where s.source = r.source and absent_runs < 2) as calls,
                       (select problems from run l where l.source = r.source order by id desc limit 1) as gaps,
                       min(r.ended_at) filter (where r.quarantine <> '[]' and r.id > coalesce(good.id, 0)) as since,
                       count(*) filter (where not r.complete and r.id > coalesce(good.id, 0)) as failures,
                       (select quarantine from run q where q.source = r.source and q.quarantine <> '[]'
                        order by id desc limit 1) as reasons,
                       array(select distinct substring(page from '^https?://([^/?#]+)') from sighting s
                             where s.source = r.source order by 1) as hosts
                from run r left join good on good.source = r.source group by r.source order by r.source
                """, JdbcRuns::state);
    }

    private static SourceState state(ResultSet row) throws SQLException {
        Coverage coverage = new Coverage(
                row.getString("source"),
                JdbcSession.instant(row, "last_run"),
                JdbcRows.optionalInstant(row, "last_complete"),
                row.getInt("calls"));
        Optional<Instant> since = JdbcRows.optionalInstant(row, "since");
        List<Problem> reasons = since.isPresent() ? problems(row.getString("reasons")) : List.of();
        return new SourceState(
                coverage,
                hosts(row.getArray("hosts")),
                problems(row.getString("gaps")),
                since,
                reasons,
                row.getInt("failures"));
    }

    private static List<String> hosts(Array hosts) throws SQLException {
        return java.util.Arrays.stream((String[]) hosts.getArray())
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static String json(List<Problem> problems) {
        return ContentJson.text(CallJson.mapper().valueToTree(problems));
    }

    static List<Problem> problems(String json) {
        return CallJson.mapper().convertValue(ContentJson.tree(json), PROBLEMS);
    }
}
