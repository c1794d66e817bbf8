package fr.levier.digest;

import fr.levier.mail.MailAddress;
import fr.levier.mail.MailFailure;
import fr.levier.mail.Mailer;
import fr.levier.mail.Message;
import fr.levier.sql.JdbcSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The letters that were recorded, one for each person and period, and what became of them.
 *
 * <p>Recording and sending are two steps. A letter stays PENDING until its answer is recorded; a process that dies in between leaves it
 * PENDING, and it is sent again with the same bytes. The row is locked while it is sent, so that two nodes never send the same letter
 * at once, and the lock dies with its process. A message that is no letter (a link, an invitation) goes the same way, first, and what
 * it says is forgotten once it is sent.
 */
public final class JdbcOutbox {
    /** About four days: who does not take a letter for so long will not take it. */
    static final int ATTEMPTS = 20;

    static final Duration LONGEST_WAIT = Duration.ofHours(6);

    /** A server that took a message within this time takes messages. */
    private static final Duration LATELY = Duration.ofDays(1);

    private final DataSource database;
    private final Optional<Notice> notice;

    public JdbcOutbox(DataSource database) {
        this(database, Optional.empty());
    }

    /** @param notice tells somebody which addresses were suspended */
    JdbcOutbox(DataSource database, Optional<Notice> notice) {
        this.database = database;
        this.notice = notice;
    }

    /** Writes the message that tells of addresses which refuse letters, at least one, each with what its server said. */
    interface Notice {
        Message of(Map<String, String> refused, Instant at);
    }

    /**
     * Records a letter and moves the person's cursor, both or neither.
     *
     * @param cursor where the cursor stood when the letter was composed
     * @param next the last event that the letter took into account
     * @return false when the period has its letter already, or another one moved the cursor meanwhile; nothing is changed then
     */
    public boolean record(
            Subscription to,
            Period period,
            Instant composedAt,
            Message message,
            List<Item> items,
            long cursor,
            long next) {
        return record(to, period, composedAt, message, items, cursor, next, Map.of());
    }

    /**
     * The same, and remembers by what the calls of each authority were judged.
     *
     * @param by authorities of which the person was told by something else until now
     */
    boolean record(
            Subscription to,
            Period period,
            Instant composedAt,
            Message message,
            List<Item> items,
            long cursor,
            long next,
            Map<String, Basis> by) {
        return JdbcSession.transact(database, session -> {
            boolean free = isAt(session, "cursor", to.id(), cursor) && !has(session, to.id(), period);
            if (free) {
                keep(session, to, period, composedAt, message, items, cursor, next);
                LocalDate day = composedAt.atZone(to.rhythm().zone()).toLocalDate();
                session.update(
                        "update digest_recipient set cursor = ?, last_period = ?, last_letter = ? where id = ?",
                        next,
                        period.name(),
                        day,
                        to.id());
                JdbcTold.remember(session, to.id(), by, Optional.of(day));
            }
            return free;
        });
    }

    /** Records an alert and moves the person's cursor of alerts, both or neither; the cursor of letters stays. */
    boolean recordAlert(Subscription to, Period period, Instant at, Message message, List<Item> items, long next) {
        return JdbcSession.transact(database, session -> {
            long cursor = to.wish().alertCursor();
            boolean free = isAt(session, "alert_cursor", to.id(), cursor) && !has(session, to.id(), period);
            if (free) {
                keep(session, to, period, at, message, items, cursor, next);
                session.update("update digest_recipient set alert_cursor = ? where id = ?", next, to.id());
            }
            return free;
        });
    }

    /** Moves the cursor of alerts when nothing of what happened is one. */
    void noAlert(Subscription to, long next) {
        JdbcSession.transact(
                database,
                session -> session.update(
                        "update digest_recipient set alert_cursor = ? where id = ? and alert_cursor = ?",
                        next,
                        to.id(),
                        to.wish().alertCursor()));
    }

