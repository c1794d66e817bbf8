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
            select l.id, coalesce(l.period, '') as period, l.email, l.composed_at, l.status, l.attempts, l.sent_at,
                l.last_error, l.message_id, l.cursor_before, l.cursor_after
            from digest_letter l\s""";

    /**
     * An old letter is read by its link as long as its reader still reads each authority whose calls it tells, and any at all: who left
     * one, or has no account any more, is told nothing of it by what lies in their mailbox. Who only ended their letters reads on.
     */
    private static final String READABLE = """
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
     * @param period empty for a message that is no letter
     * @param status PENDING, SENT or FAILED
     */
    public record Stored(
            long id,
            String period,
            String email,
            Instant composedAt,
            String status,
            int attempts,
            Optional<Instant> sentAt,
            Optional<String> error,
            String messageId,
            long cursorBefore,
            long cursorAfter) {}

    /**
     * What was written to a person.
     *
     * @param key by which links name it
     */
    @SuppressWarnings("ArrayRecordComponent") // letters are not compared
    record Written(String key, Instant at, byte[] eml) {}

    /** An address that refused a letter for good, and why. */
    public record Suspended(String email, Instant since, String because) {}

    /**
     * How letters stand, and the other messages that wait with them (links, invitations): these wait for the same server.
     *
     * @param composed how many letters there are
     * @param pending how many messages wait to be sent
     * @param sent how many letters were sent
     * @param failed how many messages were given up
     * @param late how many messages wait longer than six hours
     * @param lagSeconds how long the oldest message waits that is not sent
     */
    public record Standing(int composed, int pending, int sent, int failed, int late, long lagSeconds) {}

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
                session -> session.first("""
                                select count(recipient) as composed, count(*) filter (where status = 'PENDING') as pending,
                                    count(recipient) filter (where status = 'SENT') as sent,
                                    count(*) filter (where status = 'FAILED') as failed,
                                    count(*) filter (where status = 'PENDING' and composed_at < ?) as late,
                                    coalesce(extract(epoch from ?::timestamptz - min(composed_at)
                                        filter (where status = 'PENDING')), 0)::bigint as lag
                                from digest_letter""", JdbcLetters::standing, now.minus(LateLetters.PATIENCE), now)
                        .orElseThrow());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getInt("composed"),
                row.getInt("pending"),
                row.getInt("sent"),
                row.getInt("failed"),
                row.getInt("late"),
                Math.max(0, row.getLong("lag")));
    }

    /** Returns the last letters, the newest first. */
    public List<Stored> last(int most) {
        return query(LETTERS + "where l.recipient is not null order by l.id desc limit ?", most);
    }

    public Optional<Stored> find(long id) {
        return query(LETTERS + "where l.id = ? and l.recipient is not null", id).stream()
                .findFirst();
    }

    private List<Stored> query(String sql, Object... arguments) {
        return JdbcSession.transact(database, session -> session.query(sql, JdbcLetters::stored, arguments));
    }

    static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("id"),
                row.getString("period"),
                row.getString("email"),
                JdbcSession.instant(row, "composed_at"),
                row.getString("status"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("last_error")),
                row.getString("message_id"),
                row.getLong("cursor_before"),
                row.getLong("cursor_after"));
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
                database,
                session -> session.query(
                        "select email, suspended_at, coalesce(suspended_because, '') as because from digest_recipient"
                                + " where suspended_at is not null order by suspended_at, id",
                        JdbcLetters::suspended));
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
                        "select message_id, composed_at, eml from digest_letter l where recipient = ? and " + READABLE
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
                row.getString("email"), JdbcSession.instant(row, "suspended_at"), row.getString("because"));
    }

    /** Returns the bytes of a letter that may still be read, by the part of its Message-ID that names it. */
    Optional<byte[]> message(String key) {
        return JdbcSession.transact(
                database,
                session -> session.first(
                        "select eml from digest_letter l where message_id like ? and recipient is not null and "
                                + READABLE,
                        row -> row.getBytes("eml"),
                        "<levier." + key.replaceAll("[^0-9a-f]", "") + "@%"));
    }

    /**
     * Puts a letter into the queue again, the same bytes and the same Message-ID, and believes its address again.
     *
     * @return false when there is no such letter, or it waits already
     */
    public boolean resend(long id, Instant now) {
        return JdbcSession.transact(database, session -> {
            int queued = session.update("""
                    update digest_letter set status = 'PENDING', attempts = 0, next_attempt_at = ?, sent_at = null,
                        last_error = null
                    where id = ? and recipient is not null and status <> 'PENDING'""", now, id);
            if (queued == 1) {
                session.update(
                        "update digest_recipient set suspended_at = null, suspended_because = null"
                                + " where id = (select recipient from digest_letter where id = ?)",
                        id);
            }
            return queued == 1;
        });
    }

    /** Returns what signs the links of letters. */
    String secret() {
        return JdbcSession.transact(
                database,
                session -> session.first("select secret from digest_secret", row -> row.getString(1))
                        .orElseThrow());
    }
}
