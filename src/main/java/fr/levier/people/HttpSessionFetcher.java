package fr.levier.people;

import fr.levier.web.HttpBrowser;
import fr.levier.web.HttpSenders;
import fr.levier.web.Token;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Finds out who sent a request by the session that their browser carries. A file of ours needs nobody, nor
 * does who watches whether the database is there. */
@Singleton
final class HttpSessionFetcher implements AuthenticationFetcher<HttpRequest<?>>, HttpSenders {
    private final Provider<JdbcLogins> logins;
    private final Clock clock;
    private final ExecutorService blocking;

    /** @param logins asked for only when somebody carries a token: public pages need no database for this */
    HttpSessionFetcher(
            Provider<JdbcLogins> logins, Clock clock, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.logins = logins;
        this.clock = clock;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return found(request).map(HttpAuthentication::new);
    }

    @Override
    public Mono<String> account(HttpRequest<?> request) {
        return found(request).map(visitor -> String.valueOf(visitor.account().id()));
    }

    private Mono<SignedIn> found(HttpRequest<?> request) {
        Optional<Token> token = HttpBrowser.token(request);
        if (token.isEmpty() || request.getPath().matches("/(static|webjars)/.*|/health")) {
            return Mono.empty();
        }
        return Mono.fromCallable(() -> logins.get().find(token.get(), clock.instant()))
                .subscribeOn(Schedulers.fromExecutorService(blocking))
                .flatMap(Mono::justOrEmpty);
    }
}
