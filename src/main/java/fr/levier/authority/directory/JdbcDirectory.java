package fr.levier.authority.directory;

import fr.levier.sql.JdbcSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The directory in PostgreSQL. The entries that come with Levier are stored at the first question after a new version of them. */
public final class JdbcDirectory implements Directory {
    private static final String BUNDLED = "decoupage-administratif";
    private static final int SHORTEST = 2;

    private final DataSource database;
    private volatile boolean bundledIsStored;

    /** Takes a plain data source, one that manages no transaction of its own. */
    public JdbcDirectory(DataSource database) {
        this.database = database;
    }

    @Override
    public List<DirectoryEntry> search(String words, int limit) {
        TypedName typed = TypedName.read(words);
        if (typed.name().length() < SHORTEST) {
            return List.of();
        }
        Optional<DirectoryEntry> exact = find(typed.code());
        return exact.map(List::of)
                .orElseGet(() -> typed.isCode() ? List.of() : call(session -> byName(session, typed, limit)));
    }

    @Override
    public Optional<DirectoryEntry> find(String code) {
        return call(session -> session.query("SELECT * FROM directory WHERE code = ?", JdbcDirectory::entry, code))
                .stream()
                .findFirst();
    }

    @Override
    public String edition() {
        return BundledDirectory.edition();
    }

    @Override
    public void replace(String source, List<DirectoryEntry> entries) {
        JdbcSession.transact(database, session -> {
            store(session, source, entries);
            return entries;
        });
    }

    /** Only when no name holds what was typed, names that are written alike are offered, and those of many people before hamlets. */
    private static List<DirectoryEntry> byName(JdbcSession session, TypedName typed, int limit) {
        List<DirectoryEntry> near = near(session, typed, limit);
        boolean isNamed =
                near.stream().anyMatch(entry -> TypedName.kept(entry.name()).contains(typed.name()));
        return isNamed ? near : alike(session, typed, limit);
    }

    private static List<DirectoryEntry> alike(JdbcSession session, TypedName typed, int limit) {
        return session.query(
                """
                SELECT * FROM directory
                WHERE ? <% search OR search % ?
                ORDER BY type = ? DESC,
                    similarity(?, search) + word_similarity(?, search) + 0.02 * ln(1 + coalesce(population, 0)) DESC,
                    name, code
                LIMIT ?
                """, JdbcDirectory::entry, typed.name(), typed.name(), typed.type(), typed.name(), typed.name(), limit);
    }

    private static List<DirectoryEntry> near(JdbcSession session, TypedName words, int limit) {
        String typed = words.name();
        return session.query(
                """
                SELECT * FROM directory
                WHERE ? <% search OR search LIKE ? OR search LIKE ?
                ORDER BY type = ? DESC, search = ? DESC, search LIKE ? DESC, word_similarity(?, search) DESC,
                    CASE WHEN search LIKE ? THEN 1 ELSE similarity(?, search) END DESC,
                    population DESC NULLS LAST, name, code
                LIMIT ?
                """,
                JdbcDirectory::entry,
                typed,
                typed + "%",
                "% " + typed + "%",
                words.type(),
                typed,
                typed + "%",
                typed,
                typed + "%",
                typed,
                limit);
    }

    private <T> T call(Function<JdbcSession, T> work) {
        storeBundled();
        return JdbcSession.transact(database, work);
    }

    private synchronized void storeBundled() {
        if (!bundledIsStored) {
            JdbcSession.transact(database, session -> {
                storeIfNew(session);
                return true;
            });
            bundledIsStored = true;
        }
    }

    /** Two nodes that start together wait for each other here: the second finds the work done. */
    private static void storeIfNew(JdbcSession session) {
        session.query("SELECT pg_advisory_xact_lock(hashtext('levier.directory'))", row -> true);
        List<String> stored = session.query(
                "SELECT DISTINCT edition FROM directory WHERE source = ?", row -> row.getString(1), BUNDLED);
        if (!stored.equals(List.of(BundledDirectory.edition()))) {
            store(session, BUNDLED, BundledDirectory.read());
        }
    }

    /** What another source says already of the same authority is replaced: the newest reading stands. */
    private static void store(JdbcSession session, String source, List<DirectoryEntry> entries) {
        session.execute("DELETE FROM directory WHERE source = ?", source);
        session.execute(
                """
                INSERT INTO directory (code, name, type, departement, region, epci, population, overseas, edition, source, search)
                SELECT code, name, type, nullif(departement, ''), nullif(region, ''), nullif(epci, ''),
                    nullif(population, '')::bigint, overseas::boolean, edition, ?, search
                FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[]) AS t (code, name, type, departement, region, epci, population, overseas, edition, search)
                ON CONFLICT (code) DO UPDATE SET name = excluded.name, type = excluded.type,
                    departement = excluded.departement, region = excluded.region,
                    epci = coalesce(excluded.epci, directory.epci), population = excluded.population,
                    overseas = excluded.overseas, edition = excluded.edition, source = excluded.source,
                    search = excluded.search
                """,
                source,
                column(entries, DirectoryEntry::code),
                column(entries, DirectoryEntry::name),
                column(entries, DirectoryEntry::type),
                column(entries, e -> e.departement().orElse("")),
                column(entries, e -> e.region().orElse("")),
                column(entries, e -> e.epci().orElse("")),
                column(entries, e -> e.population().map(String::valueOf).orElse("")),
                column(entries, e -> String.valueOf(e.overseas())),
                column(entries, DirectoryEntry::edition),
                column(entries, e -> TypedName.kept(e.name())));
    }

    private static List<String> column(List<DirectoryEntry> entries, Function<DirectoryEntry, String> value) {
        return entries.stream().map(value).collect(Collectors.toList());
    }

    private static DirectoryEntry entry(ResultSet row) throws SQLException {
        return new DirectoryEntry(
                row.getString("code"),
                row.getString("name"),
                row.getString("type"),
                Optional.ofNullable(row.getString("departement")),
                Optional.ofNullable(row.getString("region")),
                Optional.ofNullable(row.getString("epci")),
                Optional.ofNullable(row.getObject("population", Long.class)),
                row.getBoolean("overseas"),
                row.getString("edition"));
    }
}
