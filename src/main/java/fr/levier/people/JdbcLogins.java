package fr.levier.people;

import fr.levier.sql.JdbcSession;
import fr.levier.web.Token;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Sessions, in the database: they outlive a restart and every node knows them. What is stored of a session's token is its hash; a new
 * one is made at each sign-in, so that a token that somebody planted before never becomes a session.
 */
final class JdbcLogins {
    static final Duration IDLE = Duration.ofHours(12);
    static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration FOR_A_CODE = Duration.ofMinutes(10);
    private static final String ALIVE = "l.expires_at > ? and l.seen_at > ?";

    private final DataSource database;

    JdbcLogins(DataSource database) {
        this.database = database;
    }

    /** Opens a session and forgets those that ended by themselves. */
    Token open(long account, String device, Instant now) {
        return open(account, device, false, now);
    }

    /** Opens what becomes a session only when a code follows. */
    Token openUntilCode(long account, String device, Instant now) {
        return open(account, device, true, now);
    }

    private Token open(long account, String device, boolean awaitsCode, Instant now) {
        Token token = Token.random();
        JdbcSession.transact(database, s -> {
            s.execute("delete from login l where not (" + ALIVE + ")", now, now.minus(IDLE));
            s.execute(
                    "insert into login (hash, account, device, awaits_code, created_at, seen_at, expires_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    token.hash(),
                    account,
                    device,
                    awaitsCode,
                    now,
                    now,
                    now.plus(awaitsCode ? FOR_A_CODE : LONGEST));
            return true;
        });
        return token;
    }

    /** Returns who carries this token, and notes that they were seen. */
    Optional<SignedIn> find(Token token, Instant now) {
        return find(token, false, now);
    }

    /** Returns who gave the right password and still owes a code. */
    Optional<SignedIn> findAwaitingCode(Token token, Instant now) {
        return find(token, true, now);
    }

    private Optional<SignedIn> find(Token token, boolean awaitsCode, Instant now) {
        return JdbcSession.transact(database, s -> {
            Optional<SignedIn> found = JdbcAccounts.first(
                    s.query("""
                    select l.id as login, a.*, coalesce((select string_agg(m.siren || '=' || m.role, ',')
                        from membership m where m.account = a.id), '') as roles,
                        l.siren as chosen, (select name from authority c where c.siren = l.siren) as chosen_name
                    from login l join account a on a.id = l.account
                    where l.hash = ? and l.awaits_code = ? and a.deactivated_at is null and\s""" + ALIVE, JdbcLogins::signedIn, token.hash(), awaitsCode, now, now.minus(IDLE)));
            found.ifPresent(f -> s.execute(
                    "update login set seen_at = ? where id = ? and seen_at < ?",
                    now,
                    f.session(),
                    now.minus(Duration.ofMinutes(1))));
            return found;
        });
    }

    List<Login> list(long account, Instant now) {
        return JdbcSession.transact(
                database,
                s -> s.query(
                        "select * from login l where account = ? and not awaits_code and " + ALIVE
                                + " order by seen_at desc, id desc",
                        row -> new Login(
                                row.getLong("id"),
                                row.getString("device"),
                                JdbcSession.instant(row, "created_at"),
                                JdbcSession.instant(row, "seen_at")),
                        account,
                        now,
                        now.minus(IDLE)));
    }

    /** Remembers for this session, and no other, for which authority somebody is here. */
    void choose(long session, String siren) {
        execute("update login set siren = ? where id = ?", siren, session);
    }

    void end(Token token) {
        execute("delete from login where hash = ?", token.hash());
    }

    /** Ends a session of this account; the number of somebody else's ends nothing. */
    void end(long account, long id) {
        execute("delete from login where account = ? and id = ?", account, id);
    }

    void endAll(long account) {
        execute("delete from login where account = ?", account);
    }

    private void execute(String sql, Object... arguments) {
        JdbcSession.transact(database, s -> {
            s.execute(sql, arguments);
            return true;
        });
    }

    private static SignedIn signedIn(ResultSet row) throws SQLException {
        String name = Objects.requireNonNullElse(row.getString("chosen_name"), "");
        Optional<SignedIn.Chosen> chosen =
                Optional.ofNullable(row.getString("chosen")).map(siren -> new SignedIn.Chosen(siren, name));
        return new SignedIn(row.getLong("login"), JdbcAccounts.read(row), roles(row.getString("roles")), chosen);
    }

    private static Map<String, Role> roles(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Role.valueOf(pair[1])));
    }
}
