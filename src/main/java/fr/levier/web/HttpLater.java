package fr.levier.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Remembers, in the browser and for invitations only, where a visitor without an account wanted to go: they come back by the link of a
 * letter, days later, and go on where they were. Nothing is stored here, and only addresses of ours are believed.
 */
public final class HttpLater {
    private static final String NAME = "levier-suite";
    private static final String PATH = "/invitation";
    private static final int LONGEST = 3000;
    private static final Duration AGE = Duration.ofDays(7);

    private HttpLater() {}

    /** Has the browser remember the address; one too long for a cookie is not remembered. */
    public static void remember(HttpRequest<?> request, MutableHttpResponse<?> response, URI next) {
        String value = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(next.toString().getBytes(StandardCharsets.UTF_8));
        if (value.length() <= LONGEST) {
            response.cookie(shaped(request, value).maxAge(AGE));
        }
    }

    /** Returns what the browser remembers. */
    public static Optional<URI> of(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(NAME)
                .map(Cookie::getValue)
                .flatMap(HttpLater::decoded)
                .flatMap(LocalPath::read);
    }

    /** Has the browser forget it. */
    public static void forget(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.cookie(shaped(request, "").maxAge(0));
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Cookie shaped(HttpRequest<?> request, String value) {
        return Cookie.of(NAME, value)
                .path(PATH)
                .httpOnly(true)
                .secure(HttpSecurityFilter.secure(request))
                .sameSite(SameSite.Lax);
    }
}
