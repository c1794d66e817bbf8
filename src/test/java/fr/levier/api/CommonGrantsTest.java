package fr.levier.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.CallId;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds real answers to CommonGrants 0.4: to our own writing of its schemas, and to what it says in words. */
@SuppressWarnings("NullAway.Init")
final class CommonGrantsTest {
    private static final String ROOT = "/common-grants/opportunities";

    private static ApiServer api;

    @BeforeAll
    static void start() {
        api = new ApiServer(Map.of());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static JsonNode one(String call) {
        HttpResponse<String> answer = api.get(ROOT + "/" + Opportunity.idOf(new CallId("test/" + call)));
        JsonNode json = ApiServer.json(answer);
        assertThat(ApiServer.faults(json, "OpportunityAnswer")).as(call).isEmpty();
        return json.path("data");
    }

    private static JsonNode search(String body) {
        HttpResponse<String> answer = api.post(ROOT + "/search", body);
        JsonNode json = ApiServer.json(answer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(ApiServer.faults(json, "OpportunitySearchAnswer")).as(body).isEmpty();
        return json;
    }

    private static List<String> found(String body) {
        return search(body).path("items").findValues("levierId").stream()
                .map(field -> field.path("value").asText().replace("test/", ""))
                .toList();
    }

    @Test
    void aFullCallFillsWhatTheProtocolHas() {
        JsonNode full = one("full");

        assertThat(full.path("title").asText()).isEqualTo("Coopération de l’eau");
        assertThat(full.at("/status/value").asText()).isEqualTo("open");
        assertThat(full.at("/funding/minAwardAmount/amount").asText()).isEqualTo("10000.00");
        assertThat(full.at("/funding/maxAwardAmount/amount").asText()).isEqualTo("1500000.50");
        assertThat(full.at("/funding/totalAmountAvailable/currency").asText()).isEqualTo("EUR");
        assertThat(full.at("/keyDates/postDate/date").asText()).isEqualTo("2026-10-01");
        assertThat(full.at("/keyDates/closeDate/date").asText()).isEqualTo("2027-01-15");
        assertThat(full.at("/keyDates/closeDate/time").asText()).isEqualTo("17:00:00");
        assertThat(full.at("/keyDates/closeDate/description").asText()).contains("Europe/Brussels");
        assertThat(full.at("/keyDates/otherDates/deadline1/date").asText()).isEqualTo("2027-06-01");
        assertThat(full.at("/keyDates/otherDates/deadline1").has("time")).isFalse();
        assertThat(full.path("acceptedApplicantTypes").findValuesAsText("value"))
                .containsExactly("government_municipal", "custom", "nonprofit_without_501c3");
        assertThat(full.at("/acceptedApplicantTypes/1/customValue").asText()).isEqualTo("metropole");
        assertThat(full.path("source").asText())
                .isEqualTo(SampleCalls.page("full").toString());
    }

    @Test
    void eligibilityAndCostSharingAreFilledWithTheirTexts() {
        JsonNode fields = one("full").path("customFields");

        assertThat(fields.at("/costSharing/value").asBoolean()).isTrue();
        assertThat(fields.at("/costSharing/fieldType").asText()).isEqualTo("boolean");
        assertThat(fields.at("/costSharingTerms/value").findValuesAsText("percent"))
                .contains("70", "12.5");
        assertThat(fields.at("/costSharingTerms/value/0/quote").asText()).isEqualTo("mots de la page");
        assertThat(fields.at("/eligibility/value/0/sentence").asText()).isNotEmpty();
        assertThat(fields.at("/eligibility/value").findValuesAsText("url")).isNotEmpty();
        assertThat(fields.at("/attribution/value/0/source").asText()).isEqualTo("www.diplomatie.gouv.fr");
        assertThat(fields.at("/fictional/value").asBoolean()).isTrue();
        assertThat(one("twinning").at("/customFields/eligibility/value").size()).isPositive();
    }

    @Test
    void whatNoPageSaysIsAbsent() {
        JsonNode bare = one("bare");

        assertThat(bare.has("funding")).isFalse();
        assertThat(bare.has("keyDates")).isFalse();
        assertThat(bare.has("acceptedApplicantTypes")).isFalse();
        assertThat(bare.at("/customFields").has("costSharing")).isFalse();
        assertThat(bare.path("description").asText()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bare, custom, undated", "permanent, open, ''", "closed, closed, ''",
        "forthcoming, forecasted, ''", "cancelled, custom, withdrawn", "full, open, ''"
    })
    void everyStatusHasAWordOfTheProtocol(String call, String value, String custom) {
        JsonNode status = one(call).path("status");

        assertThat(status.path("value").asText()).isEqualTo(value);
        assertThat(status.path("customValue").asText()).isEqualTo(custom);
    }

    @Test
    void aPermanentCallClosesByNoDate() {
        assertThat(one("permanent").at("/keyDates/closeDate/eventType").asText())
                .isEqualTo("other");
    }

    @Test
    void identitiesAreNameBasedAndStayTheSame() {
        UUID id = Opportunity.idOf(new CallId("test/full"));

        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id).isEqualTo(Opportunity.idOf(new CallId("test/full")));
        assertThat(one("full").path("id").asText()).isEqualTo(id.toString());
    }

    @Test
    void listsArePagedTheLastModifiedFirst() {
        HttpResponse<String> answer = api.get(ROOT + "?page=2&pageSize=3");
        JsonNode json = ApiServer.json(answer);

        assertThat(ApiServer.faults(json, "OpportunityList")).isEmpty();
        assertThat(json.path("items")).hasSize(3);
        assertThat(json.path("paginationInfo").toString())
                .isEqualTo("{\"page\":2,\"pageSize\":3,\"totalItems\":7,\"totalPages\":3}");
        assertThat(ApiServer.json(api.get(ROOT)).at("/paginationInfo/pageSize").asInt())
                .isEqualTo(100);
    }

    @Test
    void aSearchWithoutAnythingFindsAll() {
        JsonNode json = search("{}");

        assertThat(json.path("items")).hasSize(7);
        assertThat(json.path("sortInfo").toString())
                .isEqualTo("{\"sortBy\":\"lastModifiedAt\",\"sortOrder\":\"desc\"}");
        assertThat(json.at("/filterInfo/filters").isEmpty()).isTrue();
        assertThat(json.at("/filterInfo").has("errors")).isFalse();
    }

    @Test
    void searchesFilter() {
        assertThat(found("{\"search\":\"jumelage\"}")).containsExactly("twinning");
        assertThat(found("{\"filters\":{\"status\":{\"operator\":\"in\",\"value\":[\"forecasted\",\"closed\"]}}}"))
                .containsExactlyInAnyOrder("forthcoming", "closed");
        assertThat(found("{\"filters\":{\"status\":{\"operator\":\"notIn\",\"value\":[\"open\",\"custom\"]}}}"))
                .containsExactlyInAnyOrder("forthcoming", "closed");
        assertThat(found(range("closeDateRange", "between", "\"2026-12-01\"", "\"2027-01-15T10:00:00Z\"")))
                .containsExactlyInAnyOrder("twinning", "full");
        assertThat(found(range("closeDateRange", "outside", "\"2026-12-01\"", "\"2027-01-15\"")))
                .containsExactlyInAnyOrder("closed", "forthcoming");
        assertThat(found(range("maxAwardAmountRange", "between", euros("1"), euros("2000000"))))
                .as("amounts in another currency are left out")
                .containsExactlyInAnyOrder("closed", "full");
        assertThat(found(range("minAwardAmountRange", "outside", euros("1"), euros("9999.99"))))
                .containsExactly("full");
        assertThat(found(range("totalFundingAvailableRange", "between", euros("1"), euros("2"))))
                .isEmpty();
    }

    private static String range(String filter, String operator, String min, String max) {
        return "{\"filters\":{\"" + filter + "\":{\"operator\":\"" + operator + "\",\"value\":{\"min\":" + min
                + ",\"max\":" + max + "}}}}";
    }

    private static String euros(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}";
    }

