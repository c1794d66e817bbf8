package fr.levier.source;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Catalogue;
import fr.levier.call.JdbcCatalogue;
import fr.levier.call.SchemeRecogniser;
import fr.levier.problem.Problem;
import fr.levier.source.eu.EuPortal;
import fr.levier.store.TestDatabase;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The EU portal on its bad days: it answers every question with 500, or suddenly has far fewer calls. The last good stays. */
class PortalHarvestTest {
    private static final String CONFIGURATION =
            "/info/funding-tenders/opportunities/portal/assets/openid-login-config.json";
    private static final String SEARCH = "/search-api/prod/rest/search";

    private final TestWeb web = new TestWeb();
    private final DataSource database = TestDatabase.fresh();
    private final Catalogue catalogue = new JdbcCatalogue(database);
    private final Fetcher fetcher = web.fetcher();
    private final Harvester harvester = new Harvester(fetcher, new JdbcPageStore(database), catalogue, TestWeb.CLOCK);

    @AfterEach
    void stop() {
        fetcher.close();
        web.close();
    }

    @Test
    void aDropOfMoreThanThirtyPercentIsRefusedEachTimeAndNothingIsLost() throws InterruptedException {
        portal(10);
        harvest();
        portal(6);

        for (int day = 0; day < 3; day++) {
            assertThat(codes(harvest())).contains("call.drift.calls");
        }
        assertThat(catalogue.list()).hasSize(10).allMatch(c -> c.withdrawnAt().isEmpty());
    }

    @Test
    void aDropOfThirtyPercentIsNews() throws InterruptedException {
        portal(10);
        harvest();
        portal(7);

        assertThat(codes(harvest())).doesNotContain("call.drift.calls");
        harvest();
        assertThat(catalogue.list().stream().filter(c -> c.withdrawnAt().isPresent()))
                .hasSize(3);
    }

    @Test
    void aPortalThatAnswersEveryQuestionWithAnErrorKeepsItsLastGoodCalls() throws InterruptedException {
        portal(10);
        harvest();
        web.server.resetAll();
        web.server.stubFor(any(anyUrl()).willReturn(status(500)));

        for (int day = 0; day < 3; day++) {
            assertThat(harvest().complete()).isFalse();
        }
        assertThat(catalogue.list()).hasSize(10).allMatch(c -> c.withdrawnAt().isEmpty());
    }

    @Test
    void aQuestionThatWasIgnoredChangesNothing() throws InterruptedException {
        portal(10);
        harvest();
        web.server.stubFor(post(urlPathEqualTo(SEARCH)).willReturn(okJson(answer(510_841, 1))));

        assertThat(codes(harvest())).contains("source.problem.eu-question-ignored");
        assertThat(harvest().complete()).isFalse();
        assertThat(catalogue.list()).hasSize(10).allMatch(c -> c.withdrawnAt().isEmpty());
    }

    private void portal(int topics) {
        web.server.stubFor(get(CONFIGURATION).willReturn(okJson("""
                {"modules":{"sedia":{
                 "corporateSearchUrl":"https://api.tech.ec.europa.eu/search-api/prod/rest/search?apiKey=",
                 "corporateSearchApiKey":"SEDIA"}}}""")));
        web.server.stubFor(post(urlPathEqualTo(SEARCH)).willReturn(okJson(answer(topics, topics))));
    }

    private static String answer(int total, int rows) {
        return "{\"totalResults\":%d,\"pageNumber\":1,\"pageSize\":100,\"results\":[%s]}"
                .formatted(
                        total,
                        IntStream.range(0, rows)
                                .mapToObj(PortalHarvestTest::row)
                                .collect(Collectors.joining(",")));
    }

    private static String row(int number) {
        return """
                {"reference":"4840094%dTOPICSen","metadata":{"type":["1"],"identifier":["FICTION-2027-TEST-%d"],
                 "title":["Fictional topic %d"],"language":["en"],"DATASOURCE":["SEDIA"],"status":["31094502"],
                 "deadlineDate":["2027-03-01T00:00:00.000+0000"]}}""".formatted(number, number, number);
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
