package fr.levier.digest;

import fr.levier.mail.MailAddress;
import fr.levier.mail.MailTrap;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that can be killed and comes back, nodes that can be killed, and a clock that is told. */
final class FaultyWorld implements AutoCloseable {
    static final int PEOPLE = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long SPEED = 600;

    final MailTrap mail = new MailTrap();
    final Path control;
    private final Path data;
    private final int port;
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final List<Process> nodes = new ArrayList<>();
    private final String url;
    private final EmbeddedPostgres server;
    private @Nullable Process ran;
    private @Nullable Connection asking;
    private int calls;

    FaultyWorld(Path folder) throws IOException {
        data = folder.resolve("database");
        control = folder.resolve("control");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = start();
        url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
        database.setUrl(url);
        Flyway.configure().dataSource(database).load().migrate();
        JdbcSubscriptions subscriptions = new JdbcSubscriptions(database);
        for (int i = 0; i < PEOPLE; i++) {
            MailAddress person = new MailAddress("person" + i + "@valmont.example");
            subscriptions.put("210000001", person, Locale.FRANCE, Frequency.WEEKLY);
        }
    }

    /** What is committed survives the death of the server's processes. */
    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
    }

    /** Something happens in the world, and it is that moment. */
    void happens(Instant now) throws IOException {
        calls++;
        tell(now);
    }

    void tell(Instant now) throws IOException {
        new LetterNode.Control(calls, now, Instant.now(), SPEED).write(control);
    }

    Process node() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                LetterNode.class.getName(),
                url,
                String.valueOf(mail.port()),
                control.toString());
        Process node = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("nodes.log").toFile()))
                .start();
        nodes.add(node);
        return node;
    }

    /** Kills one node, if any runs, as a machine that loses its power does. */
    void killNode() throws InterruptedException {
        if (!nodes.isEmpty()) {
            nodes.remove(0).destroyForcibly().waitFor();
        }
    }

    void runNodes(int wanted) throws IOException {
        nodes.removeIf(node -> !node.isAlive());
        while (nodes.size() < wanted) {
            node();
        }
    }

    /** Kills the server of the database, hard or by its own order, and starts it on the same data. */
    void restartDatabase(boolean hard) throws IOException, InterruptedException {
        ProcessHandle master = master();
        String postgres = master.info().command().orElseThrow();
        new ProcessBuilder("kill", hard ? "-9" : "-INT", String.valueOf(master.pid()))
                .start()
                .waitFor();
        master.onExit().join();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (tryNumber("select 1") != 1) {
            if (System.nanoTime() > end) {
                throw new AssertionError("The database does not come back");
            }
            if (ran == null || !ran.isAlive()) {
                ran = again(postgres); // the last children of the dead server may still be going
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private ProcessHandle master() throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** PostgreSQL does not run as root; in a name space of its own it is nobody. */
    private Process again(String postgres) throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(postgres, "-D", data.toString(), "-F", "-p", String.valueOf(port)));
        command.addAll(List.of("-c", "synchronous_commit=on", "-c", "unix_socket_directories="));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("postgres.log").toFile()))
                .start();
    }

    int calls() {
        return calls;
    }

    /** Waits until the query gives at least this. */
    void await(String query, int least) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int found = -1;
        while (found < least) {
            if (System.nanoTime() > end) {
                throw new AssertionError(query + " gives " + found + " and never " + least + "\n" + log());
            }
            TimeUnit.MILLISECONDS.sleep(2);
            found = tryNumber(query);
        }
    }

    void awaitMail(int least) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (mail.total() < least && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private int tryNumber(String query) {
        try {
            return number(query);
        } catch (SQLException away) {
            forget();
            return -1;
        }
    }

    /** Asks by one connection as long as it holds: a new one each time would keep the machine busier than the letters do. */
    int number(String query) throws SQLException {
        if (asking == null || asking.isClosed()) {
            asking = database.getConnection();
        }
        try (Statement statement = asking.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void forget() {
        Connection gone = asking;
        asking = null;
        if (gone != null) {
            try {
                gone.close();
            } catch (SQLException closed) {
                // the server that it led to is dead
            }
        }
    }

    private String log() {
        try {
            return Files.readString(data.resolveSibling("nodes.log"));
        } catch (IOException none) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(control);
        nodes.forEach(node -> node.destroyForcibly().onExit().join());
        forget();
        mail.close();
        server.close();
    }
}