    @Test
    void searchesSortAndWhatHasNoValueComesLast() {
        assertThat(found("{\"sorting\":{\"sortBy\":\"keyDates.closeDate\",\"sortOrder\":\"asc\"}}"))
                .startsWith("closed", "twinning", "full", "forthcoming");
        assertThat(found("{\"sorting\":{\"sortBy\":\"keyDates.closeDate\",\"sortOrder\":\"desc\"}}"))
                .startsWith("forthcoming", "full", "twinning", "closed");
        assertThat(found("{\"sorting\":{\"sortBy\":\"funding.maxAwardAmount\",\"sortOrder\":\"desc\"}}"))
                .startsWith("full", "closed", "forthcoming");
        assertThat(
                        found(
                                "{\"sorting\":{\"sortBy\":\"title\",\"sortOrder\":\"asc\"},\"pagination\":{\"page\":1,\"pageSize\":2}}"))
                .containsExactly("closed", "cancelled");
    }

    @Test
    void whatWeDoNotHaveIsToldAndDoesNotCount() {
        JsonNode json = search("{\"filters\":{\"customFilters\":{\"agency\":{\"operator\":\"eq\",\"value\":\"x\"}}},"
                + "\"sorting\":{\"sortBy\":\"custom\",\"customSortBy\":\"luck\"}}");

        assertThat(json.path("items")).hasSize(7);
        assertThat(json.at("/filterInfo/errors/0").asText()).contains("filters.customFilters.agency");
        assertThat(json.at("/sortInfo/errors/0").asText()).contains("luck");
        assertThat(json.at("/sortInfo/sortBy").asText()).isEqualTo("lastModifiedAt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json | body",
                "[] | body",
                "{\"search\":1} | search",
                "{\"filters\":[]} | filters",
                "{\"filters\":{\"status\":{\"operator\":\"eq\",\"value\":[]}}} | filters.status.operator",
                "{\"filters\":{\"status\":{\"operator\":\"in\",\"value\":\"open\"}}} | filters.status.value",
                "{\"filters\":{\"status\":{\"operator\":\"in\",\"value\":[\"ouvert\"]}}} | filters.status.value",
                "{\"filters\":{\"closeDateRange\":{\"operator\":\"between\",\"value\":{\"min\":\"1\"}}}} | filters.closeDateRange.value.min",
                "{\"filters\":{\"maxAwardAmountRange\":{\"operator\":\"between\",\"value\":{\"min\":1,\"max\":2}}}} | filters.maxAwardAmountRange.value.min",
                "{\"sorting\":{}} | sorting.sortBy",
                "{\"sorting\":{\"sortBy\":\"luck\"}} | sorting.sortBy",
                "{\"sorting\":{\"sortBy\":\"title\",\"sortOrder\":\"up\"}} | sorting.sortOrder",
                "{\"pagination\":{\"page\":0}} | pagination.page",
                "{\"pagination\":{\"pageSize\":\"10\"}} | pagination.pageSize",
            })
    void whatCannotBeIsToldInTheShapeOfTheProtocol(String body, String field) {
        HttpResponse<String> answer = api.post(ROOT + "/search", body);
        JsonNode error = ApiServer.json(answer);

        assertThat(answer.statusCode()).as(body).isEqualTo(400);
        assertThat(ApiServer.faults(error, "GrantsError")).isEmpty();
        assertThat(error.at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(error.at("/errors/0/message").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "?page=0, 400",
        "?pageSize=x, 400",
        "/no-uuid, 400",
        "/30a12e5e-5940-4c08-921c-17a8960fcf4b, 404",
    })
    void wrongAddressesAreToldSoToo(String address, int status) {
        HttpResponse<String> answer = api.get(ROOT + address);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(ApiServer.faults(ApiServer.json(answer), "GrantsError")).isEmpty();
    }
}
