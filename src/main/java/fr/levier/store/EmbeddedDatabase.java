package fr.levier.store;

import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that runs inside the data folder: durable (fsync on), on the loopback address only, with a password of its own
 * that never leaves the folder.
 */
final class EmbeddedDatabase implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String CONNECTION = "connection.properties";
    private static final String SERVER = "database";
    private static final String LOCK = "epg-lock";
    private static final String USER = "postgres";
    private static final long MEBIBYTE = 1L << 20;

    /** A new server takes about a hundred mebibytes with its binaries; one that exists, room for its log. */
    private static final long ROOM_FOR_NEW = 160;

    private static final long ROOM = 20;
    private static final String PASSWORD_ONLY = """
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final DataFolder folder;
    private final String password;
    private volatile EmbeddedPostgres server;
    private volatile boolean closing;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres server, String password) {
        this.folder = folder;
        this.server = server;
        this.password = password;
    }

    /** Starts the server of a folder that this process owns, after stopping one that a killed process left behind. */
    static EmbeddedDatabase start(DataFolder folder) {
        stopOrphan(folder);
        Optional<String> known = folder.read("password");
        demandRoom(folder, known.isEmpty() ? ROOM_FOR_NEW : ROOM);
        String password = known.orElseGet(EmbeddedDatabase::newPassword);
        if (known.isEmpty()) {
            removeHalfMade(folder.resolve(SERVER));
        }
        try {
            EmbeddedPostgres server = launch(folder, password, Optional.empty());
            EmbeddedDatabase database = new EmbeddedDatabase(folder, server, password);
            if (known.isEmpty()) {
                database.demandPassword();
            }
            database.announce();
            database.watch();
            return database;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new Refusal(Problem.at(folder.place(), "store.problem.cannot-start", reason(e)), e);
        }
    }

    /** Without room the server would die while it starts, and be waited for. */
    private static void demandRoom(DataFolder folder, long mebibytes) {
        try {
            long free = Files.getFileStore(folder.path()).getUsableSpace() / MEBIBYTE;
            if (free < mebibytes) {
                throw new Refusal(Problem.at(folder.place(), "store.problem.disk-full", free, mebibytes));
            }
        } catch (IOException unknown) {
            throw new Refusal(Problem.at(folder.place(), "store.problem.cannot-start", reason(unknown)), unknown);
        }
    }

    /** Returns the server that another process runs in this folder, waiting a little for one that is just starting. */
    static Database attach(DataFolder folder, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            Optional<String> connection = folder.read(CONNECTION);
            if (connection.isPresent()) {
                return read(connection.get());
            }
            pause(Duration.ofMillis(100));
        }
        throw new Refusal(Problem.at(folder.place(), "store.problem.busy"));
    }

    private static EmbeddedPostgres launch(DataFolder folder, String password, Optional<Integer> port)
            throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        port.ifPresent(builder::setPort);
        return builder.setDataDirectory(folder.resolve(SERVER))
                .setCleanDataDirectory(false)
                // Hooks of the JVM run side by side: this one would stop the server under those who still write to it.
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(folder.resolve("postgres").toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setConnectConfig("password", password)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** A server that ends though nobody ended it (killed for its memory, for one) is started again: pages and jobs wait for it. */
    private void watch() {
        runningServer(folder).ifPresent(running -> {
            CompletableFuture<Void> unused = running.onExit().thenRun(this::reviveApart);
        });
    }

    private void reviveApart() {
        Thread again = new Thread(this::revive, "levier-database");
        again.setDaemon(true);
        again.start();
    }

    private void revive() {
        for (int wait = 1; !closing; wait = Math.min(60, 2 * wait)) {
            LOG.error("The database ended by itself; it is started again in {} s", wait);
            pause(Duration.ofSeconds(wait)); // those whom the dead server served must end first
            if (isRevived()) {
                LOG.info("The database runs again");
                return;
            }
        }
    }

    private synchronized boolean isRevived() {
        if (closing) {
            return true;
        }
        try {
            server.close();
            // a start that failed keeps its lock for as long as this process lives; the folder is ours anyway
            folder.delete(SERVER + "/" + LOCK);
            server = launch(folder, password, Optional.of(server.getPort()));
            watch();
            return true;
        } catch (IOException | IllegalStateException e) {
            LOG.error("The database does not start; if this goes on, restart Levier", e);
            return false;
        }
    }

    /** Until here a first start trusts the loopback address; from here on only the password opens. */
    private void demandPassword() throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER USER postgres PASSWORD '" + password + "'");
            Files.writeString(folder.resolve(SERVER).resolve("pg_hba.conf"), PASSWORD_ONLY);
            statement.execute("SELECT pg_reload_conf()");
        }
        folder.write("password", password);
    }

    private void announce() throws IOException {
        Properties connection = new Properties();
        connection.setProperty("url", url());
        connection.setProperty("password", password);
        StringWriter text = new StringWriter();
        connection.store(text, null);
        folder.write(CONNECTION, text.toString());
    }

    private static Database read(String text) {
        Properties connection = new Properties();
        try {
            connection.load(new StringReader(text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new External(connection.getProperty("url"), USER, connection.getProperty("password"));
    }

    /** A first start that was killed before its password was kept left a database that nobody can trust: it holds nothing yet. */
    private static void removeHalfMade(Path database) {
        if (!Files.exists(database)) {
            return;
        }
        try (var files = Files.walk(database)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(EmbeddedDatabase::delete);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void stopOrphan(DataFolder folder) {
        folder.delete(CONNECTION);
        runningServer(folder).ifPresent(server -> {
            server.destroy();
            try {
                server.onExit().get(20, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                server.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Optional<ProcessHandle> runningServer(DataFolder folder) {
        return folder.read(SERVER + "/postmaster.pid")
                .flatMap(text -> text.lines().findFirst())
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .filter(process -> process.info()
                        .command()
                        .map(c -> c.contains("postgres"))
                        .orElse(false));
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static String reason(Exception e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage().lines().findFirst().orElse("");
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    @Override
    public String user() {
        return USER;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public void close() {
        closing = true;
        folder.delete(CONNECTION);
        stop();
    }

    private synchronized void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