    /** Records a message to one person that is no letter of a period. */
    public void record(Message message, Instant at) {
        JdbcSession.transact(database, session -> note(session, "NOTE", message, at));
    }

    /** Records a letter that somebody asked to have at once, unless the same one, by its Message-ID, lies there already. */
    void recordOnce(Message message, Instant at) {
        JdbcSession.transact(database, session -> {
            session.update("select pg_advisory_xact_lock(hashtext(?))", message.id()); // a form sent twice at once
            boolean isThere = session.first(
                            "select 1 from digest_letter where message_id = ?", row -> true, message.id())
                    .isPresent();
            return isThere ? -1 : note(session, "COPY", message, at);
        });
    }

    /** Records a message for the administrator within a transaction that somebody else ends; returns its number. */
    static long alarm(JdbcSession session, Message message, Instant at) {
        return note(session, "ALARM", message, at);
    }

    private static long note(JdbcSession session, String kind, Message message, Instant at) {
        return session.first(
                        """
                        insert into digest_letter (kind, composed_at, message_id, email, eml, next_attempt_at)
                        values (?, ?, ?, ?, ?, ?) returning id""",
                        row -> row.getLong(1),
                        kind,
                        at,
                        message.id(),
                        message.to().value(),
                        message.bytes(),
                        at)
                .orElseThrow();
    }

    /** Returns whether a person has a letter for a period, whatever became of it. */
    public boolean has(long recipient, Period period) {
        return JdbcSession.transact(database, session -> has(session, recipient, period));
    }

    private static boolean has(JdbcSession session, long recipient, Period period) {
        return session.first(
                        "select 1 from digest_letter where recipient = ? and period = ?",
                        row -> true,
                        recipient,
                        period.name())
                .isPresent();
    }

    /** Locks the person until the end: of two that record for them one waits, and sees what the other did. */
    private static boolean isAt(JdbcSession session, String cursor, long recipient, long expected) {
        return session.first(
                        "select " + cursor + " from digest_recipient where id = ? for update",
                        row -> row.getLong(1) == expected,
                        recipient)
                .orElse(false);
    }

