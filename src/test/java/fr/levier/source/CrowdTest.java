package fr.levier.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** However many sources share a host, it never answers more than two of our requests at once. */
class CrowdTest {
    private static final AllowedHosts HOSTS = new AllowedHosts(Set.of("site.example"));
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void oneHostAnswersAtMostTwoRequestsAtATime() throws Exception {
        HttpServer server = serve();
        Network network =
                Network.wired(TestWeb.loopback(), host -> server.getAddress().getPort(), TestWeb.trustingAll());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Fetcher fetcher = new Fetcher(network, TestWeb.LIMITS, "test", pause -> {}, TestWeb.CLOCK)) {
            for (Future<Boolean> done : threads.invokeAll(asking(fetcher.visit()))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
            server.stop(0);
        }

        assertThat(most.get()).isBetween(1, 2);
    }

    private static List<Callable<Boolean>> asking(Visit visit) {
        List<Callable<Boolean>> asking = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Request request = Request.get(URI.create("http://site.example/" + i), "page");
            asking.add(() -> visit.fetch(request, HOSTS, Optional.empty()).isPresent());
        }
        return asking;
    }

    private HttpServer serve() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            pause();
            now.decrementAndGet();
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
            exchange.close();
        });
        server.start();
        return server;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
