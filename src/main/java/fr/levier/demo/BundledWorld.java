package fr.levier.demo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import fr.levier.source.Source;

/**
 * All the sites of {@code fixtures/world}, served on one loopback port as WireMock serves them: {@code mappings} for what needs a
 * rule, {@code __files/HOST/PATH} for every plain page.
 */
public final class BundledWorld implements AutoCloseable {
    private static final int AFTER_ALL_MAPPINGS = 100;

    private final WireMockServer server;

    private BundledWorld(WireMockServer server) {
        this.server = server;
    }

    public static BundledWorld start() {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .dynamicHttpsPort()
                .globalTemplating(false)
                .gzipDisabled(true)
                .disableRequestJournal()
                .usingFilesUnderClasspath("fixtures/world")
                .extensions(new StaticSites("fixtures/world/__files")));
        server.start();
        server.stubFor(any(anyUrl())
                .atPriority(AFTER_ALL_MAPPINGS)
                .willReturn(aResponse().withTransformers(StaticSites.NAME)));
        return new BundledWorld(server);
    }

    /** Returns whether this world has every site with which the source begins. */
    public static boolean serves(Source source) {
        return !source.start().isEmpty()
                && source.start().stream().map(r -> r.url().getHost()).allMatch(BundledWorld::serves);
    }

    private static boolean serves(String host) {
        return BundledWorld.class.getResource("/fixtures/world/__files/" + host + "/robots.txt") != null;
    }

    public int httpPort() {
        return server.port();
    }

    public int httpsPort() {
        return server.httpsPort();
    }

    @Override
    public void close() {
        server.stop();
    }
}
