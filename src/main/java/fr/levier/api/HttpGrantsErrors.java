package fr.levier.api;

import fr.levier.message.Messages;
import fr.levier.web.ErrorForm;
import fr.levier.web.ErrorView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Errors of the routes of CommonGrants, as that protocol has them. */
@Singleton
final class HttpGrantsErrors implements ErrorForm {
    static final String ROOT = "/common-grants";

    @Override
    public boolean isFor(HttpRequest<?> request) {
        return HttpApiErrors.isUnder(ROOT, request);
    }

    @Override
    public MediaType type() {
        return MediaType.APPLICATION_JSON_TYPE;
    }

    @Override
    public Map<String, Object> body(ErrorView view, Optional<Throwable> cause, Messages messages) {
        String detail = HttpApiErrors.detail(view, cause, messages);
        Map<String, Object> error = new LinkedHashMap<>();
        HttpApiErrors.parameter(cause).ifPresent(name -> error.put("field", name));
        error.put("message", detail);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", view.status());
        body.put("message", view.title());
        body.put("errors", List.of(error));
        return body;
    }
}
