package fr.levier.digest;

import fr.levier.mail.MailAddress;
import fr.levier.sql.JdbcSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** Who receives letters, when, and for which authorities. */
public final class JdbcSubscriptions {
    private static final String ALL = """
            select r.*, array(select siren from digest_authority a where a.recipient = r.id order by siren) as sirens
            from digest_recipient r\s""";

    private final DataSource database;

    public JdbcSubscriptions(DataSource database) {
        this.database = database;
    }

    /** Subscribes an address for an authority, or changes its subscription; what it has already been told is kept. */
    public void put(String siren, MailAddress email, Locale locale, Frequency frequency) {
        put(siren, email, locale, Rhythm.USUAL, frequency);
    }

    /** The same, at a time of the person's own. */
    public void put(String siren, MailAddress email, Locale locale, Rhythm rhythm) {
        put(siren, email, locale, rhythm, rhythm.frequency());
    }

    private void put(String siren, MailAddress email, Locale locale, Rhythm rhythm, Frequency frequency) {
        JdbcSession.transact(database, session -> {
            long id = session.first(
                            """
                            insert into digest_recipient (email, language, frequency, zone, due_day, due_at)
                            values (?, ?, ?, ?, ?, ?)
                            on conflict (lower(email)) do update set language = excluded.language,
                                frequency = excluded.frequency, zone = excluded.zone, due_day = excluded.due_day,
                                due_at = excluded.due_at
                            returning id""",
                            row -> row.getLong(1),
                            email.value(),
                            locale.getLanguage().equals("en") ? "en" : "fr",
                            frequency.name(),
                            rhythm.zone().getId(),
                            rhythm.day().getValue(),
                            rhythm.at())
                    .orElseThrow();
            return session.update(
                    "insert into digest_authority (recipient, siren) values (?, ?) on conflict do nothing", id, siren);
        });
    }

    /** Says what the letters of an address are like. Who asks for alerts is told of what happens from now on. */
    public void wish(MailAddress email, Subscription.Wish wish) {
        change("""
                update digest_recipient set extent = ?, lead_days = ?, alert_cursor = case when alerts then alert_cursor
                    else coalesce((select max(id) from call_event), 0) end, alerts = ?
                where lower(email) = lower(?)""", wish.extent().name(), wish.leadDays(), wish.alerts(), email.value());
    }

    /** Returns the subscriptions of one frequency, in the order in which they were made. */
    public List<Subscription> list(Frequency frequency) {
        return query("where r.frequency = ? order by r.id", frequency.name());
    }

    /** Returns everybody who may be written to now: no address that refuses letters, nobody without an authority. */
    List<Subscription> active() {
        return query("where r.frequency <> 'NONE' and r.suspended_at is null"
                + " and exists (select 1 from digest_authority a where a.recipient = r.id) order by r.id");
    }

    Optional<Subscription> find(long id) {
        return query("where r.id = ?", id).stream().findFirst();
    }

    /** Ends the letters of a person; their account and their authorities stay. */
    boolean end(long id) {
        return change("update digest_recipient set frequency = 'NONE', alerts = false where id = ?", id) == 1;
    }

    /** Remembers that a period was looked at and gave no letter: the cursor stays where it is. */
    void lookedAt(long id, Period period) {
        change("update digest_recipient set last_period = ? where id = ?", period.name(), id);
    }

    private int change(String sql, Object... arguments) {
        return JdbcSession.transact(database, session -> session.update(sql, arguments));
    }

    private List<Subscription> query(String where, Object... arguments) {
        return JdbcSession.transact(
                database, session -> session.query(ALL + where, JdbcSubscriptions::subscription, arguments));
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getLong("id"),
                Arrays.asList((String[]) row.getArray("sirens").getArray()),
                new MailAddress(row.getString("email")),
                Locale.forLanguageTag(row.getString("language")),
                rhythm(row),
                wish(row),
                row.getLong("cursor"),
                past(row));
    }

    private static Rhythm rhythm(ResultSet row) throws SQLException {
        return new Rhythm(
                Frequency.valueOf(row.getString("frequency")),
                DayOfWeek.of(row.getInt("due_day")),
                row.getObject("due_at", LocalTime.class),
                ZoneId.of(row.getString("zone")));
    }

    private static Subscription.Wish wish(ResultSet row) throws SQLException {
        return new Subscription.Wish(
                Subscription.Extent.valueOf(row.getString("extent")),
                row.getInt("lead_days"),
                row.getBoolean("alerts"),
                row.getLong("alert_cursor"));
    }

    private static Subscription.Past past(ResultSet row) throws SQLException {
        Instant since = JdbcSession.instant(row, "since");
        return new Subscription.Past(
                since,
                Optional.ofNullable(row.getString("last_period")),
                Optional.ofNullable(row.getObject("last_letter", LocalDate.class)));
    }
}
