package fr.levier.source.eu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import fr.levier.source.Extraction;
import fr.levier.source.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EuPortalTest {
    private final EuPortal portal = PortalPages.portal();

    private Extraction configured(String sedia) {
        String body = "{\"modules\":{\"sedia\":" + sedia + "}}";
        return portal.read(PortalPages.page(portal.start().get(0), body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theConfigurationLeadsToTheSearchInPartsOfJson() {
        Extraction read = configured("""
                {"corporateSearchUrl":"https://api.tech.ec.europa.eu/search-api/prod/rest/search?apiKey=",\
                "corporateSearchApiKey":"SEDIA"}""");
        Request search = read.morePages().get(0);
        assertThat(search.url()).isEqualTo(PortalPages.SEARCH);
        assertThat(search.parts()).containsOnlyKeys("query", "languages", "sort", "displayFields");
        assertThat(search.parts().values())
                .allSatisfy(part -> assertThat(PortalPages.json(part)).isNotEmpty());
    }

    @Test
    void anOlderConfigurationWithABareAddressIsUnderstood() {
        Extraction read = configured("""
                {"corporateSearchUrl":"https://api.tech.ec.europa.eu/search-api/prod/rest/search","apiKey":"SEDIA"}""");
        assertThat(read.morePages().get(0).url()).isEqualTo(PortalPages.SEARCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"corporateSearchUrl\":\"https://api.tech.ec.europa.eu/x\"}",
                "{\"corporateSearchUrl\":\"https://evil.example/search?apiKey=\",\"corporateSearchApiKey\":\"SEDIA\"}",
                "{\"corporateSearchUrl\":\"http://127.0.0.1/search?apiKey=\",\"corporateSearchApiKey\":\"SEDIA\"}",
                "{\"corporateSearchUrl\":\"::\",\"corporateSearchApiKey\":\"SEDIA\"}",
                "{\"corporateSearchUrl\":\"https://api.tech.ec.europa.eu/x\",\"corporateSearchApiKey\":\"a&b=c d\"}"
            })
    void aConfigurationThatLeadsNowhereOrElsewhereIsOneProblem(String sedia) {
        Extraction read = configured(sedia);
        assertThat(read.morePages()).isEmpty();
        assertThat(read.problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!DOCTYPE html><html><body>Maintenance</body></html>",
                "{\"totalResults\":1,\"results\":[{",
                "{} trailing",
                "\"a string\"",
                "7",
                "\u0000\u0001",
            })
    void whatIsNoJsonIsOneProblemOnEveryPage(String body) {
        for (String kind : new String[] {"config", "search", "details", "surprise"}) {
            Request request = Request.get(URI.create("https://ec.europa.eu/x"), kind);
            Extraction read = portal.read(PortalPages.page(request, body.getBytes(StandardCharsets.UTF_8)));
            assertThat(read.sightings()).isEmpty();
            assertThat(read.problems()).extracting(Problem::code).containsExactly("source.problem.eu-not-json");
        }
    }

    @Test
    void deepNestingIsRefusedOnThePageAndIgnoredInsideARow() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThat(portal.read(PortalPages.search(deep)).problems()).hasSize(1);
        Extraction read = PortalPages.readRows(PortalPages.with(PortalPages.topic("A-2026-1"), "actions", deep));
        assertThat(read.sightings()).hasSize(1);
    }

    @Test
    void everyProblemHasItsSentenceInBothLanguages() {
        for (String code : Arrays.asList(
                "not-json",
                "unknown-kind",
                "no-search",
                "not-search",
                "question-ignored",
                "not-a-call",
                "new-programme",
                "new-label",
                "window",
                "not-details",
                "other-topic")) {
            String key = "source.problem.eu-" + code;
            assertThat(Messages.in(Locale.FRENCH).text(key, "x")).isNotBlank();
            assertThat(Messages.in(Locale.ENGLISH).text(key, "x")).isNotBlank();
        }
    }
}
