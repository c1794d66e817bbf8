package fr.levier.source;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Call;
import fr.levier.call.CallEvent;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.call.JdbcCatalogue;
import fr.levier.call.Rank;
import fr.levier.call.SchemeRecogniser;
import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import fr.levier.source.eu.EuPortal;
import fr.levier.store.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search of the EU portal is down or stale: its reference file of all grants is read in its place, and nothing is lost. */
class PortalFallbackTest {
    private static final String PORTAL = "/info/funding-tenders/opportunities/";
    private static final String FILE = PORTAL + "data/referenceData/grantsTenders.json";
    private static final String SEARCH = "/search-api/prod/rest/search";
    private static final CallId NEW = CallId.of("eu", "FICTION-2027-NEW");
    private static final CallId KNOWN = CallId.of("eu", "FICTION-2027-KNOWN");
    /** 2 March 2027, 17:00 in Brussels. */
    private static final String MARCH = "1804003200000";

    private final TestWeb web = new TestWeb();
    private final DataSource database = TestDatabase.fresh();
    private final Catalogue catalogue = new JdbcCatalogue(database);
    private final Fetcher fetcher = web.fetcher();
    private final Harvester harvester = new Harvester(fetcher, new JdbcPageStore(database), catalogue, TestWeb.CLOCK);

    @BeforeEach
    void configure() {
        web.server.stubFor(
                get(PORTAL + "portal/assets/openid-login-config.json").willReturn(okJson("""
                {"modules":{"sedia":{
                 "corporateSearchUrl":"https://api.tech.ec.europa.eu/search-api/prod/rest/search?apiKey=",
                 "corporateSearchApiKey":"SEDIA"}}}""")));
        searching(answer(row("FICTION-2027-KNOWN", "SEDIA")));
        web.server.stubFor(get(FILE)
                .willReturn(okJson(file(
                        grant("FICTION-2027-NEW", 1, 31094501, "Forthcoming"),
                        grant("FICTION-2027-KNOWN", 1, 31094502, "Open"),
                        grant("FICTION-2020-OLD", 1, 31094503, "Closed"),
                        grant("TENDER-2027", 0, 31094502, "Open")))));
    }

    @AfterEach
    void stop() {
        fetcher.close();
        web.close();
    }

