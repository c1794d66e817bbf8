package fr.levier.call;

import fr.levier.sql.JdbcSession;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** The watch over the sources, from the runs in PostgreSQL. */
public final class JdbcSourceWatch implements SourceWatch {
    private final DataSource database;

    /** Takes a plain data source, one that manages no transaction of its own. */
    public JdbcSourceWatch(DataSource database) {
        this.database = database;
    }

    @Override
    public List<SourceState> states() {
        return JdbcSession.transact(database, session -> new JdbcRuns(session).states());
    }

    @Override
    public void accept(String source, Instant at) {
        JdbcSession.transact(database, session -> {
            new JdbcRuns(session).accept(source, at);
            return source;
        });
    }
}
