package fr.levier.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Saves a database to one file, as it stood at one instant, while everything goes on: all tables are read in one transaction that sees
 * nothing of what others write meanwhile. The file appears under its name when it is complete, and only its owner may read it.
 */
public final class DumpWriter {
    static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final Database database;
    private final World world;

    public DumpWriter(Database database, World world) {
        this.database = database;
        this.world = world;
    }

    /**
     * Writes the file.
     *
     * @throws Refusal when it is there already, unless it is to be replaced, or cannot be written
     */
    public Dump write(Path file, boolean replace, Instant at) {
        Place place = Place.of(file.toString());
        if (Files.exists(file) && !replace) {
            throw new Refusal(Problem.at(place, "store.problem.dump-exists"));
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path part = Files.createTempFile(folder, "levier-", ".part");
            try {
                Dump dump = write(part, at);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                return dump;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException unwritable) {
            String reason = unwritable.getClass().getSimpleName();
            throw new Refusal(Problem.at(place, "store.problem.dump-unwritable", reason), unwritable);
        }
    }

    private Dump write(Path part, Instant at) throws IOException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Tables tables = new Tables(connection);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            Map<String, Long> rows = new LinkedHashMap<>();
            for (String table : tables.inOrder()) {
                zip.putNextEntry(new ZipEntry(Dump.entry(table)));
                String sql = "COPY " + Tables.quoted(table) + " (" + tables.columns(table) + ") TO STDOUT";
                rows.put(table, copy.copyOut(sql, new Unclosed(zip)));
                zip.closeEntry();
            }
            Dump dump = new Dump(Dump.FORMAT, world, tables.schema(), at, rows, tables.sequences());
            zip.putNextEntry(new ZipEntry(Dump.MANIFEST));
            zip.write(JSON.writeValueAsBytes(dump));
            zip.closeEntry();
            return dump;
        } catch (SQLException broken) {
            throw new IllegalStateException("The database could not be saved", broken);
        }
    }

    /** One entry ends, the file goes on. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // the next table follows
        }
    }
}
