package fr.levier.digest;

import fr.levier.mail.MailAddress;
import fr.levier.sql.JdbcSession;
import fr.levier.web.Token;
import java.util.Optional;
import javax.sql.DataSource;

/** Addresses by which people read their own letters in a reader of feeds: one each, good until it is revoked. */
final class JdbcLetterFeeds {
    private final DataSource database;

    JdbcLetterFeeds(DataSource database) {
        this.database = database;
    }

    /** Makes an address for a person who is known; what it holds is told once, and the one before is worth nothing any more. */
    Token make(MailAddress email) {
        Token token = Token.random();
        set(email, Optional.of(token.hash()));
        return token;
    }

    void revoke(MailAddress email) {
        set(email, Optional.empty());
    }

    private void set(MailAddress email, Optional<String> hash) {
        JdbcSession.transact(
                database,
                session -> session.update(
                        "update digest_recipient set feed = ?::text where lower(email) = lower(?)",
                        hash,
                        email.value()));
    }

    boolean has(MailAddress email) {
        return JdbcSession.transact(
                database,
                session -> session.first(
                                "select 1 from digest_recipient where lower(email) = lower(?) and feed is not null",
                                row -> true,
                                email.value())
                        .isPresent());
    }

    /** Returns the subscription whose letters the address shows. */
    Optional<Long> find(Token token) {
        return JdbcSession.transact(
                database,
                session -> session.first(
                        "select id from digest_recipient where feed = ?", row -> row.getLong(1), token.hash()));
    }
}
