package fr.levier.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;

/** One run's way through the sites: robots.txt is asked once, pages that did not change are not sent again. */
final class Visit {
    private final Redirects redirects;
    private final Robots robots;
    private final Clock clock;

    Visit(Redirects redirects, Robots robots, Clock clock) {
        this.redirects = redirects;
        this.robots = robots;
        this.clock = clock;
    }

    /** Returns the page, or nothing when the site says that it still is as it is {@code known}. */
    Optional<StoredPage> fetch(Request request, AllowedHosts hosts, Optional<StoredPage> known)
            throws FetchException, InterruptedException {
        return fetch(request, hosts, known, Optional.empty());
    }

    /** Returns the page as {@link #fetch} does, or of a large file what the sieve lets through. */
    Optional<StoredPage> fetch(Request request, AllowedHosts hosts, Optional<StoredPage> known, Optional<Sieve> sieve)
            throws FetchException, InterruptedException {
        Redirects.Arrival arrival =
                redirects.follow(request.url(), hosts, asking(request, known, sieve), url -> robots.check(url, hosts));
        Answer answer = arrival.answer();
        if (answer.status() == 304 && known.isPresent()) {
            return Optional.empty();
        }
        if (answer.status() == 404 || answer.status() == 410) {
            throw FetchException.gone(arrival.url(), answer.status());
        }
        if (!answer.isGood()) {
            throw FetchException.lasting(arrival.url(), "status", answer.status());
        }
        return Optional.of(page(request, arrival));
    }

    private StoredPage page(Request request, Redirects.Arrival arrival) {
        Answer answer = arrival.answer();
        return new StoredPage(
                PageKey.of(request),
                request.url(),
                arrival.url(),
                answer.header("content-type").orElse(""),
                answer.header("etag"),
                answer.header("last-modified"),
                clock.instant(),
                answer.body());
    }

    private static Function<URI, HttpUriRequestBase> asking(
            Request request, Optional<StoredPage> known, Optional<Sieve> sieve) {
        return url -> {
            HttpUriRequestBase asking = request.isPost()
                    ? new HttpPost(url)
                    : sieve.<HttpUriRequestBase>map(s -> new SiftedGet(url, s)).orElseGet(() -> new HttpGet(url));
            asking.addHeader("Accept", "*/*");
            credential(request, url).ifPresent(c -> asking.addHeader(c.header(), c.shown()));
            if (!request.isPost()) {
                known.flatMap(StoredPage::etag).ifPresent(e -> asking.addHeader("If-None-Match", e));
                known.flatMap(StoredPage::lastModified).ifPresent(d -> asking.addHeader("If-Modified-Since", d));
            } else if (!request.parts().isEmpty()) {
                asking.setEntity(multipart(request));
            }
            return asking;
        };
    }

    /** A redirect to another host, or to none that is encrypted, gets no credential. */
    private static Optional<Credential> credential(Request request, URI hop) {
        boolean sameHost = request.url().getHost().equalsIgnoreCase(hop.getHost());
        return request.credential().filter(c -> sameHost && "https".equalsIgnoreCase(hop.getScheme()));
    }

    /** The EU portal ignores parts that do not say that they are JSON, and answers with everything it has. */
    private static HttpEntity multipart(Request request) {
        MultipartEntityBuilder parts = MultipartEntityBuilder.create().setCharset(StandardCharsets.UTF_8);
        new TreeMap<>(request.parts())
                .forEach((name, json) -> parts.addTextBody(name, json, ContentType.APPLICATION_JSON));
        return parts.build();
    }
}