    private static void keep(
            JdbcSession session,
            Subscription to,
            Period period,
            Instant at,
            Message message,
            List<Item> items,
            long cursor,
            long next) {
        long letter = session.first(
                        """
                        insert into digest_letter (kind, recipient, period, composed_at, cursor_before, cursor_after, message_id,
                            email, eml, next_attempt_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                        row -> row.getLong(1),
                        period.isAlert() ? "ALERT" : "LETTER",
                        to.id(),
                        period.name(),
                        at,
                        cursor,
                        next,
                        message.id(),
                        message.to().value(),
                        message.bytes(),
                        at)
                .orElseThrow();
        JdbcLetters.keep(session, letter, items);
    }

    /**
     * Sends the next message that is due and records the answer; nothing when none is due, another node has it in hand, or so many
     * were tried within the last minute that no more may be.
     */
    Optional<DeliveryReport.Tried> sendNext(Mailer mailer, int perMinute, Instant now) {
        return JdbcSession.transact(database, session -> {
            Optional<Due> due = isFree(session, perMinute, now) ? lockNext(session, now) : Optional.empty();
            return due.map(d -> new DeliveryReport.Tried(
                    d.recipient() != 0,
                    JdbcUnwanted.cancel(session, d.id())
                            ? Answer.CANCELLED
                            : recordAnswer(session, d, d.send(mailer), now)));
        });
    }

    /** Cancels what nobody wants any more; returns how many. */
    int cancelUnwanted() {
        return JdbcSession.transact(database, JdbcUnwanted::cancel);
    }

    private static boolean isFree(JdbcSession session, int perMinute, Instant now) {
        return session.first(
                        "select count(*) from digest_letter where attempted_at > ? and attempted_at <= ?",
                        row -> row.getInt(1) < perMinute,
                        now.minus(Duration.ofMinutes(1)),
                        now)
                .orElse(true);
    }

    /** An attempt further away than the longest wait was planned by a clock that ran ahead: it is due. */
    private static Optional<Due> lockNext(JdbcSession session, Instant now) {
        return session.first("""
                select id, recipient, message_id, email, eml, attempts from digest_letter
                where status = 'PENDING' and (next_attempt_at <= ? or next_attempt_at > ?)
                order by recipient is not null, next_attempt_at, id limit 1 for update skip locked""", JdbcOutbox::due, now, now.plus(LONGEST_WAIT).plus(LONGEST_WAIT));
    }

    private static Due due(ResultSet row) throws SQLException {
        Message message =
                new Message(row.getString("message_id"), new MailAddress(row.getString("email")), row.getBytes("eml"));
        long recipient = row.getLong("recipient");
        return new Due(row.getLong("id"), recipient, message, row.getInt("attempts"));
    }

    private Answer recordAnswer(JdbcSession session, Due due, Answer said, Instant now) {
        Answer answer = understood(session, due, said, now);
        int attempts = due.attempts() + (answer.isOurs() ? 0 : 1);
        session.update(
                """
                update digest_letter set status = ?, attempts = ?, attempted_at = ?, next_attempt_at = ?, last_error = ?,
                    sent_at = ?::timestamptz, eml = case when recipient is null and ? then ''::bytea else eml end
                where id = ?""",
                answer.status().name(),
                attempts,
                now,
                now.plus(answer.isOurs() ? wait(answer) : wait(attempts)),
                answer.error(),
                answer.status() == Answer.Status.SENT ? Optional.of(now) : Optional.empty(),
                answer.status() != Answer.Status.PENDING,
                due.id());
        if (answer.refusal() == MailFailure.Refusal.ADDRESS) {
            JdbcSuspension.suspend(session, due.recipient(), answer.error().orElse(""), now);
        }
        return answer;
    }

    /** A server that is away comes back soon; one that refuses us waits for somebody who mends it. */
    private static Duration wait(Answer ours) {
        return ours.refusal() == MailFailure.Refusal.US ? Duration.ofHours(1) : Duration.ofMinutes(5);
    }

    /** What is refused without a reason that anybody understands is the address, if the server takes what goes to others. */
    private static Answer understood(JdbcSession session, Due due, Answer answer, Instant now) {
        boolean takes = answer.refusal() == MailFailure.Refusal.UNCLEAR
                && session.first(
                                "select 1 from digest_letter where status = 'SENT' and sent_at > ? and email <> ? limit 1",
                                row -> true,
                                now.minus(LATELY),
                                due.message().to().value())
                        .isPresent();
        return takes ? answer.ofAddress() : answer;
    }

    /** Records one message for all addresses that refused a letter and of which nobody was told yet; returns whether there were any. */
    boolean tellSuspended(Instant now) {
        return notice.map(n -> JdbcSession.transact(database, session -> tellSuspended(session, n, now)))
                .orElse(false);
    }

    private static boolean tellSuspended(JdbcSession session, Notice notice, Instant now) {
        Map<String, String> refused = JdbcSuspension.untold(session, now);
        if (!refused.isEmpty()) {
            alarm(session, notice.of(refused, now), now);
        }
        return !refused.isEmpty();
    }

    /** One minute, then four times as long each time, six hours at most: twenty attempts take almost four days. */
    static Duration wait(int attempt) {
        Duration wait = Duration.ofMinutes(1L << Math.min(20, 2 * Math.max(0, attempt - 1)));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** A message in hand; its recipient is zero when it is no letter. */
    private record Due(long id, long recipient, Message message, int attempts) {
        Answer send(Mailer mailer) {
            try {
                mailer.send(message);
                return Answer.SENT;
            } catch (MailFailure failure) {
                return Answer.of(failure, attempts + 1 >= ATTEMPTS);
            }
        }
    }
}
