package fr.levier.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import fr.levier.call.CallId;
import fr.levier.call.Field;
import fr.levier.financing.PlanJson;
import fr.levier.message.Messages;
import fr.levier.money.Rate;
import fr.levier.people.PeopleServer;
import fr.levier.people.Scope;
import fr.levier.planning.KeptPlans;
import fr.levier.portfolio.Portfolio;
import fr.levier.portfolio.PortfolioJson;
import fr.levier.portfolio.PortfolioReader;
import fr.levier.portfolio.PortfolioReport;
import fr.levier.portfolio.Stress;
import fr.levier.problem.Problems;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookInForce;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Holds the document of the API to its routes, and the answers to the document. */
@SuppressWarnings("NullAway.Init")
final class ApiDocumentTest {
    private static final String PLAN = "00000000-0000-4000-8000-000000000018";

    private static ApiServer api;
    private static JsonNode document;
    private static String key;

    @BeforeAll
    static void start() {
        api = new ApiServer(Map.of());
        key = api.key(PeopleServer.OURS, Scope.CALLS, Scope.VERDICTS, Scope.PLANS, Scope.WORK);
        KeptPlans.keep(api.server.context(), PeopleServer.OURS, PLAN, Path.of("fixtures/portfolios/valmont.yml"));
        document = document("");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static JsonNode document(String query) {
        HttpResponse<String> answer = api.get("/api/openapi.yml" + query);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml");
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(answer.body());
        return ApiServer.JSON.valueToTree(tree);
    }

    @Test
    void everyRouteOfTheApiStandsInTheDocumentAndNoOther() {
        Set<String> routes = api.server
                .bean(Router.class)
                .uriRoutes()
                .filter(route -> !Set.of("HEAD", "OPTIONS").contains(route.getHttpMethodName()))
                .map(route -> route.getHttpMethodName() + " "
                        + route.getUriMatchTemplate().toPathString().replaceFirst("(.)/$", "$1"))
                .filter(route -> route.contains(" /api/v1") || route.contains(" /common-grants"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> written.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(written).isEqualTo(routes).hasSizeGreaterThan(10);
    }

    @Test
    void theDocumentIsSoundInBothLanguages() {
        assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(document.at("/info/description").asText()).contains("preuve");
        assertThat(document("?lang=en").at("/info/description").asText()).contains("proof");
        List<String> names = document.findValuesAsText("operationId");
        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
        assertThat(document.findValuesAsText("$ref"))
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
        assertThat(document.at("/paths/~1api~1v1~1verdicts/get/security").size())
                .as("verdicts need a key")
                .isEqualTo(1);
    }

    @Test
    void everySchemaIsOne() {
        var ofSchemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(document.at("/components/schemas"))
                .allSatisfy(schema -> assertThat(ofSchemas.validate(schema)).isEmpty());
    }

    @Test
    void everyFieldOfACallIsDescribed() {
        assertThat(document.at("/components/schemas/Call/properties").fieldNames())
                .toIterable()
                .containsAll(Field.all().keySet());
    }

    @Test
    void everyAnswerIsAsTheDocumentSays() {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String schema = operation
                            .getValue()
                            .at("/responses/200/content/application~1json/schema/$ref")
                            .asText()
                            .replaceAll(".*/", "");
                    for (String address : filled(path.getKey())) {
                        HttpResponse<String> answer = operation.getKey().equals("post")
                                ? api.post(address, "{}", "Authorization", "Bearer " + key)
                                : api.get(address, "Authorization", "Bearer " + key);
                        assertThat(answer.statusCode())
                                .as(address + answer.body())
                                .isEqualTo(200);
                        assertThat(ApiServer.faults(ApiServer.json(answer), schema))
                                .as(address)
                                .isEmpty();
                    }
                }));
    }

