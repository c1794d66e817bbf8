package fr.levier.source;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import fr.levier.call.CallEvent;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.JdbcCatalogue;
import fr.levier.call.Recorded;
import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import fr.levier.store.TestDatabase;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HarvesterTest {
    private static final Source SOURCE = new LinesSource("lines", "site.example", "/list");
    private static final Source OTHER = new LinesSource("other", "other.example", "/other");

    @SuppressWarnings("NullAway.Init")
    private static TestWeb web;

    private final DataSource database = TestDatabase.fresh();
    private final Catalogue catalogue = new JdbcCatalogue(database);
    private final Fetcher fetcher = web.fetcher();
    private final Harvester harvester =
            new Harvester(fetcher, new JdbcPageStore(database), catalogue, TestWeb.CLOCK, 20);

    @BeforeAll
    static void serve() {
        web = new TestWeb();
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @BeforeEach
    void forget() {
        web.server.resetAll();
        page("/other", ok("call Z Another source\n"));
    }

    @AfterEach
    void close() {
        fetcher.close();
    }

    @Test
    void aSourceIsReadFromItsStartThroughAllItsPages() throws InterruptedException {
        page("/list", ok("call A First\nmore /two\n"));
        page("/two", ok("call B Second\nmore /list\nmore /two\n"));

        SourceReport report = harvest(SOURCE);

        assertThat(report.complete()).isTrue();
        assertThat(report.pages()).isEqualTo(2);
        assertThat(report.callsRead()).isEqualTo(2);
        assertThat(report.recorded()).isEqualTo(new Recorded(2, 0, 0, 0));
        assertThat(report.problems()).isEmpty();
        assertThat(titles()).containsExactly("First", "Second");
        web.server.verify(1, getRequestedFor(urlEqualTo("/list")));
    }

    @Test
    void harvestingTwiceChangesNothingAndUnchangedPagesAreStillFollowed() throws InterruptedException {
        page("/list", ok("call A First\nmore /two\n").withHeader("ETag", "\"1\""));
        page("/two", ok("call B Second\n").withHeader("ETag", "\"2\""));
        harvest(SOURCE);
        notModified("/list", "\"1\"");
        notModified("/two", "\"2\"");

        SourceReport again = harvest(SOURCE);

        assertThat(again.notModified()).isEqualTo(2);
        assertThat(again.pages()).isEqualTo(2);
        assertThat(again.callsRead()).isEqualTo(2);
        assertThat(again.complete()).isTrue();
        assertThat(again.recorded()).isEqualTo(Recorded.NOTHING);
        assertThat(catalogue.list()).hasSize(2);
        assertThat(catalogue.events(new CallId("test/A"))).hasSize(1);
    }

    @Test
    void aCallIsWithdrawnWhenTwoHarvestsNoLongerFindIt() throws InterruptedException {
        page("/list", ok("call A First\ncall B Second\n"));
        harvest(SOURCE);
        page("/list", ok("call A First\n"));

        assertThat(harvest(SOURCE).recorded()).isEqualTo(Recorded.NOTHING);
        assertThat(harvest(SOURCE).recorded()).isEqualTo(new Recorded(0, 0, 1, 0));
        assertThat(catalogue.events(new CallId("test/B")))
                .extracting(CallEvent::kind)
                .containsExactly(CallEvent.Kind.NEW, CallEvent.Kind.WITHDRAWN);
    }

    @Test
    void aSourceThatIsDownKeepsWhatWasStoredAndTheOthersFinish() throws InterruptedException {
        page("/list", ok("call A First\n"));
        harvest(SOURCE);
        page("/list", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        harvest(SOURCE);
        HarvestReport report = harvester.harvest(List.of(SOURCE, OTHER), HarvestListener.silent());

        assertThat(report.hasProblems()).isTrue();
        assertThat(report.sources()).extracting(SourceReport::source).containsExactly("lines", "other");
        assertThat(report.sources()).extracting(SourceReport::complete).containsExactly(false, true);
        assertThat(codes(report.sources().get(0))).containsExactly("source.problem.connection");
        assertThat(titles()).containsExactly("First", "Another source");
        assertThat(catalogue.list()).allMatch(call -> call.withdrawnAt().isEmpty());
    }

    @Test
    void aReaderThatThrowsLosesThatPageOnly() throws InterruptedException {
        page("/list", ok("call A First\nmore /html\nmore /two\n"));
        page("/html", ok("<html>Maintenance</html>"));
        page("/two", ok("call B Second\n"));

        SourceReport report = harvest(SOURCE);

        assertThat(report.complete()).isFalse();
        assertThat(codes(report)).containsExactly("source.problem.reader-failed");
        assertThat(report.problems().get(0).place()).hasToString("http://site.example/html");
        assertThat(titles()).containsExactly("First", "Second");
    }

    @Test
    void aPageOnWhichNothingCouldBeReadMakesTheRunIncomplete() throws InterruptedException {
        page("/list", ok("? the layout has changed\n"));

        assertThat(harvest(SOURCE).complete()).isFalse();
    }

    @Test
    void aLinkedPageThatIsGoneIsReportedButTheRunIsComplete() throws InterruptedException {
        page("/list", ok("call A First\nmore /gone\n"));
        page("/gone", status(410));

        SourceReport report = harvest(SOURCE);

        assertThat(report.complete()).isTrue();
        assertThat(codes(report)).containsExactly("source.problem.page-gone");
    }

    @Test
    void aBrokenPageOfOneCallKeepsItsCallWhileOthersStillDisappear() throws InterruptedException {
        page("/list", ok("call A First\ncall B Second\nmore /leaf-c\n"));
        page("/leaf-c", ok("call C Third\n"));
        harvest(SOURCE);
        page("/list", ok("call A First\nmore /leaf-c\n"));

        for (ResponseDefinitionBuilder broken : List.of(ok("? maintenance\n"), ok("<html>"), status(503))) {
            page("/leaf-c", broken);
            SourceReport report = harvest(SOURCE);
            assertThat(report.complete()).isTrue();
            assertThat(report.problems()).hasSize(1);
        }

        assertThat(catalogue.find(new CallId("test/B")).orElseThrow().withdrawnAt())
                .isPresent();
        assertThat(catalogue.find(new CallId("test/C")).orElseThrow().withdrawnAt())
                .isEmpty();
    }

    @Test
    void aStartPageThatIsGoneMakesTheRunIncomplete() throws InterruptedException {
        page("/list", status(404));

        assertThat(harvest(SOURCE).complete()).isFalse();
    }

    @Test
    void aListThatIsNotWholeMakesNothingDisappear() throws InterruptedException {
        page("/list", ok("call A First\ncall B Second\n"));
        harvest(SOURCE);
        page("/list", ok("call A First\ncut\n"));

        assertThat(harvest(SOURCE).complete()).isFalse();
        assertThat(harvest(SOURCE).recorded()).isEqualTo(Recorded.NOTHING);
        assertThat(catalogue.list()).hasSize(2).allMatch(c -> c.withdrawnAt().isEmpty());
    }

    @Test
    void aSiteThatFailsAllTheTimeIsGivenUp() throws InterruptedException {
        page("/list", ok("call A First\nmore /1\nmore /2\nmore /3\nmore /4\nmore /5\nmore /6\nmore /7\n"));
        for (int i = 1; i <= 7; i++) {
            page("/" + i, status(403));
        }

        SourceReport report = harvest(SOURCE);

        assertThat(codes(report)).hasSize(6).endsWith("source.problem.gave-up");
        web.server.verify(0, getRequestedFor(urlEqualTo("/6")));
    }

    @Test
    void aSourceWithoutEndStopsAtItsBudget() throws InterruptedException {
        web.server.stubFor(get(urlPathMatching("/list.*"))
                .willReturn(ok("more {{request.path}}x\n").withTransformers("response-template")));

        SourceReport report = harvest(SOURCE);

        assertThat(report.pages()).isEqualTo(20);
        assertThat(report.complete()).isFalse();
        assertThat(codes(report)).containsExactly("source.problem.page-budget");
    }

    @Test
    void everyProblemHasItsSentenceInBothLanguages() throws InterruptedException {
        page("/list", status(403));

        Problem problem = harvest(SOURCE).problems().get(0);

        assertThat(Messages.in(Locale.FRENCH).text(problem))
                .isEqualTo("http://site.example/list – le site répond par l’erreur 403");
        assertThat(Messages.in(Locale.ENGLISH).text(problem))
                .isEqualTo("http://site.example/list – the site answers with error 403");
    }

    private SourceReport harvest(Source source) throws InterruptedException {
        return harvester
                .harvest(List.of(source), HarvestListener.silent())
                .sources()
                .get(0);
    }

    private static void page(String path, ResponseDefinitionBuilder answer) {
        web.server.stubFor(get(path).willReturn(answer));
    }

    private static void notModified(String path, String etag) {
        web.server.stubFor(get(path).withHeader("If-None-Match", equalTo(etag)).willReturn(status(304)));
    }

    private List<String> titles() {
        return catalogue.list().stream().map(call -> call.content().title()).toList();
    }

    private static List<String> codes(SourceReport report) {
        return report.problems().stream().map(Problem::code).toList();
    }
}
