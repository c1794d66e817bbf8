package fr.levier.api;

import fr.levier.people.Caller;
import fr.levier.people.JdbcKeys;
import fr.levier.web.Token;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Provider;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows by its key who calls the API, and lets nobody ask without end. A key that is none, or that was revoked, is refused even where
 * everybody may read: a program must notice.
 */
@ServerFilter({HttpApiErrors.ROOT + "/**", HttpGrantsErrors.ROOT + "/**"})
final class HttpApiFilter {
    private static final String CALLER = "levier.api.caller";
    private static final String BEARER = "Bearer ";

    private final Provider<JdbcKeys> keys;
    private final Provider<JdbcUse> use;
    private final HttpClientAddressResolver addresses;
    private final Clock clock;
    private final int withKey;
    private final int without;

    /**
     * @param withKey how many requests a key may send in a span
     * @param without how many an address may send that has none
     */
    HttpApiFilter(
            Provider<JdbcKeys> keys,
            Provider<JdbcUse> use,
            HttpClientAddressResolver addresses,
            Clock clock,
            @Value("${levier.api.requests-with-key:5000}") int withKey,
            @Value("${levier.api.requests-without:1000}") int without) {
        this.keys = keys;
        this.use = use;
        this.addresses = addresses;
        this.clock = clock;
        this.withKey = withKey;
        this.without = without;
    }

    /** Returns who calls; nobody where the filter was not asked. */
    static Caller caller(HttpRequest<?> request) {
        return request.getAttribute(CALLER, Caller.class).orElse(Caller.NOBODY);
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void admit(HttpRequest<?> request) {
        Caller caller = identify(request);
        String counted = caller.key().map(key -> "key " + key.id()).orElseGet(() -> "from " + address(request));
        int most = caller.key().isPresent() ? withKey : without;
        if (use.get().count(Token.hashOf(counted), clock.instant()) > most) {
            throw HttpApiRefusal.tooMany();
        }
        request.setAttribute(CALLER, caller);
    }

    /** A wrong key is counted as coming from nobody: who guesses is stopped by the same limit. */
    private Caller identify(HttpRequest<?> request) {
        Optional<String> sent = Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION));
        if (sent.isEmpty()) {
            return Caller.NOBODY;
        }
        return sent.filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(header ->
                        keys.get().use(header.substring(BEARER.length()).strip(), clock.instant()))
                .map(key -> new Caller(Optional.of(key)))
                .orElseThrow(() -> refused(request));
    }

    private HttpApiRefusal refused(HttpRequest<?> request) {
        int guesses = use.get().count(Token.hashOf("from " + address(request)), clock.instant());
        return guesses > without ? HttpApiRefusal.tooMany() : HttpApiRefusal.wrongKey();
    }

    private String address(HttpRequest<?> request) {
        @Nullable String address = addresses.resolve(request);
        return address == null ? "" : address;
    }
}
