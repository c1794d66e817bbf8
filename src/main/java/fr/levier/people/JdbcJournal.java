package fr.levier.people;

import fr.levier.sql.JdbcSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The audit trail: entries are added, never changed. */
public final class JdbcJournal {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final DataSource database;

    public JdbcJournal(DataSource database) {
        this.database = database;
    }

    /** An entry with its number: later ones have greater numbers. */
    record Numbered(long number, JournalEntry entry) {}

    public void add(JournalEntry entry) {
        JdbcSession.transact(database, s -> {
            s.execute(
                    "insert into journal (at, who, siren, action, subject, address) values (?, ?, ?, ?, ?, ?)",
                    entry.at(),
                    entry.who(),
                    entry.siren(),
                    entry.action().name(),
                    entry.subject(),
                    entry.address());
            return true;
        });
    }

    /** Returns the entries that are asked for, newest first. */
    List<Numbered> find(JournalQuery query, int most) {
        StringBuilder sql = new StringBuilder("select * from journal where true");
        List<Object> arguments = new ArrayList<>();
        query.siren().ifPresent(siren -> add(sql, arguments, " and siren = ?", siren));
        query.action().ifPresent(action -> add(sql, arguments, " and action = ?", action.name()));
        if (!query.who().isEmpty()) {
            add(sql, arguments, " and strpos(lower(who), lower(?)) > 0", query.who());
        }
        query.from().ifPresent(day -> add(sql, arguments, " and at >= ?", start(day)));
        query.to().ifPresent(day -> add(sql, arguments, " and at < ?", start(day.plusDays(1))));
        if (query.before() > 0) {
            add(sql, arguments, " and id < ?", query.before());
        }
        add(sql, arguments, " order by id desc limit ?", most);
        return JdbcSession.transact(database, s -> s.query(sql.toString(), JdbcJournal::read, arguments.toArray()));
    }

    private static void add(StringBuilder sql, List<Object> arguments, String part, Object argument) {
        sql.append(part);
        arguments.add(argument);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(PARIS).toInstant();
    }

    private static Numbered read(ResultSet row) throws SQLException {
        return new Numbered(
                row.getLong("id"),
                new JournalEntry(
                        JdbcSession.instant(row, "at"),
                        row.getString("who"),
                        Optional.ofNullable(row.getString("siren")),
                        Action.valueOf(row.getString("action")),
                        row.getString("subject"),
                        row.getString("address")));
    }
}
