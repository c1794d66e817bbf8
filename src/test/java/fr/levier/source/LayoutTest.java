package fr.levier.source;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.JdbcCatalogue;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.problem.Problem;
import fr.levier.store.TestDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A site that was rebuilt: told from one that has news, and from one that was rebuilt and is read all the same. */
class LayoutTest {
    private static final Source SOURCE = new Cards();
    private static final String OLD =
            "<main class='site'><section class='cards'>%s</section><footer class='f'></footer></main>";
    private static final String NEW =
            "<div id='app'><nav class='menu'></nav><article class='grid'>%s</article><aside></aside></div>";

    private final TestWeb web = new TestWeb();
    private final DataSource database = TestDatabase.fresh();
    private final Catalogue catalogue = new JdbcCatalogue(database);
    private final Clock clock = new Ticking();
    private final Fetcher fetcher = new Fetcher(web.network(), TestWeb.LIMITS, "test", pause -> {}, clock);
    private final Harvester harvester = new Harvester(fetcher, new JdbcPageStore(database), catalogue, clock, 20);

    @AfterEach
    void stop() {
        fetcher.close();
        web.close();
    }

    @Test
    void aRebuiltSiteThatGivesLessIsReportedAndSmallLossesThenCountAsBroken() throws InterruptedException {
        site(OLD, "h2", 10);
        assertThat(codes(harvest())).isEmpty();
        site(NEW, "h2", 8);

        assertThat(codes(harvest())).containsExactly("source.problem.layout-changed", "call.drift.calls");
        assertThat(codes(harvest())).as("still so the day after").contains("source.problem.layout-changed");
        assertThat(catalogue.list()).hasSize(10);
    }

    @Test
    void aRebuiltSiteThatGivesNothingIsReported() throws InterruptedException {
        site(OLD, "h2", 10);
        harvest();
        site(NEW, "h3", 10);

        assertThat(codes(harvest())).contains("source.problem.layout-changed");
    }

    @Test
    void aRebuiltSiteThatIsReadAllTheSameIsNoProblem() throws InterruptedException {
        site(OLD, "h2", 10);
        harvest();
        site(NEW, "h2", 10);

        assertThat(codes(harvest())).isEmpty();
    }

    @Test
    void fewerCallsInTheSameBuildingAreNews() throws InterruptedException {
        site(OLD, "h2", 10);
        harvest();
        site(OLD, "h2", 8);

        assertThat(codes(harvest())).isEmpty();
    }

    @Test
    void moreTextAndOtherNumbersAreNoOtherSkeleton() {
        Skeleton one = skeleton("<main class='post-12'><h1>A</h1><div class='text'><p>one</p></div></main>");
        Skeleton other = skeleton(
                "<main class='post-99'><h1>B</h1><div class='text'><p>one</p><ul><li><b>x</b></li></ul></div></main>");

        assertThat(one.differs(other)).isFalse();
        assertThat(one.differs(skeleton("<table class='t'><tr><td>A</td></tr></table>")))
                .isTrue();
    }

    @Test
    void keysOfJsonAreItsSkeletonAndOtherFilesHaveNone() {
        Skeleton json = skeleton("{\"results\":[{\"id\":1,\"name\":\"a\"},{\"id\":2}]}");

        assertThat(json.parts()).containsExactlyInAnyOrder("results", "id", "name");
        assertThat(json.differs(skeleton("{\"items\":[{\"uuid\":1}]}"))).isTrue();
        assertThat(skeleton("{\"a\":1,\"b").parts()).containsExactly("a");
        assertThat(skeleton("%PDF-1.7").differs(json)).isFalse();
        assertThat(skeleton("").parts()).isEmpty();
    }

    private static Skeleton skeleton(String text) {
        return Skeleton.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private void site(String frame, String heading, int calls) {
        String cards = IntStream.range(0, calls)
                .mapToObj(i -> "<" + heading + ">Call " + i + "</" + heading + ">")
                .collect(Collectors.joining());
        web.server.stubFor(get("/list").willReturn(ok(frame.formatted(cards))));
    }

    private SourceReport harvest() throws InterruptedException {
        return harvester
                .harvest(List.of(SOURCE), HarvestListener.silent())
                .sources()
                .get(0);
    }

    private static List<String> codes(SourceReport report) {
        return report.problems().stream().map(Problem::code).toList();
    }

    /** A minute passes whenever somebody looks. */
    private static final class Ticking extends Clock {
        private final AtomicInteger minutes = new AtomicInteger();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return TestWeb.CLOCK.instant().plus(Duration.ofMinutes(minutes.incrementAndGet()));
        }
    }

    /** Every second-level heading is a call. */
    private static final class Cards implements Source {
        @Override
        public String id() {
            return "cards";
        }

        @Override
        public Set<String> hosts() {
            return Set.of("site.example");
        }

        @Override
        public List<Request> start() {
            return List.of(Request.get(URI.create("http://site.example/list"), "list"));
        }

        @Override
        public Extraction read(Page page) {
            Document document = Jsoup.parse(new String(page.body(), StandardCharsets.UTF_8));
            List<Sighting> calls = document.select("h2").stream()
                    .map(h -> new Sighting(
                            new CallId("cards/" + h.text().substring(5)),
                            id(),
                            page.url(),
                            Rank.ISSUER_LIST,
                            page.fetchedAt(),
                            content(page, h.text())))
                    .toList();
            return new Extraction(calls, List.of(), List.of());
        }

        private static Content content(Page page, String title) {
            return Content.builder()
                    .state(
                            Field.TITLE,
                            title,
                            new Evidence(page.url(), title, "", Evidence.Method.FIELD, page.fetchedAt()))
                    .build();
        }
    }
}
