package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.CallJson;
import fr.levier.call.Coverage;
import fr.levier.call.SourceState;
import fr.levier.call.SourceWatch;
import fr.levier.digest.JdbcLetters;
import fr.levier.digest.JdbcSubscriptions;
import fr.levier.job.JobWatch;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.store.TestDatabase;
import io.micronaut.http.HttpResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a machine that watches Levier is told: enough to call somebody, and nothing of the inside. */
class HealthControllerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void sourcesInTroubleAreNamedAndTheServerStillServes() throws Exception {
        SourceState late = state("meae", NOW.minus(Duration.ofDays(4)), Optional.empty());
        SourceState bad = state("afd", NOW, Optional.of(NOW));
        HttpResponse<String> answer = asked(() -> List.of(late, bad, state("good", NOW, Optional.empty())), true);

        JsonNode json = CallJson.mapper().readTree(answer.body());
        assertThat(answer.code()).isEqualTo(200);
        assertThat(json.get("status").asText()).isEqualTo("DEGRADED");
        assertThat(json.at("/alarms/LATE/0").asText()).isEqualTo("meae");
        assertThat(json.at("/alarms/QUARANTINED/0").asText()).isEqualTo("afd");
        assertThat(json.at("/lastCollection/good").asText()).isEqualTo(NOW.toString());
        assertThat(answer.body()).doesNotContain("secret-place");
    }

    @Test
    void withoutDatabaseOrWithDeadJobsItIsDownAndSaysNoCause() throws Exception {
        HttpResponse<String> away = asked(
                () -> {
                    throw new IllegalStateException("secret-host:5432");
                },
                true);
        assertThat(away.code()).isEqualTo(503);
        assertThat(away.body()).doesNotContain("secret", "Exception").contains("\"database\":\"DOWN\"");

        HttpResponse<String> idle = asked(List::of, false);
        assertThat(idle.code()).isEqualTo(503);
        assertThat(idle.body()).contains("\"jobs\":\"DOWN\"", "\"status\":\"DOWN\"");
    }

    @Test
    void aServerThatJustStartedIsUp(@TempDir Path folder) throws Exception {
        StoreOptions options = CommandLine.populateCommand(
                new StoreOptions(), "--data", folder.resolve("d").toString());
        try (Session session =
                Session.live(options, Map.of("micronaut.server.port", -1, "levier.jobs.enabled", true))) {
            URI address = session.serve();
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address.resolve("/health")).build(),
                            java.net.http.HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("\"status\":\"UP\"", "\"jobs\":\"UP\"", "\"database\":\"UP\"");
        }
    }

    private static SourceState state(String source, Instant lastComplete, Optional<Instant> quarantined) {
        return new SourceState(
                new Coverage(source, NOW, Optional.of(lastComplete), 3),
                List.of("secret-place.example"),
                List.of(Problem.at(Place.of("secret-place"), "source.problem.status", 500)),
                quarantined,
                List.of(),
                0);
    }

    private interface States {
        List<SourceState> states();
    }

    private static HttpResponse<String> asked(States states, boolean running) {
        SourceWatch watch = new SourceWatch() {
            @Override
            public List<SourceState> states() {
                return states.states();
            }

            @Override
            public void accept(String source, Instant at) {
                throw new UnsupportedOperationException();
            }
        };
        JobWatch jobs = () -> running;
        DataSource database = TestDatabase.fresh();
        return new HealthController(
                        watch,
                        Optional.of(jobs),
                        new JdbcLetters(database),
                        new JdbcSubscriptions(database),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .health();
    }
}
