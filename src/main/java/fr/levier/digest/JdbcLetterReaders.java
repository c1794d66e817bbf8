package fr.levier.digest;

import fr.levier.mail.MailAddress;
import fr.levier.people.Role;
import fr.levier.sql.JdbcSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** Who still reads letters of an authority: links in older letters ask before they do anything. */
final class JdbcLetterReaders {
    private final DataSource database;

    JdbcLetterReaders(DataSource database) {
        this.database = database;
    }

    /**
     * Somebody who reads letters.
     *
     * @param changes whether they may say something of the authority: a member whose role reads only may not
     */
    record Reader(MailAddress email, Locale locale, boolean changes) {}

    /** Returns the reader; nothing when they ended their letters, left the authority, or have no account any more. */
    Optional<Reader> find(long recipient, String siren) {
        return JdbcSession.transact(
                database, session -> session.first("""
                        select r.email, r.language, reader.role
                        from letter_reader reader join digest_recipient r on r.id = reader.recipient
                        where reader.recipient = ? and reader.siren = ? and (r.frequency <> 'NONE' or r.alert_kinds <> '{}')""", JdbcLetterReaders::reader, recipient, siren));
    }

    private static Reader reader(ResultSet row) throws SQLException {
        return new Reader(
                new MailAddress(row.getString("email")),
                Locale.forLanguageTag(row.getString("language")),
                Optional.ofNullable(row.getString("role"))
                        .map(role -> Role.valueOf(role).changes())
                        .orElse(true));
    }
}
