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
    private static final Path SEARCH =
            Path.of("fixtures/world/__files/api.tech.ec.europa.eu/search-api/prod/rest/search.page-1.json");
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
        assertThat(first.path("scheme").asText()).startsWith("Appel à projets généraliste");
        assertThat(first.path("schemeCode").asText()).isEqualTo("meae-generaliste");
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
        assertThat(calls.path(0).path("scheme").asText()).isEqualTo("FICTION-2027-TOWNS-01-two-stage");
        assertThat(calls.path(0).path("funder").asText()).isEqualTo("European Commission");
        assertThat(calls.path(0).path("campaign").asText()).isEqualTo("2027");
        assertThat(calls.path(0).path("grantMax").asInt()).isEqualTo(50_745);
        assertThat(calls.path(0).path("opens").asText()).isEqualTo("2024-12-03");
        assertThat(calls.path(0).path("deadlines").toString()).isEqualTo("[\"2025-04-10\",\"2026-01-20\"]");
    }

    @Test
    void aSearchOfTheEuropeanPortalHoldsACallForEachTopicWithWhatItsDescriptionSays() {
        JsonNode calls = calls(SEARCH, "https://api.tech.ec.europa.eu/search-api/prod/rest/search");

        assertThat(calls.size()).isGreaterThan(20);
        JsonNode first = calls.path(0);
        assertThat(first.path("title").asText()).isEqualTo("Town Twinning");
        assertThat(first.path("funder").asText()).isEqualTo("European Commission");
        assertThat(first.path("scheme").asText()).isEqualTo("CERV-2026-CITIZENS-TOWN-TT");
        assertThat(first.path("campaign").asText()).isEqualTo("2026");
        assertThat(first.path("deadlines")).isNotEmpty();
        assertThat(first.path("themes").toString()).isEqualTo("[\"citoyennete\",\"jumelage\"]");
    }

    @Test
    void aDescriptionOfATopicSaysWhoMayApplyAndWhere() throws IOException {
        Path file = Files.writeString(folder.resolve("topic.json"), """
                {"TopicDetails": {"identifier": "LIFE-2027-CET-LOCAL", "title": "Fictional heat plans", "keywords": [], "tags": [], "actions": [],
                 "description": "&lt;p&gt;Objective: help municipalities.&lt;/p&gt;",
                 "conditions": "<h4>Eligible applicants</h4><p>Municipalities and universities may submit proposals.</p><h4>Eligible countries</h4><p>Poland and Latvia.</p>"}}
                """);

        JsonNode call = calls(file, "https://ec.europa.eu/info/funding-tenders/opportunities/data/topicDetails/x.json")
                .path(0);

        assertThat(call.path("applicants").toString()).contains("universite");
        assertThat(call.path("countries").toString()).isEqualTo("[\"LV\",\"PL\"]");
        assertThat(call.path("themes").toString()).isEqualTo("[\"climat\",\"energie\"]");
        assertThat(call.path("scheme").asText()).isEqualTo("LIFE-2027-CET-LOCAL");
    }

    @Test
    void eachEntryOfAFeedIsReadAsThePageThatItStandsForAndNewsAreNoCalls() throws IOException {
        Path file = Files.writeString(folder.resolve("feed.xml"), """
                <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Réseau fictif</title>
                <item><title>Appel à projets fictif « Eau des lacs » 2027</title><link>https://www.example.org/aap-eau</link>
                <pubDate>Mon, 11 Jan 2027 09:00:00 +0100</pubDate><description>Résumé</description>
                <content:encoded><![CDATA[<p>Les dossiers se déposent avant le 12 mars 2027.</p><h2>Bénéficiaires</h2><p>Les communes du bassin.</p>]]></content:encoded></item>
                <item><title>Retour sur la journée du réseau</title><link>https://www.example.org/retour</link>
                <description>Cent personnes ont participé à la journée annuelle du réseau, le 3 décembre 2026.</description></item></channel></rss>
                """);

        JsonNode calls = calls(file, "https://www.example.org/feed");

        assertThat(calls).hasSize(1);
        assertThat(calls.path(0).path("deadlines").toString()).isEqualTo("[\"2027-03-12\"]");
        assertThat(calls.path(0).path("applicants").toString()).isEqualTo("[\"commune\"]");
        assertThat(calls.path(0).path("scheme").asText()).isEqualTo("Eau des lacs");
    }

    @Test
    void anAtomFeedIsReadLikewise() throws IOException {
        Path file = Files.writeString(folder.resolve("atom.xml"), """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Fictional network</title>
                <entry><title>Call for projects: fictional lakes 2027</title><link href="https://www.example.org/lakes"/><published>2027-01-11T09:00:00Z</published>
                <content type="html">&lt;p&gt;Applications are accepted until 12 March 2027. The grant may not exceed EUR 20,000.&lt;/p&gt;</content></entry></feed>
                """);

        JsonNode call = calls(file, "https://www.example.org/atom").path(0);

        assertThat(call.path("deadlines").toString()).isEqualTo("[\"2027-03-12\"]");
        assertThat(call.path("grantMax").asInt()).isEqualTo(20_000);
    }

    @Test
    void aFeedOfMereNewsIsAProblemThatSaysSo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("news.xml"),
                "<rss><channel><item><title>Assemblée générale</title><link>https://www.example.org/ag</link><description>L’assemblée générale a réuni soixante membres du réseau.</description></item></channel></rss>");

        Ran ran = Ran.command("extract", file.toString(), "--url", "https://www.example.org/feed");

        assertThat(ran.code()).isEqualTo(ExitCode.PROBLEMS.code());
        assertThat(ran.json().path("calls")).isEmpty();
        assertThat(ran.json().path("problems").path(0).asText()).contains("nombre d’annonces\u00a0: 1");
    }

    @Test
    void thePostsOfASitesInterfaceAreReadAsPages() throws IOException {
        Path file = Files.writeString(folder.resolve("posts.json"), """
                [{"id": 7, "date": "2027-01-11T09:00:00", "link": "https://www.example.org/aap-7", "title": {"rendered": "Appel \u00e0 projets fictif 2027"},
                  "content": {"rendered": "<p>Date limite : 12 mars 2027. L\u2019appel est ouvert aux associations.</p>", "protected": false}}]
                """);

        JsonNode call =
                calls(file, "https://www.example.org/wp-json/wp/v2/posts").path(0);

        assertThat(call.path("deadlines").toString()).isEqualTo("[\"2027-03-12\"]");
        assertThat(call.path("applicants").toString()).isEqualTo("[\"association\"]");
    }

    @Test
    void jsonOfNoKnownFormIsAProblemAndNoCall() throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"data\": [{\"name\": \"Appel\"}]}");

        Ran ran = Ran.command("extract", file.toString(), "--url", "https://www.example.org/api");

        assertThat(ran.code()).isEqualTo(ExitCode.PROBLEMS.code());
        assertThat(ran.json().path("problems")).hasSize(1);
    }
}
