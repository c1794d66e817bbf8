package fr.levier.source;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.ssl.SSLContextBuilder;

/** A small Internet for tests: every host is one WireMock, nobody really waits, and limits are tiny. */
final class TestWeb implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC);
    static final int MAX_BYTES = 100_000;
    static final HttpLimits LIMITS = new HttpLimits(
            Duration.ofMillis(500),
            Duration.ofMillis(800),
            Duration.ofMillis(1500),
            MAX_BYTES,
            2,
            Duration.ofSeconds(2),
            Duration.ofMinutes(1),
            Duration.ZERO);

    final WireMockServer server = new WireMockServer(
            options().dynamicPort().dynamicHttpsPort().bindAddress("127.0.0.1").gzipDisabled(true));
    final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

    TestWeb() {
        server.start();
    }

    Network network() {
        return Network.wired(loopback(), this::port, trustingAll());
    }

    Fetcher fetcher() {
        return fetcher(network());
    }

    Fetcher fetcher(Network network) {
        return new Fetcher(network, LIMITS, "test@example.org", pauses::add, CLOCK);
    }

    int port(HttpHost host) {
        return host.getSchemeName().equals("https") ? server.httpsPort() : server.port();
    }

    /** Names that all lead to this machine. */
    static DnsResolver loopback() {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    static TlsSocketStrategy trustingAll() {
        try {
            return new DefaultClientTlsStrategy(
                    SSLContextBuilder.create()
                            .loadTrustMaterial((chain, type) -> true)
                            .build(),
                    NoopHostnameVerifier.INSTANCE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
