package fr.levier.source;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.problem.Problem;
import fr.levier.source.SourceProbe.Probed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One polite look at a source's first pages: what answers, what would be read, and nothing further is asked. */
class SourceProbeTest {
    private final TestWeb web = new TestWeb();
    private final Fetcher fetcher = web.fetcher();
    private final LinesSource source = new LinesSource("lines", "site.example", "/list");

    @AfterEach
    void close() {
        fetcher.close();
        web.close();
    }

    private Probed probe() throws InterruptedException {
        return new SourceProbe(fetcher).probe(source).get(0);
    }

    @Test
    void aGoodPageSaysWhatWouldBeRead() throws InterruptedException {
        web.server.stubFor(
                get("/list").willReturn(ok("call A First\nmore /two\n").withHeader("Content-Type", "text/plain")));

        Probed probed = probe();

        assertThat(probed.arrived()).hasValueSatisfying(u -> assertThat(u).hasPath("/list"));
        assertThat(probed.contentType()).isEqualTo("text/plain");
        assertThat(probed.bytes()).isEqualTo(23);
        assertThat(probed.calls()).extracting(c -> c.value()).containsExactly("test/A");
        assertThat(probed.morePages()).hasSize(1);
        assertThat(probed.problems()).isEmpty();
        assertThat(web.server.getAllServeEvents())
                .as("robots.txt and the page, nothing else")
                .hasSize(2);
    }

    @Test
    void aPageThatRobotsMayNotReadIsNotAskedFor() throws InterruptedException {
        web.server.stubFor(get("/robots.txt").willReturn(ok("User-agent: Levier\nDisallow: /\n")));

        assertThat(codes(probe())).containsExactly("source.problem.robots-disallowed");
        assertThat(web.server.getAllServeEvents()).hasSize(1);
    }

    @Test
    void aSilentSiteAndABrokenReaderAreProblems() throws InterruptedException {
        web.server.stubFor(get("/list").willReturn(status(503)));
        assertThat(codes(probe())).containsExactly("source.problem.status");

        web.server.stubFor(get("/list").willReturn(ok("no line of this format")));
        assertThat(codes(probe())).containsExactly("source.problem.reader-failed");
    }

    private static java.util.List<String> codes(Probed probed) {
        return probed.problems().stream().map(Problem::code).toList();
    }
}
