package fr.levier.api;

import fr.levier.message.Messages;
import fr.levier.web.ErrorForm;
import fr.levier.web.ErrorView;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Errors of our own routes, as RFC 9457 has them. */
@Singleton
final class HttpApiErrors implements ErrorForm {
    static final String ROOT = "/api/v1";
    private static final MediaType PROBLEM = MediaType.of("application/problem+json");

    @Override
    public boolean isFor(HttpRequest<?> request) {
        return isUnder(ROOT, request);
    }

    static boolean isUnder(String root, HttpRequest<?> request) {
        return request.getPath().equals(root) || request.getPath().startsWith(root + "/");
    }

    @Override
    public MediaType type() {
        return PROBLEM;
    }

    @Override
    public Map<String, Object> body(ErrorView view, Optional<Throwable> cause, Messages messages) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", view.title());
        body.put("status", view.status());
        body.put("detail", detail(view, cause, messages));
        parameter(cause).ifPresent(name -> body.put("parameter", name));
        return body;
    }

    /** Only what we say ourselves may be told. */
    static String detail(ErrorView view, Optional<Throwable> cause, Messages messages) {
        Optional<String> refused = cause.filter(HttpApiRefusal.class::isInstance)
                .map(HttpApiRefusal.class::cast)
                .map(refusal -> messages.text(refusal.key(), refusal.arguments()));
        return refused.or(() -> parameter(cause).map(name -> messages.text("api.problem.value", name)))
                .orElse(view.advice());
    }

    static Optional<String> parameter(Optional<Throwable> cause) {
        Optional<String> refused = cause.filter(HttpApiRefusal.class::isInstance)
                .map(HttpApiRefusal.class::cast)
                .map(HttpApiRefusal::parameter)
                .filter(name -> !name.isEmpty());
        return refused.or(() -> cause.filter(ConversionErrorException.class::isInstance)
                .map(ConversionErrorException.class::cast)
                .map(fault -> fault.getArgument().getName()));
    }
}
