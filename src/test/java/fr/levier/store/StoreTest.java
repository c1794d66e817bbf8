package fr.levier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.levier.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Making a database takes seconds: the tests share one data folder, open and close it, and each has a table of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path shared;

    private Store store;

    /** What a first start leaves that is killed halfway stands there already. */
    @BeforeAll
    void make() throws IOException {
        Files.createDirectories(shared.resolve("database/base"));
        Files.writeString(shared.resolve("database/postgresql.conf"), "half");
        store = open();
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void whatIsStoredIsThereAfterARestart() throws SQLException {
        execute(store.database(), "CREATE TABLE kept (n int)", "INSERT INTO kept VALUES (42)");
        store.close();
        store = open();
        assertThat(number(store.database(), "SELECT n FROM kept")).isEqualTo(42);
    }

    @Test
    void theDatabaseIsDurableAndDemandsItsPassword() throws SQLException {
        assertThat(text(store.database(), "SHOW fsync")).isEqualTo("on");
        assertThat(text(store.database(), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> DriverManager.getConnection(store.database().url(), "postgres", "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void aSecondComerAttachesAndOwnsNothing() throws Exception {
        execute(store.database(), "CREATE TABLE shared (n int)", "INSERT INTO shared VALUES (7)");
        Process other = child("attach");
        assertThat(new String(other.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("owner=false n=7");
        assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(number(store.database(), "SELECT n FROM shared")).isEqualTo(7);
    }

    @Test
    void aKilledDatabaseIsStartedAgainAtTheSameAddress() throws Exception {
        execute(store.database(), "CREATE TABLE survived (n int)", "INSERT INTO survived VALUES (9)");
        String url = store.database().url();
        String pid =
                Files.readAllLines(shared.resolve("database/postmaster.pid")).get(0);
        ProcessHandle server = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(30, TimeUnit.SECONDS);

        Optional<Integer> found = Optional.empty();
        for (int wait = 0; wait < 600 && found.isEmpty(); wait++) {
            try {
                found = Optional.of(number(store.database(), "SELECT n FROM survived"));
            } catch (SQLException away) {
                Thread.sleep(100);
            }
        }
        assertThat(found).contains(9);
        assertThat(store.database().url()).isEqualTo(url);
    }

    @Test
    void aKilledOwnerLeavesNothingThatStopsTheNext() throws Exception {
        store.close();
        Process owner = child("hold");
        assertThat(owner.inputReader().readLine()).contains("owner=true");
        owner.destroyForcibly().waitFor();
        store = open();
        assertThat(store.owner()).isTrue();
        assertThat(number(store.database(), "SELECT n FROM held")).isEqualTo(1);
    }

    @Test
    void aFirstStartThatWasKilledHalfwayIsBegunAgain() throws Exception {
        assertThat(shared.resolve("database/postgresql.conf")).content().isNotEqualTo("half");
        assertThat(number(store.database(), "SELECT 1")).isEqualTo(1);
    }

    @Test
    void theTwoWorldsNeverShareAFolder(@TempDir Path data) {
        DataFolder.open(data, World.BUNDLED).close();
        assertThatThrownBy(() -> DataFolder.open(data, World.LIVE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("store.problem.holds-bundled");
        assertThat(DataFolder.worldOf(data)).contains(World.BUNDLED);
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedWithItsName(@TempDir Path data) throws Exception {
        Path file = Files.writeString(data.resolve("file"), "in the way");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("folder"), World.LIVE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("store.problem.unwritable")
                .hasMessageContaining("folder");
    }

    private static Store open() {
        return Store.open(DataFolder.open(shared, World.LIVE), Optional.empty());
    }

    private static Process child(String what) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreChild.class.getName(),
                        shared.toString(),
                        what))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static void execute(Database database, String... commands) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    static int number(Database database, String query) throws SQLException {
        return Integer.parseInt(text(database, query));
    }

    private static String text(Database database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
