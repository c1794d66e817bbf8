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

    /**
     * Makes an address.
     *
     * @param token what the address will hold; who sends the same form twice asks for the same one
     * @return false when it is there already
     */
    boolean make(Token token, long account, String siren, String name, String query, Instant now) {
        return JdbcSession.transact(
                database,
                s -> s.update(
                                "insert into feed (hash, account, siren, query, name, created_at)"
                                        + " values (?, ?, ?, ?, ?, ?) on conflict (hash) do nothing",
                                token.hash(),
                                account,
                                siren,
                                query,
                                name,
                                now)
                        == 1);
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
                                "update feed f set used_at = ? from membership m join account a on a.id = m.account where f.hash = ? and m.account = f.account"
                                        + " and m.siren = f.siren and a.deactivated_at is null returning f.*",
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
