package fr.levier.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of the bundled world, served to as many copies of their hosts as are asked for; counts what each host is asked. */
final class CopiedSites implements AutoCloseable {
    private static final Pattern PAGE = Pattern.compile("pageNumber=(\\d+)");

    final Map<String, LongAdder> asked = new ConcurrentHashMap<>();
    private final HttpServer server;

    CopiedSites() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst("^copy\\d+\\.", "").replaceFirst(":\\d+$", "");
        asked.computeIfAbsent(host, h -> new LongAdder()).increment();
        String file = "fixtures/world/__files/" + host + file(exchange.getRequestURI());
        try (InputStream in = CopiedSites.class.getClassLoader().getResourceAsStream(file)) {
            byte[] body = in == null ? new byte[0] : in.readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", type(file));
            exchange.sendResponseHeaders(in == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } finally {
            exchange.close();
        }
    }

    private static String type(String file) {
        return file.endsWith(".pdf") ? "application/pdf" : file.contains(".json") ? "application/json" : "text/html";
    }

    private static String file(URI url) {
        String query = url.getQuery() == null ? "" : url.getQuery();
        Matcher page = PAGE.matcher(query);
        if (url.getPath().endsWith("/rest/search") && page.find()) {
            return url.getPath() + ".page-" + page.group(1) + ".json";
        }
        String named = url.getPath().endsWith("/") ? url.getPath() + "index.html" : url.getPath();
        return query.isEmpty() ? named : named + "@" + query.replace('/', '_');
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
