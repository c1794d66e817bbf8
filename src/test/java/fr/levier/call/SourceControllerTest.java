package fr.levier.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;

/** The page about the sources says plainly what may be missing. */
@MicronautTest(environments = "pages")
class SourceControllerTest {
    private final HttpClient client;

    SourceControllerTest(@Client("/") HttpClient client) {
        this.client = client;
    }

    @Test
    void eachSourceSaysWhenItWasReadToItsEndAndWhatItMissed() {
        assertThat(get("/sources?lang=fr"))
                .contains("3 sources, dont 1 lue jusqu’au bout")
                .contains("Lue jusqu’au bout le 20\u00a0novembre 2026 (il y a 2 heures)\u00a0: 34 appels.")
                .contains("en quarantaine", "Ses dernières lectures ne sont pas crues")
                .contains("Jamais interrogée\u00a0: il manque le réglage LEVIER_TOKEN.")
                .contains("https://ministere.example/appel – ");
    }

    @Test
    void theSamePageSpeaksEnglishAndIsInTheNavigation() {
        assertThat(get("/sources?lang=en"))
                .contains("3 sources, of which 1 was read to the end", "in quarantine", "less than an hour ago")
                .contains("<a href=\"/sources\">Sources</a>");
    }

    @Test
    void whatPagesSaidIsEscaped() {
        assertThat(get("/sources")).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void theSameStandsInJson() throws Exception {
        JsonNode json = CallJson.mapper().readTree(get("/sources.json"));

        assertThat(json.get("sources")).hasSize(3);
        assertThat(json.at("/sources/0/standing").asText()).isEqualTo("GOOD");
        assertThat(json.at("/sources/0/calls").asInt()).isEqualTo(34);
        assertThat(json.at("/sources/0/ageHours").asInt()).isEqualTo(2);
        assertThat(json.at("/sources/1/standing").asText()).isEqualTo("QUARANTINED");
        assertThat(json.at("/sources/1/reasons/0/code").asText()).isEqualTo("call.drift.calls");
        assertThat(json.at("/sources/1/gaps/0/sentence").asText()).isNotBlank();
        assertThat(json.at("/sources/2/missing").asText()).isEqualTo("LEVIER_TOKEN");
    }

    private String get(String path) {
        return client.toBlocking().retrieve(HttpRequest.GET(path).header("Accept", "text/html,*/*;q=0.8"));
    }
}
