package fr.levier.digest;

import fr.levier.sql.JdbcSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What lies in the outbox, what each letter held and why, and how punctual letters are. */
public final class JdbcLetters {

    static final String LETTERS = """
            select l.id, l.kind, coalesce(l.period, '') as period, l.email, l.composed_at, l.status, l.cancelled, l.attempts,
                l.sent_at, l.first_sent_at, l.earlier_attempts, l.last_error, l.message_id, l.cursor_before, l.cursor_after, octet_length(l.eml) > 0 as held
            from digest_letter l\s""";

    static final String SUSPENDED = """
            select email, suspended_at, coalesce(suspended_because, '') as because, (select max(l.id) from digest_letter l
                where l.recipient = r.id and l.status = 'FAILED') as letter
            from digest_recipient r where suspended_at is not null\s""";

    /** By which links name a letter. */
    private static final String KEY = "substring(message_id from '^<levier[.]([0-9a-f]+)@')";

    /**
     * An old letter is read by its link as long as its reader still reads each authority whose calls it tells, and any at all: who left
     * one, or has no account any more, is told nothing of it by what lies in their mailbox. Who only ended their letters reads on.
     */
    static final String READABLE = """
            exists (select 1 from letter_reader r where r.recipient = l.recipient)
            and not exists (select 1 from digest_item i where i.letter = l.id and i.siren <> '' and not exists
                (select 1 from letter_reader r where r.recipient = l.recipient and r.siren = i.siren))""";

    private final DataSource database;

    public JdbcLetters(DataSource database) {
        this.database = database;
    }

    /**
     * A letter in the outbox.
     *
     * @param kind LETTER, ALERT, COPY of this week's for who asked, ALARM for the administrator, or NOTE (a link, an invitation)
     * @param period empty for a message that is no letter
     * @param status PENDING, SENT, FAILED or CANCELLED
     * @param cancelled why: UNSUBSCRIBED, LEFT (an authority of which it speaks), DEACTIVATED or SUSPENDED
     * @param firstSentAt when it was sent, before somebody had it sent again
     * @param earlierAttempts how often it was tried before that
     * @param held whether its bytes are still kept
     */
    public record Stored(
            long id,
            String kind,
            String period,
            String email,
            Instant composedAt,
            String status,
            Optional<String> cancelled,
            int attempts,
            Optional<Instant> sentAt,
            Optional<Instant> firstSentAt,
            int earlierAttempts,
            Optional<String> error,
            String messageId,
            long cursorBefore,
            long cursorAfter,
            boolean held) {
        /** Returns whether it can be sent again as it was. */
        public boolean isResendable() {
            return held && !period.isEmpty() && (status.equals("SENT") || status.equals("FAILED"));
        }
    }

    /**
     * What was written to a person.
     *
     * @param key by which links name it
     */
    @SuppressWarnings("ArrayRecordComponent") // letters are not compared
    record Written(String key, Instant at, byte[] eml) {}

    /**
     * An address that refused a letter for good, and why.
     *
     * @param letter the last that was given up, by which {@code digest resend} restores the address
     */
    public record Suspended(String email, Instant since, String because, Optional<Long> letter) {}

    /**
     * How letters stand, and apart from them the other messages (links, invitations, alarms) that leave by the same server. Sent,
     * pending, given up and cancelled add up to all.
     *
     * @param composed how many letters there are
     * @param pending how many letters are not sent yet, those that wait for another attempt included
     * @param sent how many letters were sent
     * @param failed how many letters were given up
     * @param failedLately how many messages of all kinds were given up within the last week
     * @param cancelled how many letters nobody wanted any more when their turn came
     * @param late how many messages wait longer than six hours
     * @param lagSeconds how long the oldest message waits that is not sent
     * @param alerts how many of the letters are alerts
     * @param copies how many letters somebody asked to have at once
     * @param alarms how many messages told the administrator of a trouble
     * @param others the messages that are no letters of a period, copies and alarms among them
     */
    public record Standing(
            int composed,
            int pending,
            int sent,
            int failed,
            int failedLately,
            int cancelled,
            int late,
            long lagSeconds,
            int alerts,
            int copies,
            int alarms,
            Others others) {
        /** Returns how many messages of all kinds are not sent yet. */
        public int waiting() {
            return pending + others.pending();
        }

        /** Returns how many messages of all kinds were given up. */
        public int givenUp() {
            return failed + others.failed();
        }
    }

