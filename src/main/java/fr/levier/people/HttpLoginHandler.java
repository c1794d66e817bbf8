package fr.levier.people;

import fr.levier.web.HttpBrowser;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.handlers.RedirectingLoginHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/** Opens a session for who comes back from a provider of identities, the same as after a password. */
@Singleton
final class HttpLoginHandler implements RedirectingLoginHandler<HttpRequest<?>, MutableHttpResponse<?>> {
    private final SignIn signIn;
    private final JdbcAccounts accounts;
    private final JdbcLogins logins;
    private final HttpActs acts;
    private final HttpPages pages;
    private final Clock clock;

    HttpLoginHandler(
            SignIn signIn, JdbcAccounts accounts, JdbcLogins logins, HttpActs acts, HttpPages pages, Clock clock) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.logins = logins;
        this.acts = acts;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public MutableHttpResponse<?> loginSuccess(Authentication authentication, HttpRequest<?> request) {
        long id = ((Number)
                        Objects.requireNonNull(authentication.getAttributes().get(HttpOpenIdMapper.ACCOUNT)))
                .longValue();
        Account account = accounts.find(id).orElseThrow();
        HttpBrowser.token(request).ifPresent(logins::end);
        SignIn.Answer answer = signIn.open(account, acts.browser(request), clock.instant());
        HttpBrowser.give(request, answer.token().orElseThrow(), JdbcLogins.LONGEST);
        return HttpResponse.seeOther(URI.create(SignInPages.PATH));
    }

    @Override
    public MutableHttpResponse<?> loginRefresh(Authentication authentication, String token, HttpRequest<?> request) {
        throw new UnsupportedOperationException("Sessions are not refreshed: they end");
    }

    @Override
    public MutableHttpResponse<?> loginFailed(AuthenticationResponse refused, HttpRequest<?> request) {
        var messages = pages.messages(request);
        FormPageView view = FormPageView.saying(messages.text("people.sign-in.openid-refused"))
                .withLinks(Map.of(SignInPages.PATH, messages.text("people.sign-in.title")));
        return pages.answer(
                HttpStatus.UNAUTHORIZED,
                "people/form",
                pages.page(request, messages.text("people.sign-in.title")),
                view);
    }
}
