package fr.levier.digest;

import fr.levier.sql.JdbcSession;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Addresses that refuse letters for good: nothing is written to them until somebody says that they are right. Then the last letter that
 * was given up waits again, so that what it told is not lost.
 */
final class JdbcSuspension {
    private JdbcSuspension() {}

    static void suspend(JdbcSession session, long recipient, String because, Instant now) {
        session.update(
                "update digest_recipient set suspended_at = ?, suspended_because = ?"
                        + " where id = ? and suspended_at is null",
                now,
                because,
                recipient);
    }

    /** Returns suspended addresses and why, of whose letters nobody was told yet, and remembers that somebody is. */
    static Map<String, String> untold(JdbcSession session, Instant now) {
        Map<String, String> refused = new LinkedHashMap<>();
        session.query("""
                        with told as (update digest_letter set told_at = ? where id in (
                            select l.id from digest_letter l join digest_recipient r on r.id = l.recipient
                            where l.status = 'FAILED' and l.told_at is null and r.suspended_at is not null
                            order by l.id for update of l skip locked) returning recipient)
                        select email, coalesce(suspended_because, '') as because from digest_recipient
                        where id in (select recipient from told) order by suspended_at, id""", row -> Map.entry(row.getString("email"), row.getString("because")), now)
                .forEach(each -> refused.put(each.getKey(), each.getValue()));
        return refused;
    }

    /** Believes an address again and queues its last letter again, if that was given up; returns whether it was suspended. */
    static boolean lift(JdbcSession session, long recipient) {
        boolean lifted = session.update(
                        "update digest_recipient set suspended_at = null, suspended_because = null"
                                + " where id = ? and suspended_at is not null",
                        recipient)
                == 1;
        if (lifted) {
            session.update("""
                    update digest_letter set status = 'PENDING', earlier_attempts = earlier_attempts + attempts, attempts = 0, told_at = null,
                        next_attempt_at = composed_at
                    where status = 'FAILED' and octet_length(eml) > 0 and id = (
                        select max(id) from digest_letter where recipient = ? and kind = 'LETTER' and status <> 'CANCELLED')""", recipient);
        }
        return lifted;
    }
}
