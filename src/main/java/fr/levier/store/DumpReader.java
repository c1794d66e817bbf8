package fr.levier.store;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Puts a saved file back into a database: its tables are made as they were when the file was made, filled, and brought to today's form.
 * The whole file is read to its end before anything is touched.
 */
public final class DumpReader {
    private final Path file;
    private final Place place;

    public DumpReader(Path file) {
        this.file = file;
        this.place = Place.of(file.toString());
    }

    /**
     * Returns what the file says of itself, after reading all of it.
     *
     * @throws Refusal when it is no such file, or is damaged, or was made by a later version
     */
    public Dump check() {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                zip.getInputStream(entry).transferTo(OutputStream.nullOutputStream());
            }
            Dump dump = manifest(zip);
            boolean isWhole = dump.rows().keySet().stream().allMatch(t -> zip.getEntry(Dump.entry(t)) != null);
            if (dump.format() != Dump.FORMAT || !isWhole) {
                throw new Refusal(Problem.at(place, "store.problem.dump-damaged"));
            }
            return dump;
        } catch (IOException damaged) {
            throw new Refusal(Problem.at(place, "store.problem.dump-damaged"), damaged);
        }
    }

    private Dump manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Dump.MANIFEST);
        if (entry == null) {
            throw new Refusal(Problem.at(place, "store.problem.dump-damaged"));
        }
        return DumpWriter.JSON.readValue(zip.getInputStream(entry).readAllBytes(), Dump.class);
    }

    /**
     * Fills a database with what the file holds.
     *
     * @param replace whether what stands in the database may go
     * @throws Refusal when something stands there and may not go
     */
    public Dump restore(Database database, boolean replace) {
        Dump dump = check();
        FluentConfiguration flyway =
                Flyway.configure().dataSource(database.url(), database.user(), database.password());
        demandKnown(dump, flyway.load());
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            if (!replace && !new Tables(connection).isEmpty()) {
                throw new Refusal(Problem.at(place, "store.problem.dump-over-data"));
            }
            flyway.cleanDisabled(false).load().clean();
            flyway.target(MigrationVersion.fromVersion(String.valueOf(dump.schema())))
                    .load()
                    .migrate();
            fill(connection, dump);
        } catch (SQLException | IOException broken) {
            throw new IllegalStateException("The database could not be filled", broken);
        }
        flyway.target(MigrationVersion.LATEST).load().migrate();
        return dump;
    }

    private void demandKnown(Dump dump, Flyway flyway) {
        int newest = java.util.Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getVersion() != null)
                .mapToInt(migration -> Integer.parseInt(migration.getVersion().getVersion()))
                .max()
                .orElse(0);
        if (dump.schema() > newest) {
            throw new Refusal(Problem.at(place, "store.problem.dump-newer", dump.schema(), newest));
        }
    }

    private void fill(Connection connection, Dump dump) throws SQLException, IOException {
        connection.setAutoCommit(false);
        Tables tables = new Tables(connection);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        List<String> order = tables.inOrder();
        tables.execute("TRUNCATE " + Tables.all(order));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String table : order) {
                // What a trigger would add stands in the file already.
                tables.execute("ALTER TABLE " + Tables.quoted(table) + " DISABLE TRIGGER USER");
                fill(table, tables, copy, zip, dump.rows().getOrDefault(table, 0L));
                tables.execute("ALTER TABLE " + Tables.quoted(table) + " ENABLE TRIGGER USER");
            }
        }
        for (Map.Entry<String, Long> sequence : dump.sequences().entrySet()) {
            goOn(connection, sequence.getKey(), sequence.getValue());
        }
        connection.commit();
    }

    private void fill(String table, Tables tables, CopyManager copy, ZipFile zip, long rows)
            throws SQLException, IOException {
        ZipEntry entry = zip.getEntry(Dump.entry(table));
        if (entry == null) {
            return;
        }
        try (InputStream content = zip.getInputStream(entry)) {
            String sql = "COPY " + Tables.quoted(table) + " (" + tables.columns(table) + ") FROM STDIN";
            if (copy.copyIn(sql, content) != rows) {
                throw new Refusal(Problem.at(place, "store.problem.dump-damaged"));
            }
        }
    }

    private static void goOn(Connection connection, String sequence, long last) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            statement.setString(1, Tables.quoted(sequence));
            statement.setLong(2, last);
            statement.execute();
        }
    }
}
