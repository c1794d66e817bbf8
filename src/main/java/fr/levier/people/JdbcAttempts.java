package fr.levier.people;

import fr.levier.sql.JdbcSession;
import fr.levier.web.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;

/**
 * How often something was tried lately. Each attempt is written before its answer is known, so that many at once gain nothing, and in
 * the database, so that several nodes count together.
 */
final class JdbcAttempts {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 60;

    private final DataSource database;

    JdbcAttempts(DataSource database) {
        this.database = database;
    }

    /** Notes an attempt; false when there were too many of what it tries, or from where it comes. */
    boolean allow(String what, String address, Instant now) {
        Map<String, Integer> limits = Map.of(key("what", what), PER_ACCOUNT, key("from", address), PER_ADDRESS);
        JdbcSession.transact(database, s -> {
            s.execute("delete from sign_in_attempt where at <= ?", now.minus(LONGEST));
            limits.keySet().forEach(key -> s.execute("insert into sign_in_attempt (key, at) values (?, ?)", key, now));
            return true;
        });
        return limits.entrySet().stream().allMatch(limit -> count(limit.getKey(), WINDOW, now) <= limit.getValue());
    }

    /** Notes something that is done at most so often in an hour, whoever asks for it; false when it was done often enough. */
    boolean allowInHour(String what, int most, Instant now) {
        String key = key("hour", what);
        JdbcSession.transact(database, s -> {
            s.execute("insert into sign_in_attempt (key, at) values (?, ?)", key, now);
            return true;
        });
        return count(key, LONGEST, now) <= most;
    }

    /** Forgets what was tried, after it succeeded. */
    void forget(String what) {
        JdbcSession.transact(database, s -> {
            s.execute("delete from sign_in_attempt where key = ?", key("what", what));
            return true;
        });
    }

    private int count(String key, Duration window, Instant now) {
        return JdbcSession.transact(
                        database,
                        s -> s.query(
                                "select count(*) from sign_in_attempt where key = ? and at > ?",
                                row -> row.getInt(1),
                                key,
                                now.minus(window)))
                .get(0);
    }

    /** People type passwords where their address belongs: neither is written down. */
    private static String key(String kind, String value) {
        return Token.hashOf(kind + '\n' + value);
    }
}
