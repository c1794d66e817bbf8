package fr.levier.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers everything that went wrong, whatever it was: a page for people, JSON for programs that ask for it. The cause decides one
 * thing only, whether the database is away, and is never shown; a form that came then comes back with what was typed.
 */
@Singleton
@Primary
final class HttpErrors implements ErrorResponseProcessor<Object> {
    private static final String RETRY_SECONDS = "30";

    private final HttpPages pages;
    private final List<ErrorForm> forms;
    private final List<ErrorAdvice> advices;

    HttpErrors(HttpPages pages, List<ErrorForm> forms, List<ErrorAdvice> advices) {
        this.pages = pages;
        this.forms = forms;
        this.advices = advices;
    }

    @Override
    @SuppressWarnings("unchecked") // the body of an error is replaced by ours
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        HttpStatus status = databaseIsAway(context.getRootCause()) ? HttpStatus.SERVICE_UNAVAILABLE : response.status();
        boolean isBusy =
                context.getRootCause().filter(HttpBusy.class::isInstance).isPresent();
        ErrorView usual = isBusy
                ? ErrorView.busy(pages.messages(request))
                : ErrorView.of(status.getCode(), pages.messages(request));
        ErrorView view = advice(context, status).map(usual::advising).orElse(usual);
        MutableHttpResponse<Object> answer = (MutableHttpResponse<Object>) response;
        answer.status(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header("Retry-After", RETRY_SECONDS);
        }
        if (status == HttpStatus.REQUEST_ENTITY_TOO_LARGE || isBusy) {
            answer.header("Connection", "close");
        }
        Optional<ErrorForm> form = forms.stream().filter(f -> f.isFor(request)).findFirst();
        if (form.isPresent()) {
            Map<String, Object> body = form.get().body(view, context.getRootCause(), pages.messages(request));
            return answer.body((Object) body).contentType(form.get().type());
        }
        return asksForJson(request) ? json(answer, view) : html(answer, request, view);
    }

    /** Only a refusal has words of its own: asking for them must not fail where the database does. */
    private Optional<String> advice(ErrorContext context, HttpStatus status) {
        HttpRequest<?> request = context.getRequest();
        return context.getRootCause()
                .filter(cause -> status == HttpStatus.FORBIDDEN)
                .flatMap(cause -> advices.stream()
                        .flatMap(a -> a.about(request, cause, pages.messages(request)).stream())
                        .findFirst());
    }

    private static MutableHttpResponse<Object> json(MutableHttpResponse<Object> answer, ErrorView view) {
        return answer.body((Object) view.json()).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private MutableHttpResponse<Object> html(
            MutableHttpResponse<Object> answer, HttpRequest<?> request, ErrorView view) {
        Form typed = HttpFormBinder.of(request).kept();
        boolean isAway = answer.status() == HttpStatus.SERVICE_UNAVAILABLE
                && !typed.fields().isEmpty();
        Object shown =
                isAway ? new AwayView(view, new AgainView(request.getUri().toString(), typed)) : view;
        String template = isAway ? "web/away" : "web/error";
        MutableHttpResponse<byte[]> page =
                pages.answer(answer.status(), template, pages.page(request, view.title()), shown);
        page.getHeaders().forEachValue((name, value) -> answer.getHeaders().set(name, value));
        return answer.body((Object) page.body());
    }

    private static boolean asksForJson(HttpRequest<?> request) {
        List<String> accepted =
                request.accept().stream().map(MediaType::getName).toList();
        return accepted.contains(MediaType.APPLICATION_JSON) && !accepted.contains(MediaType.TEXT_HTML);
    }

    private static boolean databaseIsAway(Optional<Throwable> cause) {
        return cause.map(HttpErrors::isAboutConnection).orElse(false);
    }

    private static boolean isAboutConnection(Throwable first) {
        for (Throwable cause = first; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException sql && saysConnectionLost(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Classes 08 (connection) and 57P (operator intervention: shutting down, starting up) of PostgreSQL. */
    private static boolean saysConnectionLost(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
