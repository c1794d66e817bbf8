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
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Who receives letters, when, and for which authorities. */
public final class JdbcSubscriptions {
    /** Nobody writes to the address of an account that may not sign in any more, whoever put it on a letter. */
    static final String DEACTIVATED =
            "select 1 from account c where lower(c.email) = lower(%s.email) and c.deactivated_at is not null";

    private static final String ALL = """
            select r.*, array(select siren from letter_reader v where v.recipient = r.id order by siren) as sirens
            from digest_recipient r\s""";

    private final DataSource database;

    public JdbcSubscriptions(DataSource database) {
        this.database = database;
    }

    /** What came of putting somebody on the letter of an authority. */
    public enum Placed {
        /** They have it from now on, in the rhythm that was said. */
        NEW,
        /** They read letters already, and have it in the rhythm that they chose. */
        KEPT,
        /** They ended their letters, or this one: nothing is sent. */
        DECLINED,
        /** Their address refuses letters. */
        SUSPENDED,
        /** Their account may not sign in any more, and nothing is sent to it. */
        DEACTIVATED
    }

    /** Puts an address on the letter of an authority. What somebody chose already, rhythm, zone, language or nothing at all, stays so. */
    public Placed put(String siren, MailAddress email, Locale locale, Frequency frequency) {
        return put(siren, email, locale, Rhythm.USUAL, frequency);
    }

    /** The same, at a time of the person's own. */
    public Placed put(String siren, MailAddress email, Locale locale, Rhythm rhythm) {
        return put(siren, email, locale, rhythm, rhythm.frequency());
    }

    private Placed put(String siren, MailAddress email, Locale locale, Rhythm rhythm, Frequency frequency) {
        return JdbcSession.transact(database, session -> {
            boolean isNew = add(session, email, locale, rhythm, frequency);
            session.update("""
                    insert into digest_authority as had (recipient, siren) select r.id, ? from digest_recipient r
                    where lower(r.email) = lower(?)
                        and not exists (select 1 from digest_refusal f where f.recipient = r.id and f.siren = ?)
                    on conflict (recipient, siren) do update set asked = false where not exists (
                        select 1 from digest_recipient r join account c on lower(c.email) = lower(r.email)
                            join membership m on m.account = c.id and m.siren = had.siren where r.id = had.recipient)""", siren, email.value(), siren);
            return placed(session, siren, email, isNew);
        });
    }

    private static Placed placed(JdbcSession session, String siren, MailAddress email, boolean isNew) {
        return session.first(
                        """
                        select case when exists (%s) then 'DEACTIVATED' when r.suspended_at is not null then 'SUSPENDED'
                            when r.frequency = 'NONE' or not exists (
                                select 1 from digest_authority a where a.recipient = r.id and a.siren = ?) then 'DECLINED'
                            else ? end
                        from digest_recipient r where lower(r.email) = lower(?)""".formatted(DEACTIVATED.formatted("r")),
                        row -> Placed.valueOf(row.getString(1)),
                        siren,
                        (isNew ? Placed.NEW : Placed.KEPT).name(),
                        email.value())
                .orElseThrow();
    }

    /** A member asks for the letter of their authority: who ended all letters reads them again, who chose a rhythm keeps it. */
    void ask(String siren, MailAddress email, Locale locale) {
        JdbcSession.transact(database, session -> {
            add(session, email, locale, Rhythm.USUAL, Frequency.WEEKLY);
            session.update(
                    "update digest_recipient set frequency = 'WEEKLY' where lower(email) = lower(?) and frequency = 'NONE'",
                    email.value());
            session.update(
                    "delete from digest_refusal f using digest_recipient r"
                            + " where r.id = f.recipient and lower(r.email) = lower(?) and f.siren = ?",
                    email.value(),
                    siren);
            return session.update(
                    "insert into digest_authority (recipient, siren, asked) select id, ?, true from digest_recipient"
                            + " where lower(email) = lower(?) on conflict do nothing",
                    siren,
                    email.value());
        });
    }

