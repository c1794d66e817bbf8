package fr.levier.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.JdbcCatalogue;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.call.SourceRun;
import fr.levier.money.Money;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.RulebookLoader;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;

/**
 * A server as it is started for real, in a process of its own, whose catalogue was filled before, with an authority and an officer of
 * it. One call changed two hundred times and is told of by thirty sources that contradict each other.
 */
final class ServedWorld implements AutoCloseable {
    static final String SIREN = "000000018";
    static final String HEAVY = "/appels/bench/restless";
    private static final String AUTHORITY =
            """
            {"authority": {"name": "Saint-Aubin", "siren": "000000018", "type": "commune", "population": 1240, "departement": "49",
              "region": "52", "competences": ["water", "sanitation"]}}
            """;
    private static final String EMAIL = "bench@levier.example";
    private static final int CHANGES = 200;
    private static final int SOURCES = 30;

    private final EmbeddedPostgres database;
    private final int port;
    private final Process server;

    ServedWorld(int calls) throws IOException, InterruptedException {
        this.database = EmbeddedPostgres.start();
        fill(calls);
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        Path authority = Files.createTempFile("authority", ".json");
        Files.writeString(authority, AUTHORITY);
        read("authorities", "add", authority.toString());
        this.server = process("serve").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Returns the path at which the officer chooses a password. */
    String passwordPath() throws IOException, InterruptedException {
        String said = read("people", "add", EMAIL, "--authority", SIREN, "--role", "OFFICER");
        return said.substring(said.indexOf("/mot-de-passe/")).lines().findFirst().orElseThrow().strip();
    }

    static String email() {
        return EMAIL;
    }

    private void fill(int calls) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.getPostgresDatabase());
        config.setMaximumPoolSize(2);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            Flyway.configure().dataSource(pool).load().migrate();
            Catalogue catalogue = new JdbcCatalogue(pool);
            Search.fill(
                    catalogue,
                    new SearchCalls(RulebookLoader.load(RuleFiles.bundled())
                                    .rulebook()
                                    .orElseThrow())
                            .draw(calls));
            for (int change = 0; change < CHANGES; change++) {
                restless(catalogue, change);
            }
        }
    }

    private static void restless(Catalogue catalogue, int change) {
        Instant now = SearchCalls.NOW.minus(Duration.ofDays(CHANGES - change));
        String source = "bench-relay-" + change % SOURCES;
        URI page = URI.create("https://bench.example/restless/" + source);
        Evidence proof = new Evidence(page, "Clôture le jour " + change, "main > p", Evidence.Method.LAYOUT, now);
        Content content = Content.builder()
                .state(Field.TITLE, "Un appel qui change souvent", proof)
                .state(Field.DESCRIPTION, "Cet appel a changé de date " + change + " fois. ".repeat(20), proof)
                .state(Field.FUNDER, "meae", proof)
                .state(Field.DEADLINES, List.of(Deadline.ofDay(LocalDate.of(2027, 1, 1).plusDays(change))), proof)
                .state(Field.GRANT_MAX, Money.euros(String.valueOf(10_000 + 100 * change)), proof)
                .state(Field.THEMES, new TreeSet<>(List.of("water", "climate")), proof)
                .build();
        Sighting sighting = new Sighting(
                new CallId("bench/restless"), source, page, change % SOURCES == 0 ? Rank.ISSUER : Rank.RELAY, now, content);
        catalogue.record(new SourceRun(
                source, now, now, false, 1, 0, List.of(), new ArrayList<>(List.of(sighting)), List.of()));
    }

    private ProcessBuilder process(String... command) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "fr.levier.Application"));
        line.addAll(List.of(command));
        ProcessBuilder process = new ProcessBuilder(line);
        process.environment().put("LEVIER_DB_URL", database.getJdbcUrl("postgres", "postgres"));
        process.environment().put("LEVIER_DB_USER", "postgres");
        process.environment().put("LEVIER_PORT", String.valueOf(port));
        process.environment().put("LEVIER_SECRET", "the secret of a benchmark, of no other use");
        return process;
    }

    private String read(String... command) throws IOException, InterruptedException {
        Process process = process(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + said);
        }
        return said;
    }

    @Override
    public void close() throws IOException {
        Optional.ofNullable(server).ifPresent(Process::destroy);
        database.close();
    }
}
