package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved answers of interfaces are read as calls like any page. */
class ExtractJsonTest {
    private static final Path AIDS =
            Path.of("fixtures/world/__files/aides-territoires.beta.gouv.fr/api/aids/aids-page-1.json");
    private static final Path TOPIC = Path.of("src/test/resources/fr/levier/source/eu/details-milliseconds.json");

    @TempDir
    private Path folder;

    private static JsonNode calls(Path file, String url) {
        Ran ran = Ran.command("extract", file.toString(), "--url", url);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.json().path("calls");
    }

    @Test
    void anAnswerOfAidesTerritoiresHoldsACallForEachAid() {
        JsonNode calls = calls(AIDS, "https://aides-territoires.beta.gouv.fr/api/aids/");

        assertThat(calls).hasSize(4);
        JsonNode first = calls.path(0);
        assertThat(first.path("title").asText()).startsWith("Appel à projets généraliste 2025");
        assertThat(first.path("funder").asText()).contains("Affaires étrangères");
        assertThat(first.path("deadlines").toString()).isEqualTo("[\"2025-05-30\"]");
        assertThat(first.path("rateMax").asInt()).isEqualTo(70);
        assertThat(first.path("applicants").toString()).contains("commune", "departement", "region");
        assertThat(first.path("scheme").asText()).isEqualTo("meae-generaliste");
        assertThat(first.path("evidence").path("rateMax").path("method").asText())
                .isEqualTo("field");
        assertThat(calls.path(2).has("deadlines")).isFalse();
    }

    @Test
    void oneAidOfAidesTerritoiresIsReadWithTheProseOfItsDescription() throws IOException {
        Path file = Files.writeString(folder.resolve("aid.json"), """
                {"id": 1005, "slug": "aide-1005", "name": "Appel fictif : eau des lacs 2027", "financers": ["Région fictive des Lacs"],
                 "description": "<p>La Région aide les communes.</p><p>L’aide est plafonnée à 15 000 €.</p>",
                 "eligibility": "", "targeted_audiences": ["Communes"], "categories": ["Eau potable"], "application_url": "https://www.example.org/deposer",
                 "start_date": "2027-01-15", "submission_deadline": "2027-03-19", "subvention_rate_upper_bound": 25, "contact": "<p>eau@example.org</p>"}
                """);

        JsonNode call = calls(file, "https://aides-territoires.beta.gouv.fr/api/aids/aide-1005/")
                .path(0);

        assertThat(call.path("opens").asText()).isEqualTo("2027-01-15");
        assertThat(call.path("grantMax").asInt()).isEqualTo(15_000);
        assertThat(call.path("rateMax").asInt()).isEqualTo(25);
        assertThat(call.path("applyUrl").asText()).isEqualTo("https://www.example.org/deposer");
        assertThat(call.path("contact").asText()).isEqualTo("eau@example.org");
        assertThat(call.path("applicants").toString()).isEqualTo("[\"commune\"]");
        assertThat(call.path("themes").toString()).isEqualTo("[\"eau\"]");
    }

    @Test
    void theDetailsOfATopicOfTheEuropeanPortalAreOneCall() {
        JsonNode calls =
                calls(TOPIC, "https://ec.europa.eu/info/funding-tenders/opportunities/data/topicDetails/x.json");

        assertThat(calls).hasSize(1);
        assertThat(calls.path(0).path("opens").asText()).isEqualTo("2024-12-03");
        assertThat(calls.path(0).path("deadlines").toString()).isEqualTo("[\"2025-04-10\",\"2026-01-20\"]");
    }
}
