package fr.levier.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The language in which a request is answered: the one it asks for, else the one chosen before, else French. */
final class HttpLanguage {
    private static final Set<String> SPOKEN = Set.of("fr", "en");
    private static final Duration A_YEAR = Duration.ofDays(365);

    private HttpLanguage() {}

    static Locale of(HttpRequest<?> request) {
        return asked(request)
                .or(() -> request.getCookies()
                        .findCookie(PageView.LANGUAGE)
                        .map(Cookie::getValue)
                        .filter(SPOKEN::contains))
                .map(Locale::forLanguageTag)
                .orElse(Locale.FRENCH);
    }

    /** Returns the cookie that remembers the language, when this request chose one. */
    static Optional<Cookie> remember(HttpRequest<?> request) {
        return asked(request)
                .map(language -> Cookie.of(PageView.LANGUAGE, language)
                        .path("/")
                        .maxAge(A_YEAR)
                        .httpOnly(true)
                        .secure(HttpSecurityFilter.secure(request))
                        .sameSite(SameSite.Lax));
    }

    private static Optional<String> asked(HttpRequest<?> request) {
        return Optional.ofNullable(request.getParameters().get(PageView.LANGUAGE))
                .filter(SPOKEN::contains);
    }
}
