package fr.levier.digest;

import fr.levier.sql.JdbcSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The outbox as administrators look through it: all of it, or what is for the people of one authority. Whatever takes a SIREN sees and
 * changes nothing else.
 */
public final class JdbcLetterDesk {
    /** Whether the recipient in this column has a letter for an authority. */
    private static final String IN_AUTHORITY =
            "exists (select 1 from digest_authority a where a.recipient = %s and a.siren = ?)";

    private static final String UNTOLD = "l.status = 'FAILED' and l.told_at is null and l.kind <> 'ALARM'";

    private final DataSource database;

    /** Takes a plain data source, one that manages no transaction of its own. */
    public JdbcLetterDesk(DataSource database) {
        this.database = database;
    }

    /** A part of the outbox. */
    public enum Box {
        ALL("true"),
        /** Waiting longer than a letter should. */
        LATE("l.status = 'PENDING' and l.composed_at < ?"),
        PENDING("l.status = 'PENDING'"),
        FAILED("l.status = 'FAILED'"),
        CANCELLED("l.status = 'CANCELLED'");

        private final String condition;

        Box(String condition) {
            this.condition = condition;
        }
    }

    /**
     * Returns what lies in a part of the outbox, the newest first.
     *
     * @param siren of the authority for whose people it is; for none, of everybody, with messages that are no letters
     */
    public List<JdbcLetters.Stored> list(Box box, Optional<String> siren, int most, Instant now) {
        List<Object> arguments = new ArrayList<>();
        if (box == Box.LATE) {
            arguments.add(now.minus(LateLetters.PATIENCE));
        }
        siren.ifPresent(arguments::add);
        arguments.add(most);
        String whose = siren.isPresent() ? " and " + IN_AUTHORITY.formatted("l.recipient") : "";
        String sql = JdbcLetters.LETTERS + "where " + box.condition + whose + " order by l.id desc limit ?";
        return JdbcSession.transact(database, s -> s.query(sql, JdbcLetters::stored, arguments.toArray()));
    }

    /** Returns the messages that wait longer than they should, the one that waits longest first. */
    List<JdbcLetters.Stored> late(int most, Instant now) {
        String sql = JdbcLetters.LETTERS + "where " + Box.LATE.condition + " order by l.composed_at, l.id limit ?";
        return JdbcSession.transact(
                database, s -> s.query(sql, JdbcLetters::stored, now.minus(LateLetters.PATIENCE), most));
    }

    /** Returns what was given up and nobody was told of, the oldest first; of an alarm nobody can be told by another one. */
    List<JdbcLetters.Stored> untold() {
        return JdbcSession.transact(
                database,
                s -> s.query(JdbcLetters.LETTERS + "where " + UNTOLD + " order by l.id", JdbcLetters::stored));
    }

    /** Returns whether a letter is for somebody of an authority. */
    public boolean isFor(long id, String siren) {
        String sql = "select 1 from digest_letter l where l.id = ? and " + IN_AUTHORITY.formatted("l.recipient");
        return JdbcSession.transact(
                database, s -> s.first(sql, row -> true, id, siren).isPresent());
    }

    /**
     * Believes an address again that refused a letter, and queues its last letter again; returns false when it is not suspended, or not
     * of that authority.
     */
    public boolean restore(String email, Optional<String> siren) {
        String sql = "select r.id from digest_recipient r where lower(r.email) = lower(?) and (? or "
                + IN_AUTHORITY.formatted("r.id") + ")";
        return JdbcSession.transact(
                database,
                s -> s.first(sql, row -> row.getLong(1), email, siren.isEmpty(), siren.orElse(""))
                        .map(id -> JdbcSuspension.lift(s, id))
                        .orElse(false));
    }

    /** Remembers that the administrator is told of what was given up; returns whether there was anything to tell. */
    static boolean tellGivenUp(JdbcSession session, Instant now) {
        return session.update("update digest_letter l set told_at = ? where " + UNTOLD, now) > 0;
    }

    /** Returns the suspended addresses of one authority. */
    public List<JdbcLetters.Suspended> suspended(String siren) {
        String sql = JdbcLetters.SUSPENDED + " and " + IN_AUTHORITY.formatted("r.id") + " order by suspended_at, id";
        return JdbcSession.transact(database, s -> s.query(sql, JdbcLetters::suspended, siren));
    }
}
