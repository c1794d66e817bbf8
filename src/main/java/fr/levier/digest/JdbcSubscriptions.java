package fr.levier.digest;

import fr.levier.mail.MailAddress;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Who receives the letter. */
public final class JdbcSubscriptions {
    private final DataSource database;

    public JdbcSubscriptions(DataSource database) {
        this.database = database;
    }

    /** Subscribes an address, or changes its subscription; what it has already been told is kept. */
    public void put(String siren, MailAddress email, Locale locale, Frequency frequency) {
        new JdbcTransaction(database).call(connection -> {
            try (PreparedStatement sql = connection.prepareStatement("""
                    insert into digest_recipient (siren, email, language, frequency) values (?, ?, ?, ?)
                    on conflict (lower(email)) do update
                    set siren = excluded.siren, language = excluded.language, frequency = excluded.frequency""")) {
                sql.setString(1, siren);
                sql.setString(2, email.value());
                sql.setString(3, locale.getLanguage().equals("en") ? "en" : "fr");
                sql.setString(4, frequency.name());
                return sql.executeUpdate();
            }
        });
    }

    /** Returns the subscriptions of one frequency, in the order in which they were made. */
    public List<Subscription> list(Frequency frequency) {
        return new JdbcTransaction(database).call(connection -> {
            try (PreparedStatement sql =
                    connection.prepareStatement("select * from digest_recipient where frequency = ? order by id")) {
                sql.setString(1, frequency.name());
                try (ResultSet rows = sql.executeQuery()) {
                    List<Subscription> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(subscription(rows));
                    }
                    return found;
                }
            }
        });
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getLong("id"),
                row.getString("siren"),
                new MailAddress(row.getString("email")),
                Locale.forLanguageTag(row.getString("language")),
                Frequency.valueOf(row.getString("frequency")),
                row.getLong("cursor"));
    }
}
