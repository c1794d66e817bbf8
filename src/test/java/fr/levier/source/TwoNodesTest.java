package fr.levier.source;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Call;
import fr.levier.call.CallEvent;
import fr.levier.call.Catalogue;
import fr.levier.call.JdbcCatalogue;
import fr.levier.store.TestDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes that collect from one source into one database at the same time: nothing is doubled, nothing is lost. */
class TwoNodesTest {
    private static final Source SOURCE = new LinesSource("lines", "site.example", "/list");
    private static final int CALLS = 30;

    private final TestWeb web = new TestWeb();
    private final DataSource database = TestDatabase.fresh();
    private final Catalogue catalogue = new JdbcCatalogue(database);
    private final ExecutorService nodes = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        nodes.shutdownNow();
        web.close();
    }

    @Test
    void whatBothReadIsRecordedOnce() throws Exception {
        site(CALLS, "first");
        both();
        assertThat(catalogue.list()).hasSize(CALLS);
        assertThat(kinds()).hasSize(CALLS).containsOnly(CallEvent.Kind.NEW);

        site(CALLS, "second");
        both();
        assertThat(catalogue.list()).allMatch(c -> c.content().title().startsWith("second"));
        assertThat(kinds()).hasSize(2 * CALLS);
    }

    @Test
    void twoRunsAtOnceMissACallOnceAndNotTwice() throws Exception {
        site(CALLS, "first");
        both();
        site(CALLS - 1, "first");

        both();
        assertThat(withdrawn()).isZero();
        both();
        assertThat(withdrawn()).isEqualTo(1);
    }

    private long withdrawn() {
        return catalogue.list().stream()
                .map(Call::withdrawnAt)
                .filter(w -> w.isPresent())
                .count();
    }

    private List<CallEvent.Kind> kinds() {
        return catalogue.list().stream()
                .flatMap(c -> catalogue.events(c.id()).stream())
                .map(CallEvent::kind)
                .toList();
    }

    private void site(int calls, String word) {
        String list = IntStream.range(0, calls)
                .mapToObj(i -> "more /leaf-" + i + "\n")
                .collect(Collectors.joining());
        web.server.stubFor(get("/list").willReturn(ok(list)));
        for (int i = 0; i < calls; i++) {
            web.server.stubFor(get("/leaf-" + i).willReturn(ok("call C" + i + " " + word + " title\n")));
        }
    }

    /** Both have read everything before either records anything. */
    private void both() throws Exception {
        CyclicBarrier read = new CyclicBarrier(2);
        List<Callable<HarvestReport>> work = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            work.add(() -> node(read));
        }
        for (Future<HarvestReport> done : nodes.invokeAll(work)) {
            assertThat(done.get().hasProblems()).isFalse();
        }
    }

    private HarvestReport node(CyclicBarrier read) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        HarvestListener listener = new HarvestListener() {
            @Override
            public void pageRead(String source, int pages, int waiting) {
                if (waiting == 0) {
                    await(read);
                }
            }
        };
        try (Fetcher fetcher = new Fetcher(web.network(), TestWeb.LIMITS, "test", pause -> {}, clock)) {
            return new Harvester(fetcher, new JdbcPageStore(database), new JdbcCatalogue(database), clock, 100)
                    .harvest(List.of(SOURCE), listener);
        }
    }

    private static void await(CyclicBarrier read) {
        try {
            read.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
