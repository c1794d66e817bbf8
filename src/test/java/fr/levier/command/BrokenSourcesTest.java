package fr.levier.command;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import fr.levier.call.Catalogue;
import fr.levier.call.JdbcCatalogue;
import fr.levier.demo.BundledWorld;
import fr.levier.rule.Rulebook;
import fr.levier.source.Fetcher;
import fr.levier.source.HarvestListener;
import fr.levier.source.HarvestReport;
import fr.levier.source.Harvester;
import fr.levier.source.HttpLimits;
import fr.levier.source.JdbcPageStore;
import fr.levier.source.Network;
import fr.levier.source.Pause;
import fr.levier.source.SourceReport;
import fr.levier.store.TestDatabase;
import fr.levier.store.World;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TrustAllStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.Test;

/** The bundled world with five of its sites broken, each in its own way: the others finish, and nothing stored is lost. */
class BrokenSourcesTest {
    private static final HttpLimits SHORT = new HttpLimits(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            20_000_000,
            0,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO);

    private final DataSource database = TestDatabase.fresh();
    private final Catalogue catalogue = new JdbcCatalogue(database);
    private final Map<String, Integer> diverted = new HashMap<>();

    @Test
    void eachBrokenSourceIsReportedTheOthersFinishAndWhatWasStoredStays() throws Exception {
        try (BundledWorld world = BundledWorld.start();
                ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            HarvestReport whole = collect(world);
            var before = catalogue.list();
            WireMockServer html = page("<html><body><h1>Site en maintenance</h1></body></html>");
            diverted.put("www.afd.fr", closedPort());
            diverted.put("ec.europa.eu", html.httpsPort());
            diverted.put("www.diplomatie.gouv.fr", html.httpsPort());
            diverted.put("bretagne-solidaire.bzh", silent.getLocalPort());
            WireMockServer endless = page("<html><body>" + "<p>encore</p>".repeat(2_000_000));
            diverted.put("exploraura.com", endless.httpsPort());

            collect(world);
            HarvestReport broken = collect(world);
            html.stop();
            endless.stop();

            assertThat(whole.sources()).allMatch(SourceReport::complete);
            assertThat(ExitCode.of(broken).code()).isEqualTo(3);
            assertThat(complete(broken))
                    .containsEntry("afd", false)
                    .containsEntry("eu-portal", false)
                    .containsEntry("meae", false)
                    .containsEntry("relay-bretagne", false)
                    .containsEntry("relay-exploraura", false)
                    .containsEntry("one-percent", true)
                    .containsEntry("relay-occitanie", true)
                    .containsEntry("relay-hauts-de-france", true)
                    .containsEntry("water-agencies", true);
            assertThat(broken.sources())
                    .allMatch(s -> s.complete() || !s.problems().isEmpty());
            assertThat(catalogue.list())
                    .hasSameSizeAs(before)
                    .allMatch(c -> c.withdrawnAt().isEmpty());
        }
    }

    private static Map<String, Boolean> complete(HarvestReport report) {
        return report.sources().stream().collect(Collectors.toMap(SourceReport::source, SourceReport::complete));
    }

    private HarvestReport collect(BundledWorld world) throws Exception {
        Rulebook rules = SoundRules.read(Optional.empty());
        try (Fetcher fetcher = new Fetcher(network(world), SHORT, "test", Pause.real(), World.BUNDLED.clock())) {
            Harvester harvester = new Harvester(fetcher, new JdbcPageStore(database), catalogue, World.BUNDLED.clock());
            return new Collector(
                            harvester,
                            Sources.of(World.BUNDLED, Optional.empty(), new RecognisedSchemes(() -> rules))
                                    .all())
                    .collectAll(HarvestListener.silent());
        }
    }

    private Network network(BundledWorld world) throws Exception {
        Function<HttpHost, Integer> port =
                host -> host.getSchemeName().equals("https") ? world.httpsPort() : world.httpPort();
        var trusting = SSLContexts.custom()
                .loadTrustMaterial(null, TrustAllStrategy.INSTANCE)
                .build();
        return Network.wired(
                new Loopback(),
                host -> diverted.getOrDefault(host.getHostName(), port.apply(host)),
                new DefaultClientTlsStrategy(trusting, NoopHostnameVerifier.INSTANCE));
    }

    private static WireMockServer page(String html) {
        WireMockServer server = new WireMockServer(
                options().bindAddress("127.0.0.1").dynamicPort().dynamicHttpsPort());
        server.start();
        server.stubFor(any(anyUrl())
                .willReturn(aResponse().withHeader("Content-Type", "text/html").withBody(html)));
        return server;
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static final class Loopback implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) {
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