    private static List<String> filled(String path) {
        if (path.contains("{issuer}")) {
            return SampleCalls.ALL.keySet().stream()
                    .map(call -> path.replace("{issuer}", "test").replace("{key}", call))
                    .toList();
        }
        if (path.contains("{plan}")) {
            return List.of(path.replace("{plan}", PLAN));
        }
        if (path.contains("{id}")) {
            return List.of(path.replace("{id}", "afd-ficol"), path.replace("{id}", "cerv-town-twinning"));
        }
        String opportunity = Opportunity.idOf(new CallId("test/full")).toString();
        return List.of(path.replace("{oppId}", opportunity));
    }

    @Test
    void aPlanAndThePortfolioAreWhatTheCommandsWrite() throws IOException {
        JsonNode plan = get("/api/v1/plans/" + PLAN);
        JsonNode list = get("/api/v1/plans");
        JsonNode stressed = get("/api/v1/portfolio?refused=MEAE&rate=meae-generaliste=20%25&withoutCountry=TN");

        Rulebook rules = api.server.bean(RulebookInForce.class).current();
        Messages french = Messages.in(Locale.FRENCH);
        Portfolio read = new PortfolioReader(rules)
                .read(
                        "portfolio.json",
                        get("/api/v1/portfolio/file").toString().getBytes(StandardCharsets.UTF_8),
                        new Problems())
                .orElseThrow();
        List<Stress> stresses = List.of(
                Stress.withoutCountry(read, Optional.empty(), "TN"),
                Stress.rate(read, "meae-generaliste", Rate.ofPercent("20")),
                Stress.refused(read, "MEAE"));
        PortfolioReport report = PortfolioReport.of(read, rules, stresses, List.of());
        assertThat(stressed).isEqualTo(PortfolioJson.of(report, french));
        assertThat(stressed.at("/stresses")).hasSize(3);
        assertThat(stressed.at("/stresses/2/effects/0/lost").asText()).isNotEqualTo("0.00");
        assertThat(read.plans().stream().map(one -> PlanJson.of(one, french))).contains((ObjectNode) plan);
        assertThat(list.path("items")).hasSize(read.projects().size());
    }

    private static JsonNode get(String address) {
        HttpResponse<String> answer = api.get(address, "Authorization", "Bearer " + key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ApiServer.json(answer);
    }

    @Test
    void aKeyOpensItsScopesAndNoOther() {
        document.path("paths").properties().forEach(path -> {
            JsonNode scopes = path.getValue().at("/get/security/0/key");
            if (!scopes.isEmpty() && path.getValue().at("/get/security").size() == 1) {
                Scope needed = Scope.valueOf(scopes.get(0).asText());
                Scope other = needed == Scope.WORK ? Scope.PLANS : Scope.WORK;
                String narrow = api.key(PeopleServer.OURS, other, Scope.CALLS);
                String address = filled(path.getKey()).get(0);
                assertThat(api.get(address).statusCode()).as(address).isEqualTo(401);
                assertThat(api.get(address, "Authorization", "Bearer " + narrow).statusCode())
                        .as(address)
                        .isEqualTo(403);
            }
        });
        assertThat(api.get("/api/v1/portfolio?rate=x", "Authorization", "Bearer " + key)
                        .statusCode())
                .isEqualTo(422);
        assertThat(api.get("/api/v1/plans/" + PeopleServer.THEIRS, "Authorization", "Bearer " + key)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWrongAnswerWouldBeFound() {
        JsonNode call = ApiServer.json(api.get("/api/v1/calls/test/full"));

        assertThat(ApiServer.faults(((ObjectNode) call.deepCopy()).put("x", 1), "Call"))
                .isNotEmpty();
        assertThat(ApiServer.faults(((ObjectNode) call.deepCopy()).put("rateMax", 70), "Call"))
                .isNotEmpty();
    }

    @Test
    void thePageTellsPeopleInBothLanguages() {
        assertThat(api.get("/api").body()).containsOnlyOnce("GET /api/v1/sources");
        assertThat(api.get("/api").body())
                .contains("Obtenir une clé", "/api/openapi.yml", "GET /api/v1/calls", "attribution");
        assertThat(api.get("/api?lang=en").body()).contains("Get a key", "POST /common-grants/opportunities/search");
    }
}
