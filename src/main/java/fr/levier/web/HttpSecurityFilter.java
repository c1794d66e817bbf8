package fr.levier.web;

import static io.micronaut.http.annotation.Filter.MATCH_ALL_PATTERN;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import java.util.Set;

/**
 * Puts the same headers on every answer, errors and files included: the browser runs only the scripts that are files of ours, loads nothing
 * from elsewhere and lets nobody frame a page.
 */
@ServerFilter(MATCH_ALL_PATTERN)
final class HttpSecurityFilter {
    /**
     * A page that came by mail brings its styles with it and says so itself, more strictly otherwise; one whose address is a secret tells
     * it to nobody.
     */
    private static final Set<String> OWN = Set.of("Content-Security-Policy", "Referrer-Policy");

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "X-Frame-Options",
            "DENY");

    @ResponseFilter
    void secure(HttpRequest<?> request, MutableHttpResponse<?> response) {
        ALWAYS.forEach((name, value) -> {
            if (!OWN.contains(name) || !response.getHeaders().contains(name)) {
                response.getHeaders().set(name, value);
            }
        });
        if (secure(request)) {
            response.getHeaders().set("Strict-Transport-Security", "max-age=31536000");
        }
        if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().set(HttpHeaders.CACHE_CONTROL, kept(request));
        }
        HttpBrowser.cookie(request).ifPresent(response::cookie);
        HttpLanguage.remember(request).ifPresent(response::cookie);
    }

    /** What somebody who signed in has seen must not come back by the back button once they left. */
    private static String kept(HttpRequest<?> request) {
        boolean isFingerprinted = request.getPath().startsWith(Assets.PATH)
                && request.getParameters().contains(Assets.VERSION);
        if (isFingerprinted || request.getPath().startsWith("/webjars/")) {
            return "public, max-age=31536000, immutable"; // the version is part of the address
        }
        return request.getUserPrincipal().isPresent() ? "no-store" : "private, no-cache";
    }

    /** Returns whether the reader's browser speaks https, to us or to the proxy before us. */
    static boolean secure(HttpRequest<?> request) {
        return request.isSecure() || "https".equals(request.getHeaders().get("X-Forwarded-Proto"));
    }
}
