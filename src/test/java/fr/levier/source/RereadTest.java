package fr.levier.source;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Call;
import fr.levier.call.CallEvent;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.JdbcCatalogue;
import fr.levier.call.Recorded;
import fr.levier.problem.Problem;
import fr.levier.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The past, read again by a better reader, without asking the site. */
class RereadTest {
    private static final Source SOURCE = new LinesSource("lines", "site.example", "/list");
    private static final CallId B = new CallId("test/B");

    private final TestWeb web = new TestWeb();
    private final DataSource database = TestDatabase.fresh();
    private final Catalogue catalogue = new JdbcCatalogue(database);
    private final Fetcher fetcher = web.fetcher();
    private final Harvester harvester =
            new Harvester(fetcher, new JdbcPageStore(database), catalogue, TestWeb.CLOCK, 20);

    @AfterEach
    void stop() {
        fetcher.close();
        web.close();
    }

    @Test
    void aBetterReaderChangesWhatWasReadAndNoSiteIsAsked() throws InterruptedException {
        page("/list", "call A First\nmore /leaf-b\n");
        page("/leaf-b", "call B second\n");
        harvest();
        web.server.resetAll();

        SourceReport report = reread(new Better(SOURCE));

        assertThat(report.pages()).isEqualTo(2);
        assertThat(report.problems()).isEmpty();
        assertThat(report.recorded()).isEqualTo(new Recorded(0, 2, 0, 0));
        assertThat(titles()).containsExactly("FIRST", "SECOND");
        web.server.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void theSameReaderChangesNothing() throws InterruptedException {
        page("/list", "call A First\nmore /leaf-b\n");
        page("/leaf-b", "call B Second\n");
        harvest();

        assertThat(reread(SOURCE).recorded()).isEqualTo(Recorded.NOTHING);
        assertThat(catalogue.events(B)).hasSize(1);
    }

    @Test
    void aCallThatTheSiteListsNoLongerIsReadAgainTooAndStaysWithdrawn() throws InterruptedException {
        page("/list", "call A First\nmore /leaf-b\n");
        page("/leaf-b", "call B Second\n");
        harvest();
        page("/list", "call A First\n");
        harvest();
        harvest();

        reread(new Better(SOURCE));

        Call call = catalogue.find(B).orElseThrow();
        assertThat(call.content().title()).isEqualTo("SECOND");
        assertThat(reread(new Better(SOURCE)).recorded()).isEqualTo(Recorded.NOTHING);
        assertThat(call.withdrawnAt()).isPresent();
        assertThat(catalogue.events(B))
                .extracting(CallEvent::kind)
                .containsExactly(CallEvent.Kind.NEW, CallEvent.Kind.WITHDRAWN, CallEvent.Kind.CHANGED);
    }

    @Test
    void aPageThatBecameUnreadableSpeaksByItsVersionBefore() throws InterruptedException {
        page("/list", "call A First\nmore /leaf-b\n");
        page("/leaf-b", "call B Second\n");
        harvest();
        page("/leaf-b", "? maintenance\n");
        harvest();

        SourceReport report = reread(new Better(SOURCE));

        assertThat(titles()).containsExactly("FIRST", "SECOND");
        assertThat(report.problems()).hasSize(1);
    }

    @Test
    void nothingCountsAsMissingBecauseItsPageWasNotKept() throws InterruptedException {
        page("/list", "call A First\nmore /leaf-b\n");
        page("/leaf-b", "call B Second\n");
        harvest();

        Source elsewhere = new LinesSource("lines", "site.example", "/moved");
        SourceReport report = reread(elsewhere);

        assertThat(report.problems()).extracting(Problem::code).containsExactly("source.problem.nothing-kept");
        assertThat(reread(elsewhere).recorded()).isEqualTo(Recorded.NOTHING);
        assertThat(catalogue.list()).hasSize(2).allMatch(c -> c.withdrawnAt().isEmpty());
    }

    private void page(String path, String body) {
        web.server.stubFor(get(path).willReturn(ok(body)));
    }

    private void harvest() throws InterruptedException {
        harvester.harvest(List.of(SOURCE), HarvestListener.silent());
    }

    private SourceReport reread(Source source) throws InterruptedException {
        return harvester
                .reread(List.of(source), HarvestListener.silent())
                .sources()
                .get(0);
    }

    private List<String> titles() {
        return catalogue.list().stream().map(call -> call.content().title()).toList();
    }

    /** Reads titles in capitals. */
    private record Better(Source source) implements Source {
        @Override
        public String id() {
            return source.id();
        }

        @Override
        public Set<String> hosts() {
            return source.hosts();
        }

        @Override
        public List<Request> start() {
            return source.start();
        }

        @Override
        public boolean isLeaf(Request request) {
            return source.isLeaf(request);
        }

        @Override
        public Extraction read(Page page) {
            String text = new String(page.body(), StandardCharsets.UTF_8)
                    .replace("First", "FIRST")
                    .replaceAll("(?i)second", "SECOND");
            return source.read(new Page(
                    page.request(),
                    page.url(),
                    page.contentType(),
                    text.getBytes(StandardCharsets.UTF_8),
                    page.fetchedAt()));
        }
    }
}
