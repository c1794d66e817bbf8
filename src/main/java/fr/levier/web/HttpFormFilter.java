package fr.levier.web;

import static io.micronaut.http.annotation.Filter.MATCH_ALL_PATTERN;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.HttpServerFilter;
import io.micronaut.http.filter.ServerFilterChain;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.AuthorizationException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets through, of all requests that may change something, only those that come from a page of ours: the browser says from where, and
 * a form proves it by its token, which {@link HttpTokenFilter} asks for. A request whose secret stands in a header that no other site can make a browser send needs neither; nor
 * does the question of a program that is JSON and carries no cookie, for it acts in nobody's name.
 *
 * So does one whose secret stands in its own address: the one click by which a mail program unsubscribes its reader comes from no page,
 * and who answers the question of a letter has no session.
 *
 * <p>It comes before it is asked who is here: what was typed must be known even where nobody is signed in any more.
 */
@Filter(MATCH_ALL_PATTERN)
final class HttpFormFilter implements HttpServerFilter {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    static final String REFUSAL = "levier.refusal";

    private static final List<String> SECRET_IN_ADDRESS = List.of("/lettre/desabonner/", "/lettre/repondre/");
    private static final String FETCHED_FROM = "Sec-Fetch-Site";

    /** Of a form and of a question of a program; who sends a document may send more. */
    private static final long LARGEST = 1L << 20;

    private static final long LARGEST_WITH_FILE = 11L << 20;

    /** Each document is held in memory while it is read. */
    private final DocumentSlots documents;

    private final HttpSenders senders;

    /** @param most how many documents may arrive at once */
    HttpFormFilter(@Value("${levier.uploads-at-once:4}") int most, HttpSenders senders) {
        this.documents = new DocumentSlots(most);
        this.senders = senders;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @Override
    public Publisher<MutableHttpResponse<?>> doFilter(HttpRequest<?> request, ServerFilterChain chain) {
        if (HARMLESS.contains(request.getMethodName()) || request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
            return chain.proceed(request);
        }
        if (request.getContentLength() > (isMultipart(request) ? LARGEST_WITH_FILE : LARGEST)) {
            return refused(request, chain, new HttpStatusException(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "Too large"));
        }
        if (SECRET_IN_ADDRESS.stream().anyMatch(request.getPath()::startsWith)) {
            return chain.proceed(request);
        }
        if (saysForeign(request) || (!isForm(request) && !saysOurs(request) && !isQuestionOfAProgram(request))) {
            return Mono.error(forbidden());
        }
        if (!isForm(request)) {
            return chain.proceed(request);
        }
        return isMultipart(request) ? document(request, chain) : read(request, chain);
    }

    /** Only who is signed in sends documents: of anybody else nothing is read, and no room is taken. */
    private Mono<MutableHttpResponse<?>> document(HttpRequest<?> request, ServerFilterChain chain) {
        return senders.account(request)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(account -> {
                    if (account.isEmpty()) {
                        return drained(request).then(Mono.error(new AuthorizationException(null)));
                    }
                    if (!documents.take(account.get())) {
                        return refused(request, chain, new HttpBusy());
                    }
                    return read(request, chain).doFinally(end -> documents.giveBack(account.get()));
                });
    }

    private static Mono<MutableHttpResponse<?>> read(HttpRequest<?> request, ServerFilterChain chain) {
        return Mono.fromFuture(fields(request)).flatMap(form -> {
            request.setAttribute(HttpFormBinder.FORM, form);
            return Mono.from(chain.proceed(request));
        });
    }

    /** Remembers the refusal, which {@link HttpTokenFilter} makes: only then is it known whose page it is. */
    private static Mono<MutableHttpResponse<?>> refused(
            HttpRequest<?> request, ServerFilterChain chain, HttpStatusException why) {
        request.setAttribute(REFUSAL, why);
        return drained(request).then(Mono.defer(() -> Mono.from(chain.proceed(request))));
    }

    /** Who still sends does not read yet: an answer before the end would be lost with the connection. Nothing of it is kept. */
    private static Mono<Void> drained(HttpRequest<?> request) {
        return request instanceof ServerHttpRequest<?> server
                ? Flux.from(server.byteBody().toByteArrayPublisher()).then().onErrorComplete()
                : Mono.empty();
    }

    private static CompletableFuture<Form> fields(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> server)) {
            return CompletableFuture.completedFuture(Form.EMPTY);
        }
        // nobody reads the original: waiting for it, as SLOWEST would, a document would never come to its end
        try (CloseableByteBody copy =
                server.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST).allowDiscard()) {
            return copy.buffer()
                    .thenApply(bytes -> {
                        try (bytes) {
                            return isMultipart(request)
                                    ? withFile(request, bytes.toByteArray())
                                    : Form.read(bytes.toString(StandardCharsets.UTF_8));
                        }
                    })
                    .toCompletableFuture();
        }
    }

    private static Form withFile(HttpRequest<?> request, byte[] body) {
        HttpMultipart sent = HttpMultipart.read(request, body);
        sent.file().ifPresent(file -> request.setAttribute(HttpFormBinder.UPLOAD, file));
        return sent.form();
    }

    private static boolean isForm(HttpRequest<?> request) {
        return isMultipart(request) || hasType(request, MediaType.APPLICATION_FORM_URLENCODED_TYPE);
    }

    private static boolean isMultipart(HttpRequest<?> request) {
        return hasType(request, MediaType.MULTIPART_FORM_DATA_TYPE);
    }

    private static boolean hasType(HttpRequest<?> request, MediaType wanted) {
        return request.getContentType().map(type -> type.matches(wanted)).orElse(false);
    }

    private static boolean isQuestionOfAProgram(HttpRequest<?> request) {
        return request.getContentType()
                        .map(type -> type.matches(MediaType.APPLICATION_JSON_TYPE))
                        .orElse(false)
                && !request.getHeaders().contains(HttpHeaders.COOKIE);
    }

    static boolean saysOurs(HttpRequest<?> request) {
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

    static HttpStatusException forbidden() {
        return new HttpStatusException(HttpStatus.FORBIDDEN, "Not a form of ours");
    }
}
