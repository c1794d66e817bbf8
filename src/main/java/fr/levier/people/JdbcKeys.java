package fr.levier.people;

import fr.levier.sql.JdbcSession;
import fr.levier.web.Token;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The keys of authorities. What is shown once to who makes one stands nowhere; its hash does, until it is revoked. */
public final class JdbcKeys {
    /** The time of use is not worth a write for every request. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final DataSource database;

    public JdbcKeys(DataSource database) {
        this.database = database;
    }

    /** Makes a key and returns what the program has to send; nobody can ask for that again. */
    public String make(String siren, String name, Set<Scope> scopes, String madeBy, Instant now) {
        Token token = Token.random();
        JdbcSession.transact(database, s -> {
            s.execute(
                    "insert into api_key (hash, siren, name, scopes, made_by, created_at) values (?, ?, ?, ?, ?, ?)",
                    token.hash(),
                    siren,
                    name,
                    scopes.stream().map(Scope::name).sorted().toList(),
                    madeBy,
                    now);
            return true;
        });
        return ApiKey.PREFIX + token.value();
    }

    /** Returns the key that was sent, and notes that it was used; nothing when it is none, or is revoked. */
    public Optional<ApiKey> use(String sent, Instant now) {
        return sent.startsWith(ApiKey.PREFIX)
                ? Token.read(sent.substring(ApiKey.PREFIX.length())).flatMap(token -> find(token, now))
                : Optional.empty();
    }

    private Optional<ApiKey> find(Token token, Instant now) {
        return JdbcSession.transact(database, s -> {
            Optional<ApiKey> found =
                    JdbcAccounts.first(s.query("select * from api_key where hash = ?", JdbcKeys::read, token.hash()));
            found.filter(key -> isStale(key, now))
                    .ifPresent(key -> s.execute("update api_key set used_at = ? where id = ?", now, key.id()));
            return found;
        });
    }

    private static boolean isStale(ApiKey key, Instant now) {
        return key.usedAt().map(at -> at.plus(PRECISION).isBefore(now)).orElse(true);
    }

    /** Returns the keys of an authority, the latest first. */
    List<ApiKey> listOf(String siren) {
        return JdbcSession.transact(
                database,
                s -> s.query("select * from api_key where siren = ? order by id desc", JdbcKeys::read, siren));
    }

    /** Takes a key away at once; of another authority none. */
    Optional<ApiKey> revoke(long id, String siren) {
        return JdbcAccounts.first(JdbcSession.transact(
                database,
                s -> s.query("delete from api_key where id = ? and siren = ? returning *", JdbcKeys::read, id, siren)));
    }

    private static ApiKey read(ResultSet row) throws SQLException {
        String[] scopes = (String[]) row.getArray("scopes").getArray();
        return new ApiKey(
                row.getLong("id"),
                row.getString("siren"),
                row.getString("name"),
                Arrays.stream(scopes).map(Scope::valueOf).collect(Collectors.toSet()),
                row.getString("made_by"),
                JdbcSession.instant(row, "created_at"),
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
