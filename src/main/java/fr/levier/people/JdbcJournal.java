package fr.levier.people;

import fr.levier.sql.JdbcSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The audit trail: entries are added, never changed. */
public final class JdbcJournal {
    private static final int SHOWN = 500;

    private final DataSource database;

    public JdbcJournal(DataSource database) {
        this.database = database;
    }

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

    /** Returns the latest entries about an authority, newest first. */
    List<JournalEntry> latestOf(String siren) {
        return latest("where siren = ?", siren);
    }

    /** Returns the latest entries about anything, newest first. */
    List<JournalEntry> latest() {
        return latest("");
    }

    private List<JournalEntry> latest(String condition, Object... arguments) {
        return JdbcSession.transact(
                database,
                s -> s.query(
                        "select * from journal " + condition + " order by id desc limit " + SHOWN,
                        JdbcJournal::read,
                        arguments));
    }

    private static JournalEntry read(ResultSet row) throws SQLException {
        return new JournalEntry(
                JdbcSession.instant(row, "at"),
                row.getString("who"),
                Optional.ofNullable(row.getString("siren")),
                Action.valueOf(row.getString("action")),
                row.getString("subject"),
                row.getString("address"));
    }
}
