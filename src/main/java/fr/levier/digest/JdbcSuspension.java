package fr.levier.digest;

import fr.levier.sql.JdbcSession;
import java.time.Instant;

/**
 * Addresses that refuse letters for good: nothing is written to them until somebody says that they are right. Then the last letter that
 * was given up waits again, so that what it told is not lost.
 */
final class JdbcSuspension {
    private JdbcSuspension() {}

    /** Returns whether the address was believed until now. */
    static boolean suspend(JdbcSession session, long recipient, String because, Instant now) {
        return session.update(
                        "update digest_recipient set suspended_at = ?, suspended_because = ?"
                                + " where id = ? and suspended_at is null",
                        now,
                        because,
                        recipient)
                == 1;
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
                    update digest_letter set status = 'PENDING', attempts = 0, told_at = null,
                        next_attempt_at = composed_at
                    where status = 'FAILED' and octet_length(eml) > 0 and id = (
                        select max(id) from digest_letter where recipient = ? and kind = 'LETTER' and status <> 'CANCELLED')""", recipient);
        }
        return lifted;
    }
}
