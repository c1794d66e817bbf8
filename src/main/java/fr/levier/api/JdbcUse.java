package fr.levier.api;

import fr.levier.sql.JdbcSession;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** How much is asked of the API, counted in the database so that several nodes count together. */
final class JdbcUse {
    static final Duration SPAN = Duration.ofMinutes(15);

    private final DataSource database;

    JdbcUse(DataSource database) {
        this.database = database;
    }

    /** Counts one more request of a caller and returns how many there were in the present span. */
    int count(String caller, Instant now) {
        Instant since = Instant.ofEpochSecond(now.getEpochSecond() / SPAN.toSeconds() * SPAN.toSeconds());
        return JdbcSession.transact(database, s -> {
            int requests = s.query(
                            "insert into api_use (caller, since, requests) values (?, ?, 1) "
                                    + "on conflict (caller, since) do update set requests = api_use.requests + 1 "
                                    + "returning requests",
                            row -> row.getInt(1),
                            caller,
                            since)
                    .get(0);
            if (requests == 1) {
                s.execute(
                        "delete from api_use where (caller, since) in "
                                + "(select caller, since from api_use where since < ? for update skip locked)",
                        since);
            }
            return requests;
        });
    }
}
