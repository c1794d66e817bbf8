package fr.levier.digest;

import fr.levier.sql.JdbcSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Letters that wait and that nobody wants any more, or that nobody may be told. They are cancelled with the reason, and the cursor of the
 * reader goes back to where it stood, so that whoever comes back is told by the next letter what this one held.
 */
final class JdbcUnwanted {
    /** Why a waiting message is not sent; null for one that is. A letter holds what was for all authorities that its reader read. */
    private static final String REASON =
            """
            (select case
                when exists (%s) then 'DEACTIVATED'
                when l.recipient is null then null
                when r.suspended_at is not null then 'SUSPENDED'
                when l.kind = 'LETTER' and r.frequency = 'NONE' or l.kind = 'ALERT' and r.alert_kinds = '{}' then 'UNSUBSCRIBED'
                when not (%s) then 'LEFT' end)""".formatted(JdbcSubscriptions.DEACTIVATED.formatted("l"), JdbcLetters.READABLE);

    private static final String WAITING = """
            select l.id, l.kind, coalesce(l.recipient, 0) as recipient, coalesce(l.cursor_before, 0) as before,
                coalesce(l.cursor_after, 0) as after, %s as reason
            from digest_letter l left join digest_recipient r on r.id = l.recipient
            where l.status = 'PENDING' and l.kind in ('LETTER', 'ALERT', 'COPY') and %s is not null\s""".formatted(REASON, REASON);

    private JdbcUnwanted() {}

    /** A letter that waits in vain. */
    private record Row(long id, String kind, long recipient, long before, long after, String reason) {}

    /** Cancels them, the newest first; one that is being sent at this moment has left. Returns how many. */
    static int cancel(JdbcSession session) {
        return cancel(
                session, session.query(WAITING + "order by l.id desc for update of l skip locked", JdbcUnwanted::row));
    }

    /** Cancels one letter that this transaction holds, if nobody wants it; returns whether it did. */
    static boolean cancel(JdbcSession session, long letter) {
        return cancel(session, session.query(WAITING + "and l.id = ?", JdbcUnwanted::row, letter)) == 1;
    }

    private static int cancel(JdbcSession session, List<Row> rows) {
        rows.forEach(row -> cancel(session, row));
        return rows.size();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("kind"),
                row.getLong("recipient"),
                row.getLong("before"),
                row.getLong("after"),
                row.getString("reason"));
    }

    private static void cancel(JdbcSession session, Row row) {
        session.update(
                "update digest_letter set status = 'CANCELLED', cancelled = ?,"
                        + " eml = case when recipient is null then ''::bytea else eml end where id = ?",
                row.reason(),
                row.id());
        if (row.kind().equals("LETTER")) {
            session.update("""
                    update digest_authority a set told_since = null where recipient = ? and told_since = (
                        select (l.composed_at at time zone r.zone)::date from digest_letter l
                            join digest_recipient r on r.id = l.recipient where l.id = ?)""", row.recipient(), row.id());
            session.update("""
                    update digest_recipient r set cursor = ?, last_letter = (
                        select max((l.composed_at at time zone r.zone)::date) from digest_letter l
                        where l.recipient = r.id and l.kind = 'LETTER' and l.status <> 'CANCELLED')
                    where id = ? and cursor = ?""", row.before(), row.recipient(), row.after());
        }
    }
}
