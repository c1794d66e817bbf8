package fr.levier.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;

/**
 * The one cookie by which a browser is known again: of a visitor it says nothing, of somebody who signed in it is the session. What a
 * form must send back follows from it, so that no other site can fill in a form of ours, and nothing is stored for that.
 *
 * <p>Over https its name begins with {@code __Host-}: no other host, not even a neighbour under the same domain, can set it.
 */
public final class HttpBrowser {
    private static final String NAME = "levier";
    private static final String GIVEN = "levier.browser.given";
    private static final String FORGOTTEN = "levier.browser.forgotten";

    private HttpBrowser() {}

    /** Returns what this browser carries, or will carry once it has our answer. */
    public static Optional<Token> token(HttpRequest<?> request) {
        return given(request)
                .map(Given::token)
                .or(() -> request.getCookies()
                        .findCookie(name(request))
                        .map(Cookie::getValue)
                        .flatMap(Token::read));
    }

    /** Gives the browser a new token with the answer to this request, for so long; the former one is worth nothing any more. */
    public static void give(HttpRequest<?> request, Token token, Duration age) {
        request.setAttribute(GIVEN, new Given(token, Optional.of(age)));
    }

    /** Takes the token away with the answer to this request. */
    public static void forget(HttpRequest<?> request) {
        request.setAttribute(FORGOTTEN, true);
    }

    /** Returns what a form on the answer to this request must send back; a browser without a token is given one. */
    static String formToken(HttpRequest<?> request) {
        Token token = token(request).orElseGet(() -> {
            Token fresh = Token.random();
            request.setAttribute(GIVEN, new Given(fresh, Optional.empty()));
            return fresh;
        });
        return token.derived("form").value();
    }

    static boolean knowsForm(HttpRequest<?> request, String formToken) {
        return token(request).map(t -> t.derived("form").matches(formToken)).orElse(false);
    }

    /** Returns the cookie that goes with the answer, when something is to be remembered or forgotten. */
    public static Optional<Cookie> cookie(HttpRequest<?> request) {
        if (request.getAttribute(FORGOTTEN).isPresent()) {
            return Optional.of(shaped(request, "").maxAge(0));
        }
        return given(request).map(given -> {
            Cookie cookie = shaped(request, given.token().value());
            given.age().ifPresent(cookie::maxAge);
            return cookie;
        });
    }

    private static Cookie shaped(HttpRequest<?> request, String value) {
        return Cookie.of(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(HttpSecurityFilter.secure(request))
                .sameSite(SameSite.Lax);
    }

    private static String name(HttpRequest<?> request) {
        return HttpSecurityFilter.secure(request) ? "__Host-" + NAME : NAME;
    }

    private static Optional<Given> given(HttpRequest<?> request) {
        return request.getAttribute(GIVEN, Given.class);
    }

    /** @param age nothing for a cookie that goes when the browser is closed */
    private record Given(Token token, Optional<Duration> age) {}
}
