package fr.levier.job;

import fr.levier.sql.JdbcSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.listeners.JobListenerSupport;

/** Keeps of each job its last run, on whichever node it was. */
final class JdbcJobRuns extends JobListenerSupport {
    private static final int LONGEST = 300;

    private final DataSource database;
    private final Clock clock;

    JdbcJobRuns(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String getName() {
        return "levier-runs";
    }

    @Override
    public void jobToBeExecuted(JobExecutionContext context) {
        write("""
                insert into job_run (job, started_at) values (?, ?)
                on conflict (job) do update set started_at = excluded.started_at, ended_at = null, failure = null""", name(context), clock.instant());
    }

    @Override
    public void jobWasExecuted(JobExecutionContext context, @Nullable JobExecutionException failed) {
        write(
                "update job_run set ended_at = ?, failure = ? where job = ?",
                clock.instant(),
                Optional.ofNullable(failed).map(JdbcJobRuns::reason),
                name(context));
    }

    /** What cannot be noted must not stop the job itself. */
    private void write(String sql, Object... arguments) {
        try {
            JdbcSession.transact(database, s -> s.update(sql, arguments));
        } catch (RuntimeException away) {
            getLog().warn("The run of a job could not be noted", away);
        }
    }

    private static String name(JobExecutionContext context) {
        return context.getJobDetail().getKey().getName();
    }

    private static String reason(JobExecutionException failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        String line = text.lines().findFirst().orElse("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    /** Returns the last run of each job that ever ran. */
    Map<String, JobState.Run> last() {
        Map<String, JobState.Run> last = new HashMap<>();
        JdbcSession.transact(
                database, s -> s.query("select * from job_run", row -> last.put(row.getString("job"), run(row))));
        return last;
    }

    private static JobState.Run run(ResultSet row) throws SQLException {
        Optional<Instant> ended = Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        return new JobState.Run(
                JdbcSession.instant(row, "started_at"), ended, Optional.ofNullable(row.getString("failure")));
    }
}
