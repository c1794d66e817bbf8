package fr.levier.follow;

import fr.levier.sql.JdbcSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The searches that people keep, each for one authority. */
public final class JdbcSavedSearches {
    private final DataSource database;

    /** Takes a plain data source, one that manages no transaction of its own. */
    public JdbcSavedSearches(DataSource database) {
        this.database = database;
    }

    /** Returns the searches of one person for one authority, by name. */
    public List<SavedSearch> listOf(long account, String siren) {
        return JdbcSession.transact(
                database,
                s -> s.query(
                        "select * from saved_search where account = ? and siren = ? order by lower(name)",
                        row -> new SavedSearch(row.getLong("id"), row.getString("name"), row.getString("query")),
                        account,
                        siren));
    }

    /** Returns the searches of all who still belong to the authority, by the address of their owner in lower case. */
    public Map<String, List<OwnedSearch>> byOwner() {
        Map<String, List<OwnedSearch>> searches = new HashMap<>();
        JdbcSession.transact(
                database,
                s -> s.query(
                        """
                        select lower(a.email) as owner, s.siren, s.name, s.query from saved_search s
                            join account a on a.id = s.account and a.deactivated_at is null
                            join membership m on m.account = s.account and m.siren = s.siren
                        order by s.id""",
                        row -> searches.computeIfAbsent(row.getString("owner"), owner -> new ArrayList<>())
                                .add(new OwnedSearch(
                                        row.getString("siren"), row.getString("name"), row.getString("query")))));
        return searches;
    }

    /** Keeps a search; under a name that there is already, instead of the one that had it. */
    void save(long account, String siren, String name, String query, Instant now) {
        JdbcSession.transact(database, s -> {
            s.execute(
                    "insert into saved_search (account, siren, name, query, created_at) values (?, ?, ?, ?, ?)"
                            + " on conflict (account, siren, lower(name)) do update set name = excluded.name, query = excluded.query",
                    account,
                    siren,
                    name,
                    query,
                    now);
            return true;
        });
    }

    /** Forgets a search of one's own; of somebody else none. */
    void remove(long id, long account, String siren) {
        JdbcSession.transact(database, s -> {
            s.execute("delete from saved_search where id = ? and account = ? and siren = ?", id, account, siren);
            return true;
        });
    }
}