    @Test
    void aSearchThatIsDownIsReplacedByTheReferenceFile() throws InterruptedException {
        harvest();
        web.server.stubFor(post(urlPathEqualTo(SEARCH)).willReturn(status(500)));
        web.server.stubFor(get(PORTAL + "data/topicDetails/fiction-2027-new.json")
                .willReturn(
                        okJson("{\"TopicDetails\":{\"identifier\":\"FICTION-2027-NEW\",\"title\":\"Told in full\"}}")));

        SourceReport report = harvest();

        assertThat(codes(report)).contains("source.problem.status", "source.problem.read-instead");
        assertThat(report.complete()).as("neither budgets nor EuropeAid calls").isFalse();
        assertThat(catalogue.list()).extracting(Call::id).containsExactly(KNOWN, NEW);
        Call found = catalogue.find(NEW).orElseThrow();
        assertThat(found.content().title()).isEqualTo("Told in full");
        assertThat(found.content().deadlines())
                .containsExactly(
                        Deadline.at(LocalDate.of(2027, 3, 2), java.time.LocalTime.of(17, 0), Deadline.BRUSSELS));
        assertThat(found.content().value(Field.OPENS)).contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void whatOnlyTheFileSaysIsOfAPresumedFormatAndWhatTheSearchSaidStands() throws InterruptedException {
        harvest();
        web.server.stubFor(post(urlPathEqualTo(SEARCH)).willReturn(status(500)));
        harvest();

        assertThat(catalogue.find(NEW).orElseThrow().content().is(Field.FORMAT_PRESUMED))
                .isTrue();
        assertThat(catalogue.find(KNOWN).orElseThrow().content().is(Field.FORMAT_PRESUMED))
                .isFalse();
        assertThat(catalogue.events(KNOWN))
                .as("what the search does not say is added, nothing that it says changes")
                .hasSizeGreaterThan(1)
                .allMatch(e -> e.kind() == CallEvent.Kind.NEW || e.before().isEmpty());
        assertThat(catalogue.sightings(KNOWN)).hasSize(2).allMatch(s -> s.rank() == Rank.ISSUER_LIST);
    }

    @Test
    void aStaleCopyOfTheIndexIsNotBelieved() throws InterruptedException {
        searching(answer(row("FICTION-2019-GHOST", "SEDIA_PRD_CENTRICITY")));

        SourceReport report = harvest();

        assertThat(codes(report)).contains("source.problem.eu-stale", "source.problem.read-instead");
        assertThat(catalogue.list()).extracting(Call::id).containsExactly(KNOWN, NEW);
        report.problems().forEach(p -> {
            assertThat(Messages.in(Locale.FRENCH).text(p)).isNotBlank();
            assertThat(Messages.in(Locale.ENGLISH).text(p)).isNotBlank();
        });
    }

    @Test
    void aFileFarLargerThanAnyPageIsReadAndOnlyWhatIsCurrentIsKept() throws InterruptedException {
        String closed = IntStream.range(0, 2_000)
                .mapToObj(i -> grant("FICTION-2020-OLD-" + i, 1, 31094503, "Closed"))
                .collect(Collectors.joining(","));
        String large = file(closed, grant("FICTION-2027-NEW", 1, 31094501, "Forthcoming"));
        assertThat(large.length()).isGreaterThan(5 * TestWeb.MAX_BYTES);
        web.server.stubFor(get(FILE).willReturn(okJson(large)));
        web.server.stubFor(post(urlPathEqualTo(SEARCH)).willReturn(status(503)));

        harvest();

        assertThat(catalogue.list()).extracting(Call::id).containsExactly(NEW);
        StoredPage kept = new JdbcPageStore(database)
                .find(PageKey.of(new EuPortal(SchemeRecogniser.none())
                        .instead(Request.get(java.net.URI.create("https://ec.europa.eu/"), "config"))
                        .orElseThrow()))
                .orElseThrow();
        assertThat(kept.body().length).isLessThan(1_000);
    }

    @Test
    void aFileThatBreaksOffOrIsNoneGivesItsProblemAndNothingElse() throws InterruptedException {
        web.server.stubFor(post(urlPathEqualTo(SEARCH)).willReturn(status(500)));
        String whole = file(grant("FICTION-2027-NEW", 1, 31094501, "Forthcoming"));
        for (String broken : List.of(whole.substring(0, whole.length() - 40), "<html>", "{\"fundingData\":{}}")) {
            web.server.stubFor(get(FILE).willReturn(okJson(broken)));

            assertThat(codes(harvest())).as(broken).contains("source.problem.eu-not-json");
        }
        assertThat(catalogue.list()).isEmpty();
    }

    @Test
    void whenTheSearchAnswersTheFileIsNotAskedFor() throws InterruptedException {
        harvest();

        web.server.verify(0, getRequestedFor(urlPathEqualTo(FILE)));
    }

    private void searching(String answer) {
        web.server.stubFor(post(urlPathEqualTo(SEARCH)).willReturn(okJson(answer)));
    }

    private static String answer(String row) {
        return "{\"totalResults\":1,\"pageNumber\":1,\"pageSize\":100,\"results\":[" + row + "]}";
    }

    private static String row(String identifier, String source) {
        return """
                {"reference":"48400941TOPICSen","metadata":{"type":["1"],"identifier":["%s"],"title":["Fictional topic"],
                 "language":["en"],"DATASOURCE":["%s"],"status":["31094502"],
                 "deadlineDate":["2027-03-02T00:00:00.000+0000"]}}""".formatted(identifier, source);
    }

    private static String file(String... grants) {
        return "{\"fundingData\":{\"GrantTenderObj\":[" + String.join(",", grants) + "]}}";
    }

    /** An object of the file, with the keys that public programs read there. */
    private static String grant(String identifier, int type, int status, String word) {
        return """
                {"type":%d,"ccm2Id":48400941,"identifier":"%s","title":"Fictional topic","callIdentifier":"FICTION-2027",
                 "callTitle":"A fictional call","publicationDateLong":1793487600000,"plannedOpeningDateLong":1796079600000,
                 "deadlineDatesLong":[%s],"status":{"id":%d,"abbreviation":"%s","description":"%s"},
                 "frameworkProgramme":{"id":43251589,"abbreviation":"CERV","description":"Citizens"},
                 "sumbissionProcedure":{"id":31094504,"abbreviation":"single-stage"},"keywords":[],"tags":["Town twinning"],
                 "actions":[{"types":["CERV-LS"]}],"levierFictional":true}""".formatted(type, identifier, MARCH, status, word, word);
    }

    private SourceReport harvest() throws InterruptedException {
        return harvester
                .harvest(List.of(new EuPortal(SchemeRecogniser.none())), HarvestListener.silent())
                .sources()
                .get(0);
    }

    private static List<String> codes(SourceReport report) {
        return report.problems().stream().map(Problem::code).toList();
    }
}
