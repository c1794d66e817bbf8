package fr.levier.source;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitTest {
    private static final AllowedHosts HOSTS = new AllowedHosts(Set.of("site.example", "www.site.example"));
    private static final URI PAGE = URI.create("http://site.example/page");

    @SuppressWarnings("NullAway.Init")
    private static TestWeb web;

    @SuppressWarnings("NullAway.Init")
    private Fetcher fetcher;

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
        web.pauses.clear();
        fetcher = web.fetcher();
    }

    @AfterEach
    void close() {
        fetcher.close();
    }

    @Test
    void aPageIsFetchedWithAnHonestName() throws Exception {
        page(ok("<h1>Appel</h1>").withHeader("Content-Type", "text/html; charset=utf-8"));

        StoredPage page = fetch(PAGE).orElseThrow();

        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("<h1>Appel</h1>");
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.fetchedAt()).isEqualTo(TestWeb.CLOCK.instant());
        web.server.verify(getRequestedFor(urlEqualTo("/page"))
                .withHeader("User-Agent", containing("Levier"))
                .withHeader("User-Agent", containing("test@example.org"))
                .withHeader("Host", equalTo("site.example")));
    }

    @Test
    void partsArePostedAsJsonEach() throws Exception {
        web.server.stubFor(post("/search").willReturn(ok("{}")));
        Request search = Request.post(
                URI.create("https://site.example/search"),
                "search",
                Map.of("query", "{\"bool\":{\"é\":1}}", "languages", "[\"en\"]"));

        fetch(search, Optional.empty());

        web.server.verify(postRequestedFor(urlEqualTo("/search"))
                .withRequestBodyPart(aMultipart()
                        .withName("query")
                        .withHeader("Content-Type", containing("application/json"))
                        .withBody(equalToJson("{\"bool\":{\"é\":1}}"))
                        .build())
                .withRequestBodyPart(aMultipart()
                        .withName("languages")
                        .withHeader("Content-Type", containing("application/json"))
                        .withBody(equalToJson("[\"en\"]"))
                        .build()));
    }

    @Test
    void aKnownPageIsAskedForOnlyIfItChanged() throws Exception {
        page(ok("old").withHeader("ETag", "\"1\"").withHeader("Last-Modified", "Fri, 20 Nov 2026 05:00:00 GMT"));
        StoredPage known = fetch(PAGE).orElseThrow();
        web.server.stubFor(get("/page")
                .withHeader("If-None-Match", equalTo("\"1\""))
                .withHeader("If-Modified-Since", equalTo("Fri, 20 Nov 2026 05:00:00 GMT"))
                .willReturn(status(304)));

        assertThat(fetch(Request.get(PAGE, "page"), Optional.of(known))).isEmpty();
    }

    @Test
    void unchangedIsNoAnswerForAPageThatIsNotKnown() {
        page(status(304));

        assertProblem(PAGE, "status", "304");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
    void aBrokenConnectionIsTriedAgainTwiceAndLaterEachTime(Fault fault) {
        page(aResponse().withFault(fault));

        assertProblem(PAGE, "connection");
        web.server.verify(3, getRequestedFor(urlEqualTo("/page")));
        assertThat(web.pauses).hasSize(2);
        assertThat(web.pauses.get(0)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
        assertThat(web.pauses.get(1)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
    }

    @Test
    void fewerBytesThanAnnouncedAreNoPage() {
        page(ok("short").withHeader("Content-Length", "500"));

        assertProblem(PAGE, "connection");
    }

    @Test
    void aSiteThatSaysNothingIsGivenUp() {
        page(ok("late").withFixedDelay(1300));

        assertProblem(PAGE, "connection");
    }

    @Test
    void anAnswerThatDripsIsCutOffAtTheDeadline() {
        page(ok("drop".repeat(100)).withChunkedDribbleDelay(400, 20_000));

        assertProblem(PAGE, "too-slow");
        web.server.verify(1, getRequestedFor(urlEqualTo("/page")));
    }

    @Test
    void anEndlessAnswerIsCutOffAndNotDrained() throws Exception {
        try (EndlessServer endless = EndlessServer.ofBody();
                Fetcher toEndless = web.fetcher(endless.network())) {
            assertProblem(toEndless, "too-large");
        }
    }

    @Test
    void endlessHeadersAreCutOff() throws Exception {
        try (EndlessServer endless = EndlessServer.ofHeaders();
                Fetcher toEndless = web.fetcher(endless.network())) {
            assertProblem(toEndless, "connection");
        }
    }

    @Test
    void compressedPagesAreExpanded() throws Exception {
        page(aResponse().withBody(gzip(10)).withHeader("Content-Encoding", "gzip"));

        assertThat(fetch(PAGE).orElseThrow().body()).hasSize(10);
    }

    @Test
    void aBombOfZerosDoesNotExplode() throws Exception {
        page(aResponse().withBody(gzip(30 * 1024 * 1024)).withHeader("Content-Encoding", "gzip"));

        assertProblem(PAGE, "too-large");
    }

    @Test
    void aPromiseOfGzipThatIsNoneIsAProblem() {
        page(ok("plain text").withHeader("Content-Encoding", "gzip"));

        assertProblem(PAGE, "connection");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void aBusySiteIsAskedAgainWhenItSays(int busy) throws Exception {
        thenOk(status(busy).withHeader("Retry-After", "7"));

        assertThat(fetch(PAGE)).isPresent();
        assertThat(web.pauses).containsExactly(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aDateInRetryAfterIsReadByTheSitesOwnClock(int busy) throws Exception {
        thenOk(status(busy)
                .withHeader("Date", "Mon, 05 Jan 2026 10:00:00 GMT")
                .withHeader("Retry-After", "Mon, 05 Jan 2026 10:00:30 GMT"));

        assertThat(fetch(PAGE)).isPresent();
        assertThat(web.pauses).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void aSiteThatAsksToBeLeftAloneIsLeftAlone() {
        page(status(503).withHeader("Retry-After", "3600"));

        assertProblem(PAGE, "asked-to-wait", "3600");
        web.server.verify(1, getRequestedFor(urlEqualTo("/page")));
    }

    @Test
    void aMissingPageIsNotAskedForAgain() {
        page(status(404));

        assertProblem(PAGE, "page-gone", "404");
        web.server.verify(1, getRequestedFor(urlEqualTo("/page")));
    }

    @Test
    void aRedirectWithinTheSourceIsFollowed() throws Exception {
        page(temporaryRedirect("http://www.site.example/new"));
        web.server.stubFor(get("/new").willReturn(ok("here")));

        assertThat(fetch(PAGE).orElseThrow().url()).hasToString("http://www.site.example/new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://elsewhere.example/",
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://localhost/",
                "http://2130706433/",
            })
    void aRedirectToAForeignOrInternalHostIsRefused(String target) {
        page(temporaryRedirect(target));

        assertProblem(PAGE, "host-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "http://site.example:5432/",
                "http://user@site.example/",
                "gopher://site.example/",
                "mailto:somebody@site.example"
            })
    void aRedirectToAnythingButAPlainPageIsRefused(String target) {
        page(temporaryRedirect(target));

        assertProblem(PAGE, "address-not-allowed");
    }

    @Test
    void aRedirectThatDropsEncryptionIsRefused() {
        page(temporaryRedirect("http://site.example/new"));

        assertProblem(URI.create("https://site.example/page"), "redirect-insecure");
    }

    @Test
    void aLoopOfRedirectsEnds() {
        page(temporaryRedirect("/page"));

        assertProblem(PAGE, "redirects-too-many", "5");
        web.server.verify(6, getRequestedFor(urlEqualTo("/page")));
    }

    @Test
    void whatRobotsMayNotReadIsNotRead() {
        page(ok("secret"));
        robots(ok("User-agent: *\nDisallow: /page\n"));

        assertProblem(PAGE, "robots-disallowed");
        web.server.verify(0, getRequestedFor(urlEqualTo("/page")));
    }

    @Test
    void aRedirectIntoWhatRobotsMayNotReadIsNotFollowed() {
        page(temporaryRedirect("/private"));
        robots(ok("User-agent: *\nDisallow: /private\n"));

        assertProblem(PAGE, "robots-disallowed");
    }

    @Test
    void robotsThatCannotBeHadForNowAllowNothing() {
        page(ok("page"));
        robots(status(500));

        assertProblem(PAGE, "robots-unreachable");
        web.server.verify(0, getRequestedFor(urlEqualTo("/page")));
    }

    @Test
    void noRobotsFileAllowsEverythingAndIsAskedForOnce() throws Exception {
        page(ok("page"));
        robots(status(404));
        Visit visit = fetcher.visit();

        visit.fetch(Request.get(PAGE, "page"), HOSTS, Optional.empty());
        visit.fetch(Request.get(PAGE, "page"), HOSTS, Optional.empty());

        web.server.verify(1, getRequestedFor(urlEqualTo("/robots.txt")));
    }

    @Test
    void anAllowedHostThatLeadsInsideIsRefusedBeforeAnyConnection() {
        try (Fetcher live = web.fetcher(Network.guarding(TestWeb.loopback()))) {
            assertProblem(live, "forbidden-address");
        }
        web.server.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void aCertificateOfNobodyIsRefused() {
        Network verifying = Network.wired(TestWeb.loopback(), web::port, DefaultClientTlsStrategy.createDefault());
        try (Fetcher live = web.fetcher(verifying)) {
            assertThatThrownBy(() -> live.visit()
                            .fetch(
                                    Request.get(URI.create("https://site.example/page"), "page"),
                                    HOSTS,
                                    Optional.empty()))
                    .isInstanceOf(FetchException.class);
        }
        web.server.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void robotsThatDoNotAnswerInTimeAllowNothing() {
        page(ok("page"));
        robots(ok("User-agent: *\nAllow: /\n").withFixedDelay(1300));

        assertThatThrownBy(() -> fetch(PAGE)).isInstanceOf(FetchException.class);
        web.server.verify(0, getRequestedFor(urlEqualTo("/page")));
    }

    @Test
    void robotsThatBreakOffOrNeverEndAllowNothing() throws Exception {
        page(ok("page"));
        robots(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThatThrownBy(() -> fetch(PAGE)).isInstanceOf(FetchException.class);

        robots(ok("Allow: /\n".repeat(20_000)));
        assertThatThrownBy(() -> fetch(PAGE)).isInstanceOf(FetchException.class);
        web.server.verify(0, getRequestedFor(urlEqualTo("/page")));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void robotsThatTheSiteDeniesAllowEverything(int denied) throws Exception {
        page(ok("page"));
        robots(status(denied));

        assertThat(fetch(PAGE)).isPresent();
    }

    @Test
    void robotsThatLeadToAForeignHostAllowNothing() {
        page(ok("page"));
        robots(temporaryRedirect("http://elsewhere.example/robots.txt"));

        assertProblem(PAGE, "host-not-allowed");
        web.server.verify(0, getRequestedFor(urlEqualTo("/page")));
    }

    @Test
    void ourOwnGroupInRobotsCountsBeforeTheOneForEverybody() throws Exception {
        page(ok("page"));
        robots(ok("User-agent: *\nDisallow: /\n\nUser-agent: Levier\nDisallow: /private\nAllow: /\n"));

        assertThat(fetch(PAGE)).isPresent();
    }

    @Test
    void aNameThatTurnsInwardsBetweenTwoHopsIsRefusedAtTheSecond() {
        page(temporaryRedirect("http://www.site.example/new"));
        try (Fetcher rebound = web.fetcher(Network.wired(turning(), web::port, TestWeb.trustingAll()))) {
            assertProblem(rebound, "forbidden-address");
        }
        web.server.verify(0, getRequestedFor(urlEqualTo("/new")));
    }

    /** The guard is told a public address of the first host, and of the second that it is this machine; what passes it is served here. */
    private static DnsResolver turning() {
        GuardedNames guard =
                new GuardedNames(names(host -> host.equals("site.example") ? "93.184.216.34" : "127.0.0.1"));
        return names(host -> {
            guard.resolve(host);
            return "127.0.0.1";
        });
    }

    private interface Names {
        String of(String host) throws UnknownHostException;
    }

    private static DnsResolver names(Names names) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getByName(names.of(host))};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    @Test
    void aLoopBetweenTwoHostsEnds() {
        page(temporaryRedirect("http://www.site.example/back"));
        web.server.stubFor(get("/back").willReturn(temporaryRedirect("http://site.example/page")));

        assertProblem(PAGE, "redirects-too-many", "5");
    }

    @Test
    void aRedirectToNowhereIsRefused() {
        page(status(302));
        assertThatThrownBy(() -> fetch(PAGE)).isInstanceOf(FetchException.class);

        page(temporaryRedirect("http://["));
        assertProblem(PAGE, "redirect-broken");
    }

    @Test
    void aBombInsideABombDoesNotExplode() throws Exception {
        page(aResponse().withBody(gzip(gzip(new byte[30 * 1024 * 1024]))).withHeader("Content-Encoding", "gzip, gzip"));

        assertThatThrownBy(() -> fetch(PAGE)).isInstanceOf(FetchException.class);
    }

    @Test
    void aBombOfAnotherCompressionDoesNotExplodeEither() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes)) {
            deflated.write(new byte[30 * 1024 * 1024]);
        }
        page(aResponse().withBody(bytes.toByteArray()).withHeader("Content-Encoding", "deflate"));

        assertProblem(PAGE, "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "99999999999999999999", "Foo, 05 Jan 2026"})
    void aRetryAfterThatMakesNoSenseIsPassedOver(String header) throws Exception {
        thenOk(status(503).withHeader("Retry-After", header));

        assertThat(fetch(PAGE)).isPresent();
        assertThat(web.pauses.get(0)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @Test
    void aDateInRetryAfterThatIsPastAsksForNoLongerWaitThanOurOwn() throws Exception {
        thenOk(status(429)
                .withHeader("Date", "Mon, 05 Jan 2026 10:00:00 GMT")
                .withHeader("Retry-After", "Mon, 05 Jan 2026 09:00:00 GMT"));

        assertThat(fetch(PAGE)).isPresent();
        assertThat(web.pauses.get(0)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @Test
    void garbageInPlaceOfAnAnswerIsAProblem() {
        page(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));

        assertProblem(PAGE, "connection");
    }

    @Test
    void aCredentialIsShownToItsOwnHostOverTlsAndToNobodyElse() throws Exception {
        Credential credential = new Credential("X-Token", "Bearer ", new Secret("hidden"), false);
        page(temporaryRedirect("https://www.site.example/new"));
        web.server.stubFor(get("/new").willReturn(ok("here")));
        URI encrypted = URI.create("https://site.example/page");

        fetch(Request.get(encrypted, "page").with(credential), Optional.empty());
        web.server.verify(getRequestedFor(urlEqualTo("/page")).withHeader("X-Token", equalTo("Bearer hidden")));
        web.server.verify(getRequestedFor(urlEqualTo("/new")).withoutHeader("X-Token"));
        web.server.verify(getRequestedFor(urlEqualTo("/robots.txt")).withoutHeader("X-Token"));

        web.server.resetRequests();
        fetch(Request.get(PAGE, "page").with(credential), Optional.empty());
        web.server.verify(getRequestedFor(urlEqualTo("/page")).withoutHeader("X-Token"));
    }

    @Test
    void aSecretToBeExchangedIsPostedAndNoProblemShowsIt() {
        Credential credential = new Credential("X-Token", "", new Secret("hidden"), true);
        web.server.stubFor(post("/page").willReturn(status(401)));

        assertThatThrownBy(() -> fetch(
                        Request.get(URI.create("https://site.example/page"), "page")
                                .with(credential),
                        Optional.empty()))
                .isInstanceOfSatisfying(
                        FetchException.class,
                        f -> assertThat(f + " " + f.problem()).doesNotContain("hidden"));
        web.server.verify(postRequestedFor(urlEqualTo("/page")).withHeader("X-Token", equalTo("hidden")));
    }

    private static void page(ResponseDefinitionBuilder answer) {
        web.server.stubFor(get("/page").willReturn(answer));
    }

    private static void robots(ResponseDefinitionBuilder answer) {
        web.server.stubFor(get("/robots.txt").willReturn(answer));
    }

    private static void thenOk(ResponseDefinitionBuilder first) {
        web.server.stubFor(get("/page").inScenario("busy").willReturn(first).willSetStateTo("free"));
        web.server.stubFor(
                get("/page").inScenario("busy").whenScenarioStateIs("free").willReturn(ok("now")));
    }

    private Optional<StoredPage> fetch(URI url) throws FetchException, InterruptedException {
        return fetch(Request.get(url, "page"), Optional.empty());
    }

    private Optional<StoredPage> fetch(Request request, Optional<StoredPage> known)
            throws FetchException, InterruptedException {
        return fetcher.visit().fetch(request, HOSTS, known);
    }

    private void assertProblem(URI url, String code, String... details) {
        assertThatThrownBy(() -> fetch(url)).isInstanceOfSatisfying(FetchException.class, failure -> {
            assertThat(failure.problem().code()).isEqualTo("source.problem." + code);
            assertThat(failure.problem().details()).containsAll(List.of(details));
        });
    }

    private static void assertProblem(Fetcher fetcher, String code) {
        assertThatThrownBy(() -> fetcher.visit().fetch(Request.get(PAGE, "page"), HOSTS, Optional.empty()))
                .isInstanceOfSatisfying(
                        FetchException.class,
                        failure -> assertThat(failure.problem().code()).isEqualTo("source.problem." + code));
    }

    private static byte[] gzip(int zeros) throws IOException {
        return gzip(new byte[zeros]);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
