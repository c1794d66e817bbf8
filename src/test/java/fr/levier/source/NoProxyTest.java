package fr.levier.source;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.JdbcCatalogue;
import fr.levier.store.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A proxy that the JVM was told of is not asked: it could answer in a site's place. */
class NoProxyTest {
    private final Map<String, String> before = new HashMap<>();

    @AfterEach
    void restore() {
        before.forEach((key, value) -> {
            if (value.isEmpty()) {
                System.clearProperty(key);
            } else {
                System.setProperty(key, value);
            }
        });
    }

    private void set(String key, String value) {
        before.put(key, System.getProperty(key, ""));
        System.setProperty(key, value);
    }

    @Test
    void sitesAreAskedDirectlyWhateverProxyIsSet() throws Exception {
        var database = TestDatabase.fresh();
        try (TestWeb web = new TestWeb();
                Fetcher fetcher = web.fetcher(network(web))) {
            web.server.stubFor(get("/list").willReturn(ok("call A First\n")));
            int closed = closedPort();
            for (String proxy : List.of("http.proxy", "https.proxy", "socksProxy")) {
                set(proxy + "Host", "127.0.0.1");
                set(proxy + "Port", String.valueOf(closed));
            }
            set("http.nonProxyHosts", "none.example");
            set("socksNonProxyHosts", "localhost|127.0.0.1"); // the database
            Harvester harvester =
                    new Harvester(fetcher, new JdbcPageStore(database), new JdbcCatalogue(database), TestWeb.CLOCK);

            HarvestReport report = harvester.harvest(
                    List.of(new LinesSource("lines", "site.example", "/list")), HarvestListener.silent());

            assertThat(report.sources().get(0).callsRead()).isEqualTo(1);
        }
    }

    /** Addresses that keep their names, which the JVM looks at when it chooses a proxy. */
    private static Network network(TestWeb web) {
        DnsResolver named = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        return Network.wired(named, web::port, TestWeb.trustingAll());
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
