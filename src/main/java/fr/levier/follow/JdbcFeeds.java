package fr.levier.follow;

import fr.levier.sql.JdbcSession;
import fr.levier.web.Token;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Addresses that show calls to who holds them, until they are revoked or the person leaves the authority. */
final class JdbcFeeds {
    private final DataSource database;

    JdbcFeeds(DataSource database) {
        this.database = database;
    }

    /** Makes an address; what it holds is told once, here. */
    Token make(long account, String siren, String name, String query, Instant now) {
        Token token = Token.random();
        JdbcSession.transact(database, s -> {
            s.execute(
                    "insert into feed (hash, account, siren, query, name, created_at) values (?, ?, ?, ?, ?, ?)",
                    token.hash(),
                    account,
                    siren,
                    query,
                    name,
                    now);
            return true;
        });
        return token;
    }

    List<Feed> listOf(long account, String siren) {
        return JdbcSession.transact(
                database,
                s -> s.query(
                        "select * from feed where account = ? and siren = ? order by id",
                        JdbcFeeds::read,
                        account,
                        siren));
    }

    boolean revoke(long id, long account, String siren) {
        return JdbcSession.transact(
                database,
                s -> !s.query(
                                "delete from feed where id = ? and account = ? and siren = ? returning id",
                                row -> true,
                                id,
                                account,
                                siren)
                        .isEmpty());
    }

    /** Returns what the address shows; nothing once it is revoked, or its owner is no member any more. */
    Optional<Feed> use(Token token, Instant now) {
        return JdbcSession.transact(
                        database,
                        s -> s.query(
                                "update feed f set used_at = ? from membership m where f.hash = ? and m.account = f.account"
                                        + " and m.siren = f.siren returning f.*",
                                JdbcFeeds::read,
                                now,
                                token.hash()))
                .stream()
                .findFirst();
    }

    private static Feed read(ResultSet row) throws SQLException {
        return new Feed(
                row.getLong("id"),
                row.getString("siren"),
                row.getString("name"),
                row.getString("query"),
                JdbcSession.instant(row, "created_at"));
    }
}
