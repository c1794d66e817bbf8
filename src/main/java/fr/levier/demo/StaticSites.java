package fr.levier.demo;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;

/**
 * Answers as plain web servers do: the file that stands at {@code HOST/PATH}, {@code index.html} for a folder, {@code @QUERY} after
 * the name for a query, with an ETag, and 304 to who already has it.
 */
final class StaticSites implements ResponseTransformerV2 {
    static final String NAME = "static-sites";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "json", "application/json",
            "pdf", "application/pdf",
            "txt", "text/plain; charset=utf-8",
            "xml", "application/xml");

    private final String root;

    StaticSites(String root) {
        this.root = root;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        Request request = event.getRequest();
        String file = file(URI.create(request.getAbsoluteUrl()));
        return read(request.getHost() + file)
                .map(body -> found(request, file, body))
                .orElseGet(() -> Response.response().status(404).body("").build());
    }

    private static String file(URI url) {
        String path = url.getPath();
        String named = path.endsWith("/") ? path + "index.html" : path;
        return url.getQuery() == null ? named : named + "@" + url.getQuery().replace('/', '_');
    }

    private static Response found(Request request, String file, byte[] body) {
        String tag = "\"" + hash(body) + "\"";
        Response.Builder answer = Response.response().headers(headers(tag, file));
        boolean known = request.containsHeader("If-None-Match")
                && request.header("If-None-Match").containsValue(tag);
        return known
                ? answer.status(304).build()
                : answer.status(200).body(body).build();
    }

    private static HttpHeaders headers(String tag, String file) {
        return new HttpHeaders(new HttpHeader("ETag", tag), new HttpHeader("Content-Type", type(file)));
    }

    /** A page without an extension is HTML, as on the sites that we read. */
    private static String type(String file) {
        String name = file.replaceFirst("@.*$", "");
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/html; charset=utf-8");
    }

    private Optional<byte[]> read(String file) {
        if (file.contains("..")) {
            return Optional.empty();
        }
        try (InputStream in = StaticSites.class.getClassLoader().getResourceAsStream(root + "/" + file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] body) {
        try {
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(body)).toString(36);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
