package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.store.DataFolder;
import fr.levier.store.Database;
import fr.levier.store.Store;
import fr.levier.store.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What machines and people do to a program, done to real processes: kills, stops, full disks, busy ports, faulty files. */
@SuppressWarnings("NullAway.Init")
class FaultsTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Random moments = new Random();

    private String data() {
        return folder.resolve("data").toString();
    }

    /** One folder goes through all of it: every start after a death must find what it needs, and the last one must end well. */
    @Test
    void whateverDiesDuringCollectionNothingIsDoubledAndTheNextStartIsClean() throws Exception {
        killedAt("[1/4]");
        killedAt("[2/4]");
        itsDatabaseDies();
        killedAt("pages (");
        Ran whole = Ran.command("demo", "--once", "--data", data());
        JsonNode calls =
                Ran.command("calls", "list", "--json", "--data", data()).json();

        assertThat(whole.code()).as(whole.err()).isEqualTo(3);
        assertThat(calls).hasSizeGreaterThanOrEqualTo(60);
        try (Store store = Store.open(DataFolder.open(folder.resolve("data"), World.BUNDLED), Optional.empty())) {
            assertThat(number(store.database(), "select count(*) from call")).isEqualTo(calls.size());
            assertThat(number(store.database(), "select count(*) from call_event where kind = 'NEW'"))
                    .isEqualTo(calls.size());
            assertThat(number(store.database(), """
                    select count(*) from (select 1 from call_event group by call_id, kind, field, old, new
                                          having count(*) > 1) doubled
                    """)).isZero();
        }
    }

    private void killedAt(String step) throws Exception {
        try (ChildProcess demo = ChildProcess.start("demo", "--once", "--data", data())) {
            demo.await(step);
            Thread.sleep(moments.nextInt(700));
            demo.kill();
        }
    }

    /** One sentence and no stack trace; sources wait for the database less long than usually. */
    private void itsDatabaseDies() throws Exception {
        try (ChildProcess demo = ChildProcess.start(
                List.of("-Ddatasources.default.connection-timeout=500"), "demo", "--once", "--data", data())) {
            demo.await("[2/4]");
            database().destroyForcibly();
            Ran ended = demo.ended();

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.err()).contains("La base de données ne répond plus");
            assertThat(ended.tracesStack()).as(ended.err()).isFalse();
        }
    }

    @Test
    void aServerIsAloneOnItsFolderServesOtherCommandsAndStopsCleanly() throws Exception {
        String town = Files.writeString(
                        folder.resolve("town.json"),
                        "{\"authority\": {\"siren\": \"000000099\", \"type\": \"commune\", \"name\": \"Notre commune\"}}")
                .toString();
        try (ChildProcess server = ChildProcess.start("serve", "--port", "0", "--data", data())) {
            server.await("http://");
            Ran secondServer = Ran.command("serve", "--port", "0", "--data", data());
            Ran added = Ran.command("authorities", "add", town, "--data", data());
            Ran listed = Ran.command("authorities", "list", "--json", "--data", data());
            ProcessHandle database = database();

            assertThat(secondServer.code()).isEqualTo(2);
            assertThat(secondServer.err().lines()).hasSize(1);
            assertThat(added.code()).as(added.err()).isZero();
            assertThat(listed.json()).hasSize(1);
            assertThat(status(server.out())).isEqualTo(200);

            Ran ended = server.terminate();
            assertThat(ended.tracesStack()).as(ended.err()).isFalse();
            database.onExit().get(30, TimeUnit.SECONDS);
            assertThat(folder.resolve("data/connection.properties")).doesNotExist();
            assertThat(folder.resolve("data/database/postmaster.pid")).doesNotExist();
        }
    }

    private static int status(String output) throws Exception {
        Matcher address = Pattern.compile("http://\\S+").matcher(output);
        assertThat(address.find()).isTrue();
        HttpRequest asking = HttpRequest.newBuilder(URI.create(address.group())).build();
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        return client.send(asking, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private ProcessHandle database() throws IOException {
        String pid = Files.readAllLines(folder.resolve("data/database/postmaster.pid"))
                .get(0)
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    @Test
    void aBusyPortIsOneSentence() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ChildProcess server =
                        ChildProcess.start("serve", "--port", String.valueOf(busy.getLocalPort()), "--data", data())) {
            refusedInOneLine(server.ended(), String.valueOf(busy.getLocalPort()));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneSentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        for (String command : List.of("collect", "serve")) {
            refusedInOneLine(Ran.command(command, "--data", file.resolve("data").toString()), "file");
        }
        refusedInOneLine(Ran.command("collect", "--data", "/proc/levier"), "/proc/levier");
    }

    private static void refusedInOneLine(Ran ran, String word) {
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err().lines()).as(ran.err()).hasSize(1);
        assertThat(ran.err()).contains(word);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aRuleFolderWithThreeFaultsNamesAllThreeAndNothingStarts() throws Exception {
        Path rules = folder.resolve("rules");
        copy(Path.of("rules"), rules);
        String name = "schemes/afd-ficol.yml";
        Path scheme = rules.resolve(name);
        Files.writeString(
                scheme,
                Files.readString(scheme)
                        .replaceFirst("funder: afd", "fundr: afd")
                        .replaceFirst("window: \\{from: 2020-01-01", "window: {from: 2020-13-01")
                        .replaceFirst("value: 30 %, base: financing_plan", "value: thirty, base: financing_plan"));

        for (String command : List.of("serve", "collect", "demo")) {
            Ran refused = Ran.command(command, "--rules", rules.toString(), "--data", data());
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err().lines()).as(refused.err()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(refused.err()).contains("fundr", "2020-13-01", "thirty");
            assertThat(refused.err().lines().filter(l -> l.matches(".*afd-ficol\\.yml:\\d+.*")))
                    .hasSizeGreaterThanOrEqualTo(3);
        }
        assertThat(Path.of(data())).doesNotExist();
        Ran checked = Ran.command("rules", "check", "--json", "--rules", rules.toString());
        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.json().get("problems")).allSatisfy(p -> {
            assertThat(p.get("file").asText()).endsWith(name);
            assertThat(p.get("line").asInt()).isPositive();
        });
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Test
    void aFullDiskIsRefusedInWords() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=30m", "tmpfs", disk.toString()) == 0,
                "a small disk can be mounted by root only: not tested here");
        try {
            Ran ran;
            try (ChildProcess demo = ChildProcess.start(
                    "demo", "--once", "--data", disk.resolve("data").toString())) {
                ran = demo.ended();
            }
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).contains(disk.toString(), "Mo sur le disque");
            assertThat(ran.tracesStack()).as(ran.err()).isFalse();
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static int number(Database database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
