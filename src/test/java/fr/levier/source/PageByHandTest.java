package fr.levier.source;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.store.TestDatabase;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address that somebody pastes leads to that one site, as the site allows, and never inside. */
class PageByHandTest {
    private final TestWeb web = new TestWeb();
    private final JdbcPageStore pages = new JdbcPageStore(TestDatabase.fresh());

    @BeforeEach
    void permit() {
        web.server.stubFor(get(urlEqualTo("/robots.txt")).willReturn(notFound()));
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void thePageIsHadAndKept() throws Exception {
        web.server.stubFor(get(urlEqualTo("/appel")).willReturn(ok("<h1>Appel</h1>")));

        Page page = fetch(web.network(), "https://site.example/appel");

        assertThat(new String(page.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Appel");
        assertThat(pages.find(PageKey.of(page.request()))).isPresent();
    }

    @Test
    void aSiteMaySendToItsOwnWww() throws Exception {
        web.server.stubFor(get(urlEqualTo("/appel")).willReturn(temporaryRedirect("https://www.site.example/ici")));
        web.server.stubFor(get(urlEqualTo("/ici")).willReturn(ok("<h1>Appel</h1>")));

        assertThat(fetch(web.network(), "https://site.example/appel").url())
                .isEqualTo(URI.create("https://www.site.example/ici"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "http://169.254.169.254/latest/meta-data/",
                "https://127.0.0.1/",
                "file:///etc/passwd"
            })
    void aRedirectLeadsNowhereElse(String target) {
        web.server.stubFor(get(urlEqualTo("/appel")).willReturn(temporaryRedirect(target)));

        assertThat(refused(web.network(), "http://site.example/appel").code())
                .isIn("source.problem.host-not-allowed", "source.problem.address-not-allowed");
        web.server.verify(0, getRequestedFor(urlEqualTo("/latest/meta-data/")));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/, forbidden-address",
        "http://127.0.0.1/, forbidden-address",
        "http://[::1]/, forbidden-address",
        "http://10.0.0.1/, forbidden-address",
        "http://192.168.1.1/, forbidden-address",
        "http://169.254.169.254/latest/meta-data/, forbidden-address",
        "http://2130706433/, forbidden-address",
        "http://0x7f.1/, address-not-allowed",
        "http://site.example:8080/, address-not-allowed",
        "http://user:secret@site.example/, address-not-allowed",
        "ftp://site.example/, address-not-allowed"
    })
    void anAddressInsideIsRefusedBeforeAnythingIsAsked(String address, String code) {
        assertThat(refused(Network.guarding(TestWeb.loopback()), address).code())
                .isEqualTo("source.problem." + code);
    }

    @Test
    void aNameThatLeadsInsideIsRefused() {
        assertThat(refused(Network.guarding(TestWeb.loopback()), "https://harmless.example/")
                        .code())
                .isEqualTo("source.problem.forbidden-address");
    }

    @Test
    void robotsAndLimitsHoldForPeopleToo() {
        web.server.stubFor(get(urlEqualTo("/huge")).willReturn(aResponse().withBody(new byte[TestWeb.MAX_BYTES + 1])));
        assertThat(refused(web.network(), "https://site.example/huge").code()).isEqualTo("source.problem.too-large");

        web.server.stubFor(get(urlEqualTo("/robots.txt"))
                .willReturn(ok("User-agent: *\nDisallow: /").withHeader("Content-Type", "text/plain")));
        assertThat(refused(web.network(), "https://site.example/appel").code()).contains("robots");
    }

    private Page fetch(Network network, String address) throws InterruptedException {
        try (Fetcher fetcher = web.fetcher(network)) {
            return new PageByHand(fetcher, pages).fetch(URI.create(address));
        }
    }

    private Problem refused(Network network, String address) {
        return catchThrowableOfType(Refusal.class, () -> fetch(network, address))
                .problems()
                .get(0);
    }
}
