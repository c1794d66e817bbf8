package fr.levier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.levier.problem.Refusal;
import fr.levier.sql.JdbcSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A saved database comes back as it was, in another one, and nothing is overwritten by mistake. */
final class DumpTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    @TempDir
    Path folder;

    private static Database database(String url) {
        return new Database.External(url, "postgres", "postgres");
    }

    private static DataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    private static void write(String url, String sql, Object... arguments) {
        JdbcSession.transact(source(url), s -> s.update(sql, arguments));
    }

    private static List<String> read(String url, String sql) {
        return JdbcSession.transact(source(url), s -> s.query(sql, row -> row.getString(1)));
    }

    private static String filled() {
        String url = TestDatabase.freshUrl();
        write(
                url,
                "insert into authority (siren, name, type, fictional, description) values ('000000018', 'Saint-Aubin\t« x »\\', 'commune', true, '{\"population\": 1200}')");
        write(url, "update authority set description = '{\"population\": 1300}'");
        write(
                url,
                "insert into project (key, siren, id, title, fictional, description) values ('000000018/p', '000000018', 'p', 'Pont', true, '{}')");
        write(url, "insert into account (email, created_at) values ('anne@saint-aubin.example', now())");
        write(url, "insert into membership (account, siren, role) select id, '000000018', 'READER' from account");
        write(url, "insert into page_content (sha256, body) values ('abc', ?)", (Object)
                new byte[] {0, 1, 2, '\n', '\\', -1});
        return url;
    }

    /** Returns the rows of every table, in an order of their own. */
    private static Map<String, String> everything(String url) {
        return JdbcSession.transact(source(url), s -> {
            Map<String, String> all = new java.util.TreeMap<>();
            s.query(
                            "select table_name from information_schema.tables where table_schema = 'public'"
                                    + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'",
                            row -> row.getString(1))
                    .forEach(table -> all.put(
                            table,
                            s.query("select t::text from " + table + " t order by 1", row -> row.getString(1))
                                    .toString()));
            return all;
        });
    }

    @Test
    void aSavedDatabaseComesBackAsItWasAndGoesOn() {
        String from = filled();
        Path file = folder.resolve("levier.zip");
        Dump dump = new DumpWriter(database(from), World.LIVE).write(file, false, NOW);
        String into = TestDatabase.freshUrl();

        Dump restored = new DumpReader(file).restore(database(into), false);

        assertThat(restored).isEqualTo(dump);
        assertThat(dump.rows()).containsEntry("authority", 1L).containsEntry("authority_version", 2L);
        assertThat(everything(into)).isEqualTo(everything(from));
        write(into, "insert into account (email, created_at) values ('paul@saint-aubin.example', now())");
        write(into, "update authority set name = 'Autre'");
        assertThat(read(into, "select version::text from authority")).containsExactly("3");
    }

    @Test
    void nothingThatStandsThereIsReplacedUnlessSomebodySaysSo() {
        Path file = folder.resolve("levier.zip");
        new DumpWriter(database(filled()), World.LIVE).write(file, false, NOW);
        String into = TestDatabase.freshUrl();
        write(into, "insert into account (email, created_at) values ('here@levier.example', now())");

        assertThatThrownBy(() -> new DumpReader(file).restore(database(into), false))
                .isInstanceOf(Refusal.class);
        assertThat(read(into, "select email from account")).containsExactly("here@levier.example");
        assertThatThrownBy(() -> new DumpWriter(database(into), World.LIVE).write(file, false, NOW))
                .isInstanceOf(Refusal.class);

        new DumpReader(file).restore(database(into), true);
        assertThat(read(into, "select email from account")).containsExactly("anne@saint-aubin.example");
    }

    @Test
    void aDamagedFileTouchesNothing() throws IOException {
        Path file = folder.resolve("levier.zip");
        new DumpWriter(database(filled()), World.LIVE).write(file, false, NOW);
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length - 100));
        Path words = Files.writeString(folder.resolve("words.zip"), "no backup");
        String into = TestDatabase.freshUrl();
        write(into, "insert into account (email, created_at) values ('here@levier.example', now())");

        for (Path bad : List.of(cut, words, folder.resolve("absent.zip"))) {
            assertThatThrownBy(() -> new DumpReader(bad).restore(database(into), true))
                    .as(bad.toString())
                    .isInstanceOf(Refusal.class);
        }
        assertThat(read(into, "select email from account")).containsExactly("here@levier.example");
    }

    @Test
    void aFileOfAnOlderSchemaIsBroughtToTodaysForm() {
        String old = TestDatabase.freshUrl();
        Flyway.configure()
                .dataSource(old, "postgres", "postgres")
                .cleanDisabled(false)
                .load()
                .clean();
        Flyway.configure()
                .dataSource(old, "postgres", "postgres")
                .target("80")
                .load()
                .migrate();
        write(
                old,
                "insert into authority (siren, name, type, fictional, description) values ('000000018', 'Saint-Aubin', 'commune', true, '{}')");
        Path file = folder.resolve("old.zip");
        assertThat(new DumpWriter(database(old), World.LIVE)
                        .write(file, false, NOW)
                        .schema())
                .isEqualTo(80);
        String into = TestDatabase.freshUrl();

        new DumpReader(file).restore(database(into), false);

        assertThat(read(into, "select name || version from authority_version")).containsExactly("Saint-Aubin1");
    }
}
