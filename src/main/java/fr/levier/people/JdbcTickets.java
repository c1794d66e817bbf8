package fr.levier.people;

import fr.levier.sql.JdbcSession;
import fr.levier.web.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Links by which one chooses a password, each good once and for a while. */
public final class JdbcTickets {
    private final DataSource database;

    public JdbcTickets(DataSource database) {
        this.database = database;
    }

    /** Makes a link for an account; the ones it had before are worth nothing any more. */
    public Token make(long account, Duration validity, Instant now) {
        Token token = Token.random();
        JdbcSession.transact(database, s -> {
            s.execute("delete from password_ticket where account = ? or expires_at <= ?", account, now);
            s.execute(
                    "insert into password_ticket (hash, account, expires_at) values (?, ?, ?)",
                    token.hash(),
                    account,
                    now.plus(validity));
            return true;
        });
        return token;
    }

    boolean isGood(Token token, Instant now) {
        return !JdbcSession.transact(
                        database,
                        s -> s.query(
                                "select 1 from password_ticket where hash = ? and expires_at > ?",
                                row -> true,
                                token.hash(),
                                now))
                .isEmpty();
    }

    /** Takes the link for used and returns whose it was; nothing when it was not good. */
    Optional<Long> use(Token token, Instant now) {
        return JdbcAccounts.first(JdbcSession.transact(
                database,
                s -> s.query(
                        "delete from password_ticket where hash = ? and expires_at > ? returning account",
                        row -> row.getLong(1),
                        token.hash(),
                        now)));
    }
}
