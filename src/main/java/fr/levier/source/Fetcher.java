package fr.levier.source;

import java.net.Proxy;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches pages, politely and within limits. Holds connections, so it is made once and closed; each run is a {@link Visit} of its
 * own.
 */
public final class Fetcher implements AutoCloseable {
    /** Two sources may share a host, whose slow answers must not pile up. */
    private static final int AT_ONCE_TO_ONE_SITE = 2;

    private static final int AT_ONCE = 8;

    private final HttpExchange exchange;
    private final Politeness politeness;
    private final Persistence persistence;
    private final Clock clock;

    /**
     * @param contact an address at which a site's administrator reaches whoever runs this instance
     */
    public Fetcher(Network network, HttpLimits limits, String contact, Pause pause, Clock clock) {
        exchange = new HttpExchange(client(network, limits, contact), limits);
        politeness = new Politeness(limits.politeness(), pause, System::nanoTime);
        persistence = new Persistence(exchange, limits, politeness, pause, clock);
        this.clock = clock;
    }

    /** Returns a visit, which asks for each site's robots.txt anew. */
    Visit visit() {
        Redirects redirects = new Redirects(persistence);
        return new Visit(redirects, new Robots(redirects, politeness), clock);
    }

    private static CloseableHttpClient client(Network network, HttpLimits limits, String contact) {
        return HttpClients.custom()
                .setConnectionManager(connections(network, limits))
                .setSchemePortResolver(network.ports())
                .setUserAgent("Levier/0.1 (funding calls for French local authorities; contact: " + contact + ")")
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(limits.silence()))
                        .setConnectionRequestTimeout(timeout(limits.total()))
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(Network network, HttpLimits limits) {
        Http1Config bounded = Http1Config.custom()
                .setMaxHeaderCount(200)
                .setMaxLineLength(16 * 1024)
                .build();
        return new DirectConnections()
                .setMaxConnPerRoute(AT_ONCE_TO_ONE_SITE)
                .setMaxConnTotal(AT_ONCE)
                .setDnsResolver(network.names())
                .setSchemePortResolver(network.ports())
                .setTlsSocketStrategy(network.tls())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(bounded)
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(timeout(limits.silence()))
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(limits.connect()))
                        .setSocketTimeout(timeout(limits.silence()))
                        .build())
                .build();
    }

    /** Connects by itself: a proxy that the JVM was told of would see what is asked, and could answer in a site's place. */
    private static final class DirectConnections extends PoolingHttpClientConnectionManagerBuilder {
        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
            var https = RegistryBuilder.<TlsSocketStrategy>create()
                    .register("https", tls)
                    .build();
            return new DefaultHttpClientConnectionOperator(proxy -> new Socket(Proxy.NO_PROXY), ports, names, https);
        }
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        exchange.close();
    }
}
