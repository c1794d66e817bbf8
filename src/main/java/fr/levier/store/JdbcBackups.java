package fr.levier.store;

import fr.levier.sql.JdbcSession;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** When the database was saved to a file, so that its administrators see it on a page. */
public final class JdbcBackups {
    private final DataSource database;

    /** Takes a plain data source, one that manages no transaction of its own. */
    public JdbcBackups(DataSource database) {
        this.database = database;
    }

    /** A file that was made; whether it is still there, nobody knows. */
    public record Made(Instant at, String file, long bytes, long rows) {}

    public void add(String file, long bytes, Dump dump) {
        JdbcSession.transact(
                database,
                s -> s.update(
                        "insert into backup (made_at, file, bytes, row_count) values (?, ?, ?, ?)",
                        dump.at(),
                        file,
                        bytes,
                        dump.total()));
    }

    /** Returns the last ones, the newest first. */
    public List<Made> last(int most) {
        return JdbcSession.transact(
                database,
                s -> s.query(
                        "select * from backup order by made_at desc, id desc limit ?",
                        row -> new Made(
                                JdbcSession.instant(row, "made_at"),
                                row.getString("file"),
                                row.getLong("bytes"),
                                row.getLong("row_count")),
                        most));
    }
}
