package fr.levier.digest;

import fr.levier.call.SourceAlarm;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** Which alarms the administrator was told of. Their messages lie in the outbox with the letters, and are sent from there. */
public final class JdbcAlarms {
    private final DataSource database;

    public JdbcAlarms(DataSource database) {
        this.database = database;
    }

    /**
     * Records one message for those alarms that nobody was told of yet, and that they were told; both or neither.
     *
     * @param message writes the message of the alarms that are new
     * @return how many were new
     */
    int record(List<SourceAlarm> alarms, Function<List<SourceAlarm>, Message> message, Instant now) {
        return new JdbcTransaction(database).call(connection -> {
            lockAlarms(connection);
            List<SourceAlarm> fresh = new ArrayList<>();
            for (SourceAlarm alarm : alarms) {
                if (!isTold(connection, alarm)) {
                    fresh.add(alarm);
                }
            }
            if (!fresh.isEmpty()) {
                long letter = insertAlarm(connection, message.apply(fresh), now);
                for (SourceAlarm alarm : fresh) {
                    tell(connection, alarm, letter);
                }
            }
            return fresh.size();
        });
    }

    /** Two nodes that look at once would both find an event new. */
    private static void lockAlarms(Connection connection) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement("lock table source_alarm in share row exclusive mode")) {
            sql.execute();
        }
    }

    private static boolean isTold(Connection connection, SourceAlarm alarm) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(
                "select 1 from source_alarm where source = ? and event = ? and since = ?")) {
            name(sql, alarm);
            try (ResultSet row = sql.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void name(PreparedStatement sql, SourceAlarm alarm) throws SQLException {
        sql.setString(1, alarm.source());
        sql.setString(2, alarm.event());
        sql.setTimestamp(3, Timestamp.from(alarm.since()));
    }

    private static void tell(Connection connection, SourceAlarm alarm, long letter) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(
                "insert into source_alarm (source, event, since, letter) values (?, ?, ?, ?)")) {
            name(sql, alarm);
            sql.setLong(4, letter);
            sql.executeUpdate();
        }
    }

    private static long insertAlarm(Connection connection, Message message, Instant at) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("""
                insert into digest_letter (composed_at, message_id, email, eml, next_attempt_at)
                values (?, ?, ?, ?, ?) returning id""")) {
            sql.setTimestamp(1, Timestamp.from(at));
            sql.setString(2, message.id());
            sql.setString(3, message.to().value());
            sql.setBytes(4, message.bytes());
            sql.setTimestamp(5, Timestamp.from(at));
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
