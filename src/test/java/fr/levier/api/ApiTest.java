package fr.levier.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.CallId;
import fr.levier.people.PeopleServer;
import fr.levier.people.Scope;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs get, with a key and without, and what they are told when they ask wrongly. */
@SuppressWarnings("NullAway.Init")
final class ApiTest {
    private static final String PRIVATE =
            "/api/v1/calls/" + CallId.ofPrivate(PeopleServer.THEIRS, "call").value();

    private static ApiServer api;

    @BeforeAll
    static void start() {
        api = new ApiServer(Map.of());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static List<String> ids(HttpResponse<String> answer) {
        return ApiServer.json(answer).path("items").findValuesAsText("id");
    }

    private static String[] with(String key) {
        return new String[] {"Authorization", "Bearer " + key};
    }

    @Test
    void callsAreFilteredAndPaged() {
        JsonNode all = ApiServer.json(api.get("/api/v1/calls?pageSize=3"));
        assertThat(all.path("totalItems").asInt()).isEqualTo(SampleCalls.ALL.size());
        assertThat(all.path("totalPages").asInt()).isEqualTo(3);
        assertThat(all.path("items")).hasSize(3);
        assertThat(ids(api.get("/api/v1/calls?pageSize=3&page=3"))).hasSize(1);
        assertThat(ids(api.get("/api/v1/calls?pageSize=3&page=2000000000"))).isEmpty();

        assertThat(ids(api.get("/api/v1/calls?status=OPEN"))).containsExactly("test/twinning", "test/full");
        assertThat(ids(api.get("/api/v1/calls?status=WITHDRAWN"))).containsExactly("test/cancelled");
        assertThat(ids(api.get("/api/v1/calls?funder=MEAE"))).containsExactly("test/full");
        assertThat(ids(api.get("/api/v1/calls?q=COOPERATION"))).containsExactly("test/full");
    }

    @Test
    void aCallCarriesItsEvidenceItsOriginsAndItsAttribution() {
        JsonNode call = ApiServer.json(api.get("/api/v1/calls/test/full"));

        assertThat(call.at("/grantMax/amount").asText()).isEqualTo("1500000.50");
        assertThat(call.at("/evidence/grantMax/quote").asText()).isEqualTo("mots de la page");
        assertThat(call.at("/deadlines/0/zone").asText()).isEqualTo("Europe/Brussels");
        assertThat(call.at("/origins/0/url").asText()).contains("diplomatie.gouv.fr");
        assertThat(call.at("/attribution/0/licence").asText()).contains("licence-ouverte");
        assertThat(call.has("contact")).as("what no page says is absent").isFalse();
        assertThat(ApiServer.json(api.get("/api/v1/calls/test/full/history"))
                        .at("/events/0/kind")
                        .asText())
                .isEqualTo("NEW");
    }

    @Test
    void aPrivateCallIsOnlyThereForTheKeyOfItsAuthority() {
        String theirs = api.key(PeopleServer.THEIRS, Scope.CALLS);
        String ours = api.key(PeopleServer.OURS, Scope.CALLS, Scope.VERDICTS);
        String verdictsOnly = api.key(PeopleServer.THEIRS, Scope.VERDICTS);

        assertThat(api.get(PRIVATE, with(theirs)).body()).contains(PeopleServer.MARK);
        assertThat(api.get("/api/v1/calls", with(theirs)).body()).contains(PeopleServer.MARK);
        assertThat(api.get("/common-grants/opportunities", with(theirs)).body()).contains(PeopleServer.MARK);
        assertThat(api.get(PRIVATE).statusCode()).isEqualTo(404);
        for (String key : List.of(ours, verdictsOnly)) {
            assertThat(api.get(PRIVATE, with(key)).statusCode()).isEqualTo(404);
            assertThat(api.get(PRIVATE + "/history", with(key)).statusCode()).isEqualTo(404);
            assertThat(api.get(PRIVATE + "/verdict", with(key)).statusCode()).isEqualTo(404);
            assertThat(api.get("/api/v1/calls", with(key)).body()).doesNotContain(PeopleServer.MARK);
            assertThat(api.post("/common-grants/opportunities/search", "{}", with(key))
                            .body())
                    .doesNotContain(PeopleServer.MARK);
        }
    }

    @Test
    void verdictsNeedAKeyThatOpensThem() {
        String calls = api.key(PeopleServer.THEIRS, Scope.CALLS);
        String both = api.key(PeopleServer.THEIRS, Scope.CALLS, Scope.VERDICTS);
        for (String path : List.of("/api/v1/verdicts", "/api/v1/projects", "/api/v1/calls/test/full/verdict")) {
            HttpResponse<String> nobody = api.get(path);
            assertThat(nobody.statusCode()).isEqualTo(401);
            assertThat(nobody.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"Levier\"");
            assertThat(api.get(path, with(calls)).statusCode()).isEqualTo(403);
            assertThat(api.get(path, with(both)).statusCode()).isEqualTo(200);
        }
        JsonNode list = ApiServer.json(api.get("/api/v1/verdicts?project=projet", with(both)));
        assertThat(list.path("items").findValuesAsText("call"))
                .contains("test/full", "test/permanent")
                .doesNotContain("test/closed", "test/cancelled");
        assertThat(api.get("/api/v1/verdicts?project=autre", with(both)).statusCode())
                .isEqualTo(400);
        assertThat(api.get("/api/v1/projects", with(both)).body()).contains(PeopleServer.MARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer levier_x",
                "Basic YTpi",
                "Bearer levier_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void aKeyThatIsNoneIsRefusedEvenWhereEverybodyMayRead(String header) {
        HttpResponse<String> answer = api.get("/api/v1/calls", "Authorization", header);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(ApiServer.faults(ApiServer.json(answer), "Problem")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/calls?page=0, 400, page",
        "/api/v1/calls?page=abc, 400, page",
        "/api/v1/calls?pageSize=-1, 400, pageSize",
        "/api/v1/calls?status=ouvert, 400, status",
        "/api/v1/calls/test/nowhere, 404, ''",
        "/api/v1/calls/TEST/full, 404, ''",
        "/api/v1/schemes/nowhere, 404, ''",
        "/api/v1/nowhere, 404, ''",
    })
    void whatCannotBeIsToldAsAProblem(String path, int status, String parameter) {
        for (String accept : List.of("application/json", "text/html,*/*;q=0.8")) {
            HttpResponse<String> answer = api.get(path, "Accept", accept);
            JsonNode problem = ApiServer.json(answer);

            assertThat(answer.statusCode()).as(path).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(ApiServer.faults(problem, "Problem")).as(path).isEmpty();
            assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
            assertThat(answer.body()).doesNotContain("Exception", "fr.levier", "io.micronaut");
        }
    }

    @Test
    void problemsAreToldInTheLanguageAskedFor() {
        assertThat(api.get("/api/v1/calls?page=0").body()).contains("à partir de 1");
        assertThat(api.get("/api/v1/calls?page=0&lang=en").body()).contains("counted from 1");
        assertThat(api.get("/api/v1/calls?q=" + "x".repeat(201)).statusCode()).isEqualTo(400);
    }

    @Test
    void whoHasTheAnswerAlreadyIsNotSentItAgain() {
        HttpResponse<String> first = api.get("/api/v1/calls/test/full");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = api.get("/api/v1/calls/test/full", "If-None-Match", "\"x\", " + tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(api.get("/api/v1/calls/test/bare", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void nothingCanBeChanged() {
        assertThat(api.post("/api/v1/calls", "{}").statusCode()).isEqualTo(405);
        assertThat(api.post("/common-grants/opportunities", "{}").statusCode()).isEqualTo(405);
    }

    @Test
    void whoAsksWithoutEndIsAskedToWaitAndOthersAreNot() {
        try (ApiServer strict =
                new ApiServer(Map.of("levier.api.requests-without", 3, "levier.api.requests-with-key", 5))) {
            String key = strict.key(PeopleServer.OURS, Scope.CALLS);
            for (int i = 0; i < 3; i++) {
                assertThat(strict.get("/api/v1/sources").statusCode()).isEqualTo(200);
            }
            HttpResponse<String> tooMany = strict.get("/api/v1/sources");
            assertThat(tooMany.statusCode()).isEqualTo(429);
            assertThat(tooMany.headers().firstValue("Retry-After")).hasValue("900");
            assertThat(strict.get("/common-grants/opportunities", "Authorization", "Bearer levier_guess")
                            .statusCode())
                    .as("who guesses is stopped too")
                    .isEqualTo(429);
            for (int i = 0; i < 5; i++) {
                assertThat(strict.get("/api/v1/sources", with(key)).statusCode())
                        .isEqualTo(200);
            }
            assertThat(strict.get("/api/v1/sources", with(key)).statusCode()).isEqualTo(429);
            assertThat(strict.get("/api/openapi.yml").statusCode()).isEqualTo(200);

            strict.server.clock.advance(JdbcUse.SPAN);
            assertThat(strict.get("/api/v1/sources").statusCode()).isEqualTo(200);
        }
    }
}
