package fr.levier.digest;

import fr.levier.mail.MailAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The letters that were recorded, one for each person and period, and what became of them.
 *
 * <p>Recording and sending are two steps. A letter stays PENDING until its answer is recorded; a process that dies in between leaves it
 * PENDING, and it is sent again with the same bytes. The row is locked while it is sent, so that two nodes never send the same letter
 * at once, and the lock dies with its process. A message that is no letter (a link, an invitation) goes the same way, and what it says
 * is forgotten once it is sent.
 */
public final class JdbcOutbox {
    static final int ATTEMPTS = 8;

    private final DataSource database;

    public JdbcOutbox(DataSource database) {
        this.database = database;
    }

    /**
     * Records a letter and moves the person's cursor, both or neither.
     *
     * @param cursor where the cursor stood when the letter was composed
     * @param next the last event that the letter took into account
     * @return false when the period has its letter already, or another one moved the cursor meanwhile; nothing is changed then
     */
    public boolean record(Subscription to, Period period, Instant composedAt, Message message, long cursor, long next) {
        return new JdbcTransaction(database).call(connection -> {
            boolean recorded = insert(connection, to, period, composedAt, message, cursor, next) == 1
                    && moveCursor(connection, to.id(), cursor, next) == 1;
            if (!recorded) {
                connection.rollback();
            }
            return recorded;
        });
    }

    /** Records a message to one person that is no letter of a period. */
    public void record(Message message, Instant at) {
        new JdbcTransaction(database).call(connection -> {
            try (PreparedStatement sql = connection.prepareStatement("""
                    insert into digest_letter (composed_at, message_id, email, eml, next_attempt_at)
                    values (?, ?, ?, ?, ?)""")) {
                sql.setTimestamp(1, Timestamp.from(at));
                sql.setString(2, message.id());
                sql.setString(3, message.to().value());
                sql.setBytes(4, message.bytes());
                sql.setTimestamp(5, Timestamp.from(at));
                return sql.executeUpdate();
            }
        });
    }

    /** Returns whether a person has a letter for a period, whatever became of it. */
    public boolean has(long recipient, Period period) {
        return new JdbcTransaction(database).call(connection -> {
            try (PreparedStatement sql =
                    connection.prepareStatement("select 1 from digest_letter where recipient = ? and period = ?")) {
                sql.setLong(1, recipient);
                sql.setString(2, period.name());
                try (ResultSet row = sql.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    private static int insert(
            Connection connection, Subscription to, Period period, Instant at, Message message, long cursor, long next)
            throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("""
                insert into digest_letter (recipient, period, composed_at, cursor_before, cursor_after, message_id, email, eml,
                    next_attempt_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            sql.setLong(1, to.id());
            sql.setString(2, period.name());
            sql.setTimestamp(3, Timestamp.from(at));
            sql.setLong(4, cursor);
            sql.setLong(5, next);
            sql.setString(6, message.id());
            sql.setString(7, message.to().value());
            sql.setBytes(8, message.bytes());
            sql.setTimestamp(9, Timestamp.from(at));
            return sql.executeUpdate();
        }
    }

    private static int moveCursor(Connection connection, long recipient, long cursor, long next) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement("update digest_recipient set cursor = ? where id = ? and cursor = ?")) {
            sql.setLong(1, next);
            sql.setLong(2, recipient);
            sql.setLong(3, cursor);
            return sql.executeUpdate();
        }
    }

    /** Sends the next letter that is due and records the answer; nothing when none is due or another node has it in hand. */
    Optional<Answer> sendNext(Mailer mailer, Instant now) {
        return new JdbcTransaction(database).call(connection -> {
            Optional<Due> due = lockNext(connection, now);
            if (due.isEmpty()) {
                return Optional.empty();
            }
            Answer answer = due.get().send(mailer);
            recordAnswer(connection, due.get(), answer, now);
            return Optional.of(answer);
        });
    }

    private static Optional<Due> lockNext(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("""
                select id, message_id, email, eml, attempts from digest_letter
                where status = 'PENDING' and next_attempt_at <= ?
                order by next_attempt_at, id limit 1 for update skip locked""")) {
            sql.setTimestamp(1, Timestamp.from(now));
            try (ResultSet row = sql.executeQuery()) {
                return row.next() ? Optional.of(due(row)) : Optional.empty();
            }
        }
    }

    private static Due due(ResultSet row) throws SQLException {
        Message message =
                new Message(row.getString("message_id"), new MailAddress(row.getString("email")), row.getBytes("eml"));
        return new Due(row.getLong("id"), message, row.getInt("attempts") + 1);
    }

    private static void recordAnswer(Connection connection, Due due, Answer answer, Instant now) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("""
                update digest_letter set status = ?, attempts = ?, next_attempt_at = ?, last_error = ?, sent_at = ?,
                    eml = case when recipient is null and ? then ''::bytea else eml end
                where id = ?""")) {
            sql.setString(1, answer.status().name());
            sql.setInt(2, due.attempt());
            sql.setTimestamp(3, Timestamp.from(now.plus(wait(due.attempt()))));
            sql.setString(4, answer.error().orElse(null));
            sql.setTimestamp(5, answer.status() == Answer.Status.SENT ? Timestamp.from(now) : null);
            sql.setBoolean(6, answer.status() != Answer.Status.PENDING);
            sql.setLong(7, due.id());
            sql.executeUpdate();
        }
    }

    /** One minute, then four times as long each time, six hours at most: eight attempts take about a day. */
    static Duration wait(int attempt) {
        Duration longest = Duration.ofHours(6);
        Duration wait = Duration.ofMinutes(1L << Math.min(20, 2 * (attempt - 1)));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** A letter in hand, at its so many-th attempt. */
    private record Due(long id, Message message, int attempt) {
        Answer send(Mailer mailer) {
            try {
                mailer.send(message);
                return new Answer(Answer.Status.SENT, Optional.empty());
            } catch (MailFailure failure) {
                boolean last = failure.isPermanent() || attempt >= ATTEMPTS;
                return new Answer(
                        last ? Answer.Status.FAILED : Answer.Status.PENDING, Optional.ofNullable(failure.getMessage()));
            }
        }
    }
}
