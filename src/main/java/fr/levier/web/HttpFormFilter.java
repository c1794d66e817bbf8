package fr.levier.web;

import static io.micronaut.http.annotation.Filter.MATCH_ALL_PATTERN;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Lets through, of all requests that may change something, only those that come from a page of ours: the browser says from where, and
 * a form proves it by its token. A request whose secret stands in a header that no other site can make a browser send needs neither.
 *
 * <p>A form of ours whose token is too old (the session ended, the browser was closed) is shown again with what was typed.
 */
@ServerFilter(MATCH_ALL_PATTERN)
final class HttpFormFilter implements Ordered {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String FETCHED_FROM = "Sec-Fetch-Site";

    private final HttpPages pages;

    HttpFormFilter(HttpPages pages) {
        this.pages = pages;
    }

    /** Before it is asked who is here: what was typed must be known even where nobody is signed in any more. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @RequestFilter
    CompletableFuture<@Nullable HttpResponse<?>> check(HttpRequest<?> request) {
        if (HARMLESS.contains(request.getMethodName()) || request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
            return CompletableFuture.completedFuture(null);
        }
        boolean ours = saysOurs(request);
        if (saysForeign(request)) {
            return CompletableFuture.failedFuture(forbidden());
        }
        return isForm(request)
                ? fields(request).thenApply(form -> answer(request, form, ours))
                : ours ? CompletableFuture.completedFuture(null) : CompletableFuture.failedFuture(forbidden());
    }

    private @Nullable HttpResponse<?> answer(HttpRequest<?> request, Form form, boolean ours) {
        request.setAttribute(HttpFormBinder.FORM, form);
        if (HttpBrowser.knowsForm(request, form.text(Form.TOKEN))) {
            return null;
        }
        if (!ours) {
            throw forbidden();
        }
        PageView page = pages.page(request, pages.messages(request).text("web.again.title"));
        return pages.answer(
                HttpStatus.CONFLICT,
                "web/again",
                page,
                new AgainView(request.getUri().toString(), form.kept()));
    }

    private static CompletableFuture<Form> fields(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> server)) {
            return CompletableFuture.completedFuture(Form.EMPTY);
        }
        try (CloseableByteBody copy =
                server.byteBody().split(ByteBody.SplitBackpressureMode.SLOWEST).allowDiscard()) {
            return copy.buffer()
                    .thenApply(bytes -> {
                        try (bytes) {
                            return Form.read(bytes.toString(StandardCharsets.UTF_8));
                        }
                    })
                    .toCompletableFuture();
        }
    }

    private static boolean isForm(HttpRequest<?> request) {
        return request.getContentType()
                .map(type -> type.matches(MediaType.APPLICATION_FORM_URLENCODED_TYPE))
                .orElse(false);
    }

    private static boolean saysOurs(HttpRequest<?> request) {
        return header(request, FETCHED_FROM)
                .map("same-origin"::equals)
                .or(() -> header(request, HttpHeaders.ORIGIN).map(origin -> isHost(request, origin)))
                .orElse(false);
    }

    private static boolean saysForeign(HttpRequest<?> request) {
        boolean says = header(request, FETCHED_FROM).isPresent()
                || header(request, HttpHeaders.ORIGIN).isPresent();
        return says
                && !saysOurs(request)
                && header(request, FETCHED_FROM).filter("none"::equals).isEmpty();
    }

    private static boolean isHost(HttpRequest<?> request, String origin) {
        try {
            return header(request, HttpHeaders.HOST)
                    .map(host -> host.equals(URI.create(origin).getAuthority()))
                    .orElse(false);
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static Optional<String> header(HttpRequest<?> request, String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    private static HttpStatusException forbidden() {
        return new HttpStatusException(HttpStatus.FORBIDDEN, "Not a form of ours");
    }
}