    /** Returns whether nobody knew the address. */
    private static boolean add(
            JdbcSession session, MailAddress email, Locale locale, Rhythm rhythm, Frequency frequency) {
        return session.update(
                        """
                        insert into digest_recipient (email, language, frequency, zone, due_day, due_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        email.value(),
                        language(locale),
                        frequency.name(),
                        rhythm.zone().getId(),
                        rhythm.day().getValue(),
                        rhythm.at())
                == 1;
    }

    /** Says in which language and when a person reads, whatever they read. */
    void read(MailAddress email, Locale locale, Rhythm rhythm) {
        JdbcSession.transact(database, session -> person(session, email, locale, rhythm, rhythm.frequency()));
    }

    /** The day of the last letter is one of the zone that is chosen now. */
    private static int person(
            JdbcSession session, MailAddress email, Locale locale, Rhythm rhythm, Frequency frequency) {
        add(session, email, locale, rhythm, frequency);
        return session.update(
                """
                update digest_recipient r set language = ?, frequency = ?, zone = ?, due_day = ?, due_at = ?,
                    last_letter = coalesce((select max((l.composed_at at time zone ?)::date) from digest_letter l
                        where l.recipient = r.id and l.kind = 'LETTER' and l.status <> 'CANCELLED'), last_letter)
                where lower(email) = lower(?)""",
                language(locale),
                frequency.name(),
                rhythm.zone().getId(),
                rhythm.day().getValue(),
                rhythm.at(),
                rhythm.zone().getId(),
                email.value());
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "fr";
    }

    /** Says what the letters of an address are like. Who asks for alerts is told of what happens from now on. */
    public void wish(MailAddress email, Subscription.Wish wish) {
        JdbcSession.transact(database, session -> wish(session, email, wish));
    }

    private static int wish(JdbcSession session, MailAddress email, Subscription.Wish wish) {
        return session.update("""
                update digest_recipient set extent = ?, lead_days = ?, alert_cursor = case when alert_kinds <> '{}'
                    then alert_cursor else coalesce((select max(id) from call_event), 0) end, alert_kinds = ?
                where lower(email) = lower(?)""", wish.extent().name(), wish.leadDays(), alerts(wish), email.value());
    }

    private static List<String> alerts(Subscription.Wish wish) {
        return wish.alerts().stream().map(Enum::name).sorted().toList();
    }

    /**
     * Says which authorities' letters a person asked for, of those to which they belong; others they read no more, until they say so
     * themselves. An address that refused letters is believed again: its owner is here.
     */
    private static int choose(JdbcSession session, MailAddress email, Set<String> sirens) {
        List<String> chosen = sirens.stream().sorted().toList();
        long id = session.first(
                        "select id from digest_recipient where lower(email) = lower(?)",
                        row -> row.getLong(1),
                        email.value())
                .orElseThrow();
        session.update("""
                with ended as (delete from digest_authority where recipient = ? and siren <> all (?) returning siren)
                insert into digest_refusal (recipient, siren) select ?, siren from ended on conflict do nothing""", id, chosen, id);
        session.update("delete from digest_refusal where recipient = ? and siren = any (?)", id, chosen);
        session.update("""
                insert into digest_authority (recipient, siren, asked) select ?, siren, true from unnest(?) siren
                on conflict do nothing""", id, chosen);
        JdbcSuspension.lift(session, id);
        return JdbcUnwanted.cancel(session);
    }

    /** Says all at once how a person's letters are. */
    void settle(MailAddress email, LetterForm.Choice choice) {
        JdbcSession.transact(database, session -> {
            person(
                    session,
                    email,
                    choice.locale(),
                    choice.rhythm(),
                    choice.rhythm().frequency());
            wish(session, email, choice.wish());
            return choose(session, email, choice.sirens());
        });
    }

    /** Returns the subscriptions of one frequency, in the order in which they were made. */
    public List<Subscription> list(Frequency frequency) {
        return query("where r.frequency = ? order by r.id", frequency.name());
    }

    /** Returns everybody who may be written to now: no address that refuses letters, nobody without an authority. */
    List<Subscription> active() {
        return query("where (r.frequency <> 'NONE' or r.alert_kinds <> '{}') and r.suspended_at is null order by r.id")
                .stream()
                .filter(subscription -> !subscription.sirens().isEmpty())
                .toList();
    }

    /** Returns how many persons wait too long for a letter that nobody has composed. */
    public int overdue(Instant now) {
        return waiting(now).size();
    }

    /** Returns who waits too long for a letter that nobody has composed. */
    List<Subscription> waiting(Instant now) {
        return active().stream().filter(s -> s.isOverdue(now)).toList();
    }

    Optional<Subscription> find(long id) {
        return query("where r.id = ?", id).stream().findFirst();
    }

    Optional<Subscription> find(MailAddress email) {
        return query("where lower(r.email) = lower(?)", email.value()).stream().findFirst();
    }

    /** Ends the letters of a person; their account and their authorities stay. */
    boolean end(long id) {
        return JdbcSession.transact(database, session -> {
            int ended = session.update(
                    "update digest_recipient set frequency = 'NONE', alert_kinds = '{}' where id = ?", id);
            JdbcUnwanted.cancel(session);
            return ended == 1;
        });
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
                alerts((String[]) row.getArray("alert_kinds").getArray()),
                row.getLong("alert_cursor"));
    }

    private static Set<Subscription.Alert> alerts(String[] names) {
        return Arrays.stream(names).map(Subscription.Alert::valueOf).collect(Collectors.toSet());
    }

    private static Subscription.Past past(ResultSet row) throws SQLException {
        Instant since = JdbcSession.instant(row, "since");
        return new Subscription.Past(
                since,
                Optional.ofNullable(row.getString("last_period")),
                Optional.ofNullable(row.getObject("last_letter", LocalDate.class)));
    }
}