    /** Messages that are no letters of a period, by what became of them. */
    public record Others(int all, int sent, int pending, int failed, int cancelled) {}

    static void keep(JdbcSession session, long letter, List<Item> items) {
        List<Object[]> rows = java.util.stream.IntStream.range(0, items.size())
                .mapToObj(place -> row(letter, place, items.get(place)))
                .toList();
        if (!rows.isEmpty()) {
            session.batch("""
                    insert into digest_item (letter, place, section, call_id, siren, in_full, verdict, because, rulebook,
                        events)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        }
    }

    private static Object[] row(long letter, int place, Item item) {
        return new Object[] {
            letter,
            place,
            item.section(),
            item.call(),
            item.siren(),
            item.inFull(),
            item.verdict(),
            item.because(),
            item.rulebook(),
            item.events()
        };
    }

    public Standing standing(Instant now) {
        return JdbcSession.transact(
                database,
                session -> session.first(
                                """
                                select count(recipient) as composed, count(recipient) filter (where status = 'PENDING') as pending,
                                    count(recipient) filter (where status = 'SENT') as sent,
                                    count(recipient) filter (where status = 'FAILED') as failed,
                                    count(*) filter (where status = 'FAILED' and attempted_at > ?) as failed_lately,
                                    count(recipient) filter (where status = 'CANCELLED') as cancelled,
                                    count(*) filter (where recipient is null) as o_all,
                                    count(*) filter (where recipient is null and status = 'SENT') as o_sent,
                                    count(*) filter (where recipient is null and status = 'PENDING') as o_pending,
                                    count(*) filter (where recipient is null and status = 'FAILED') as o_failed,
                                    count(*) filter (where recipient is null and status = 'CANCELLED') as o_cancelled,
                                    count(*) filter (where kind = 'ALERT') as alerts,
                                    count(*) filter (where kind = 'COPY') as copies,
                                    count(*) filter (where kind = 'ALARM') as alarms,
                                    count(*) filter (where status = 'PENDING' and composed_at < ?) as late,
                                    coalesce(extract(epoch from ?::timestamptz - min(composed_at)
                                        filter (where status = 'PENDING')), 0)::bigint as lag
                                from digest_letter""",
                                JdbcLetters::standing,
                                now.minus(LateLetters.FRESH),
                                now.minus(LateLetters.PATIENCE),
                                now)
                        .orElseThrow());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getInt("composed"),
                row.getInt("pending"),
                row.getInt("sent"),
                row.getInt("failed"),
                row.getInt("failed_lately"),
                row.getInt("cancelled"),
                row.getInt("late"),
                Math.max(0, row.getLong("lag")),
                row.getInt("alerts"),
                row.getInt("copies"),
                row.getInt("alarms"),
                new Others(
                        row.getInt("o_all"),
                        row.getInt("o_sent"),
                        row.getInt("o_pending"),
                        row.getInt("o_failed"),
                        row.getInt("o_cancelled")));
    }

    /** Returns the last letters, alerts, copies and alarms, the newest first, and links and invitations that were not sent. */
    public List<Stored> last(int most) {
        return query(LETTERS + "where l.kind <> 'NOTE' or l.status <> 'SENT' order by l.id desc limit ?", most);
    }

    /** Returns all that was given up and not sent again since, the newest first. */
    public List<Stored> givenUp() {
        return query(LETTERS + "where l.status = 'FAILED' order by l.id desc");
    }

    /** Returns a letter, or a message that is none. */
    public Optional<Stored> find(long id) {
        return query(LETTERS + "where l.id = ?", id).stream().findFirst();
    }

    private List<Stored> query(String sql, Object... arguments) {
        return JdbcSession.transact(database, session -> session.query(sql, JdbcLetters::stored, arguments));
    }

    static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("period"),
                row.getString("email"),
                JdbcSession.instant(row, "composed_at"),
                row.getString("status"),
                Optional.ofNullable(row.getString("cancelled")),
                row.getInt("attempts"),
                moment(row, "sent_at"),
                moment(row, "first_sent_at"),
                row.getInt("earlier_attempts"),
                Optional.ofNullable(row.getString("last_error")),
                row.getString("message_id"),
                row.getLong("cursor_before"),
                row.getLong("cursor_after"),
                row.getBoolean("held"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** Returns what a letter held, in its order. */
    public List<Item> items(long letter) {
        return JdbcSession.transact(
                database,
                session -> session.query(
                        "select * from digest_item where letter = ? order by place",
                        row -> new Item(
                                row.getString("section"),
                                row.getString("call_id"),
                                row.getString("siren"),
                                row.getBoolean("in_full"),
                                row.getString("verdict"),
                                row.getString("because"),
                                row.getString("rulebook"),
                                Arrays.asList((String[]) row.getArray("events").getArray())),
                        letter));
    }

    public List<Suspended> suspended() {
        return JdbcSession.transact(
                database, session -> session.query(SUSPENDED + "order by suspended_at, id", JdbcLetters::suspended));
    }

    /** Returns why letters to an address stopped, if they did. */
    Optional<Suspended> suspended(fr.levier.mail.MailAddress email) {
        return suspended().stream()
                .filter(s -> s.email().equalsIgnoreCase(email.value()))
                .findFirst();
    }

    /** Returns the last letters that were written to a person and that they may still read, the newest first. */
    List<Written> of(long recipient, int most) {
        return JdbcSession.transact(
                database,
                session -> session.query(
                        "select message_id, composed_at, eml from digest_letter l where recipient = ?"
                                + " and status <> 'CANCELLED' and octet_length(eml) > 0 and " + READABLE
                                + " order by id desc limit ?",
                        row -> new Written(
                                row.getString("message_id").replaceAll("^<levier\\.|@.*$", ""),
                                JdbcSession.instant(row, "composed_at"),
                                row.getBytes("eml")),
                        recipient,
                        most));
    }

    static Suspended suspended(ResultSet row) throws SQLException {
        return new Suspended(
                row.getString("email"),
                JdbcSession.instant(row, "suspended_at"),
                row.getString("because"),
                Optional.ofNullable(row.getObject("letter", Long.class)));
    }

    /** Returns the bytes of a letter that may still be read, by the part of its Message-ID that names it, as long as they are kept. */
    Optional<byte[]> message(String key) {
        return JdbcSession.transact(
                database,
                session -> session.first(
                        "select eml from digest_letter l where " + KEY
                                + " = ? and recipient is not null and octet_length(eml) > 0 and " + READABLE,
                        row -> row.getBytes("eml"),
                        key));
    }

    /**
     * Puts a letter into the queue again, the same bytes and the same Message-ID, and believes its address again.
     *
     * @return false when there is no such letter, it waits already, nobody wants it any more, or its bytes are forgotten
     */
    public boolean resend(long id, Instant now) {
        return JdbcSession.transact(database, session -> {
            Optional<Long> recipient = session.first("""
                    update digest_letter set status = 'PENDING', attempts = 0, next_attempt_at = ?, sent_at = null,
                        first_sent_at = coalesce(first_sent_at, sent_at), earlier_attempts = earlier_attempts + attempts,
                        last_error = null, told_at = null
                    where id = ? and recipient is not null and status in ('SENT', 'FAILED') and octet_length(eml) > 0
                    returning recipient""", row -> row.getLong(1), now, id);
            recipient.ifPresent(to -> JdbcSuspension.lift(session, to));
            return recipient.isPresent();
        });
    }

    /** Returns what keeps the outbox from leaving: why a message waits whose attempts are not counted, because the fault is not its own. */
    public Optional<String> obstacle() {
        String sql =
                "select last_error from digest_letter where status = 'PENDING' and attempts = 0 and last_error is not null"
                        + " order by attempted_at desc nulls last limit 1";
        return JdbcSession.transact(database, session -> session.first(sql, row -> row.getString(1)));
    }

    /**
     * Forgets the bytes of letters that were sent, given up or cancelled long ago; what they held and why stays.
     *
     * @return how many
     */
    public int forget(Instant before) {
        return JdbcSession.transact(
                database,
                session -> session.update(
                        "update digest_letter set eml = ''::bytea where octet_length(eml) > 0 and status <> 'PENDING'"
                                + " and composed_at < ?",
                        before));
    }

    /** Returns what signs the links of letters. */
    String secret() {
        return JdbcSession.transact(
                database,
                session -> session.first("select secret from digest_secret", row -> row.getString(1))
                        .orElseThrow());
    }
}
