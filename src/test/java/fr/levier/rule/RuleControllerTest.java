package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the bundled rules. */
@MicronautTest(environments = "pages")
class RuleControllerTest {
    private final HttpClient client;
    private final RulebookInForce rulebook;

    RuleControllerTest(@Client("/") HttpClient client, RulebookInForce rulebook) {
        this.client = client;
        this.rulebook = rulebook;
    }

    @Test
    void theListShowsEverySchemeWithItsFamilyItsStateAndTheDayOfItsTexts() {
        String page = html("/regles");

        assertThat(rulebook.current().schemes().keySet()).allMatch(id -> page.contains("href=\"/regles/" + id + "\""));
        assertThat(page)
                .contains("Union européenne", ">modélisé<", ">non modélisé<", "textes lus jusqu’au")
                .contains("<a href=\"/regles\">Règles</a>");
    }

    @Test
    void aSearchMindsNeitherCaseNorAccents() {
        assertThat(html("/regles?q=FACILITE%20ficol")).contains("afd-ficol").doesNotContain("/regles/urbact-apn");
        assertThat(html("/regles?q=%22%3Cscript%3E"))
                .contains("Aucun dispositif")
                .doesNotContain("<script>");
    }

    @Test
    void aSchemeShowsItsConditionsWithThreeSentencesAndTheirText() {
        String page = html("/regles/afd-ficol");

        assertThat(page)
                .contains("id=\"condition-carries-the-project\"", "href=\"/regles/afd-ficol/carries-the-project\"")
                .containsSubsequence("Remplie", "Non remplie", "À vérifier", "Texte", "lu le");
    }

    @Test
    void ratesStandInATableWithTheNumbersThatTheChartBesideItDraws() {
        String page = html("/regles/life-sap");

        assertThat(page)
                .contains(
                        "data-chart=\"rates\"",
                        "role=\"img\"",
                        "<tr data-assumed=\"true\">",
                        "data-said=\"60\u202f%\"",
                        "<script defer src=\"/static/charts.js?v=")
                .doesNotContain("<svg class=\"chart\"", "style=");
    }

    @Test
    void aSchemeWithoutRatesToCompareLoadsNoChart() {
        assertThat(html("/regles/bekou")).doesNotContain("echarts");
    }

    @ParameterizedTest
    @CsvSource({"bekou, ndici", "uia, eui-innovative-actions"})
    void aClosedSchemeLeadsToItsSuccessor(String closed, String successor) {
        Optional<String> known =
                rulebook.current().findScheme(closed).flatMap(Scheme::closure).flatMap(Scheme.Closure::successor);

        assertThat(known).contains(successor);
        assertThat(html("/regles/" + closed)).contains("href=\"/regles/" + successor + "\"");
    }

    @Test
    void everySchemeHasAPageInBothLanguagesAndEveryConditionItsAddress() {
        for (Scheme scheme : rulebook.current().schemes().values()) {
            String english = html("/regles/" + scheme.id() + "?lang=en");
            assertThat(english).as(scheme.id()).contains("lang=\"en\"").doesNotContain("Remplie");
            for (Requirement condition : scheme.conditions()) {
                assertThat(english).contains("id=\"condition-" + condition.id() + "\"");
            }
        }
        assertThat(html("/regles/afd-ficol/carries-the-project"))
                .contains("Condition carries-the-project", "Données demandées");
    }

    @Test
    void theSchemaOfDescriptionsIsPublished() {
        String schema = client.toBlocking().retrieve(HttpRequest.GET("/regles/schema.json"));
        assertThat(schema).contains("https://json-schema.org/draft/2020-12/schema", "durationMonths");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/regles/nothing", "/regles/afd-ficol/nothing", "/regles/%2e%2e%2fetc", "/regles/nothing/x"})
    void whatIsNotThereIsNotFound(String path) {
        assertThatThrownBy(() -> html(path))
                .isInstanceOfSatisfying(
                        HttpClientResponseException.class,
                        fault -> assertThat(fault.getStatus().getCode()).isEqualTo(404));
    }

    private String html(String path) {
        return client.toBlocking().retrieve(HttpRequest.GET(path).accept("text/html"));
    }
}
