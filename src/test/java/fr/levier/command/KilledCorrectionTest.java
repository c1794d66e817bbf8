package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.store.DataFolder;
import fr.levier.store.Database;
import fr.levier.store.Store;
import fr.levier.store.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A process killed while it stores a correction leaves the whole correction or none, and a database that starts again. */
@SuppressWarnings("NullAway.Init")
class KilledCorrectionTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private String call;

    @BeforeEach
    void addACall() throws Exception {
        Path page = Files.writeString(folder.resolve("page.html"), "<p>Rien</p>");
        Ran added = ran("calls", "add", page.toString(), "--field", "title=Appel", "--yes", "--json");
        assertThat(added.code()).as(added.err()).isZero();
        call = added.json().get("id").asText();
    }

    @Test
    void killedInTheMiddleOfItsTransactionNothingIsThere() throws Exception {
        try (Store store = open();
                Connection other = connection(store.database());
                Statement hold = other.createStatement()) {
            other.setAutoCommit(false);
            hold.execute("lock table call_event in exclusive mode"); // the last thing that a correction writes
            try (ChildProcess child = correcting("contact@example.org")) {
                awaitBlocked(other);
                child.kill();
            }
            other.rollback();
        }
        assertWholeOrNothing(0);
        assertThat(ran("calls", "show", call, "--json").json().has("contact")).isFalse();
    }

    @Test
    void killedAtAnyMomentWithItsOwnDatabaseItIsWholeOrNothing() throws Exception {
        Random moments = new Random();
        for (int round = 1; round <= 3; round++) {
            try (ChildProcess child = correcting("contact" + round + "@example.org")) {
                Thread.sleep(500 + moments.nextInt(3500));
                child.kill();
            }
        }
        Ran last = ran(
                "calls",
                "correct",
                call,
                "--field",
                "contact",
                "--value",
                "last@example.org",
                "--author",
                "A",
                "--reason",
                "B");

        assertThat(last.code()).as(last.err()).isZero();
        JsonNode shown = ran("calls", "show", call, "--json").json();
        assertThat(shown.get("contact").asText()).isEqualTo("last@example.org");
        assertWholeOrNothing(
                (int) count(shown.get("history"), "contact")); // each correction that is there has its event
    }

    private static long count(JsonNode history, String field) {
        return java.util.stream.StreamSupport.stream(history.spliterator(), false)
                .filter(e -> e.path("field").asText().equals(field))
                .count();
    }

    private void assertWholeOrNothing(int corrections) throws Exception {
        try (Store store = open()) {
            assertThat(number(store.database(), "select count(*) from correction where field = 'contact'"))
                    .isEqualTo(corrections);
            assertThat(number(store.database(), "select count(*) from call_event where field = 'contact'"))
                    .isEqualTo(corrections);
            assertThat(number(
                            store.database(),
                            "select count(*) from sighting where rank = 'CORRECTION' and content ? 'contact'"))
                    .isEqualTo(corrections == 0 ? 0 : 1);
        }
    }

    private ChildProcess correcting(String value) {
        return ChildProcess.start(
                "calls",
                "correct",
                call,
                "--field",
                "contact",
                "--value",
                value,
                "--author",
                "A",
                "--reason",
                "B",
                "--data",
                data());
    }

    private static void awaitBlocked(Connection watching) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Statement sql = watching.createStatement()) {
            while (!some(
                    sql, "select count(*) from pg_locks where not granted and relation = 'call_event'::regclass")) {
                assertThat(System.nanoTime())
                        .as("the correction reaches its last table")
                        .isLessThan(end);
                Thread.sleep(20);
            }
        }
    }

    private static boolean some(Statement sql, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            return row.next() && row.getLong(1) > 0;
        }
    }

    private static long number(Database database, String sql) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection connection(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private Store open() {
        return Store.open(DataFolder.open(folder.resolve("data"), World.LIVE), Optional.empty());
    }

    private Ran ran(String... command) {
        return Ran.command(
                Stream.concat(Stream.of(command), Stream.of("--data", data())).toArray(String[]::new));
    }

    private String data() {
        return folder.resolve("data").toString();
    }
}
