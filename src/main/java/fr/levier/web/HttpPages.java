package fr.levier.web;

import fr.levier.message.Messages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers requests with pages. Every template takes a {@code page}, for the layout, and a {@code view} of its own. */
@Singleton
public final class HttpPages {
    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

    private final Templates templates;
    private final WorldNotice notice;

    HttpPages(Templates templates, WorldNotice notice) {
        this.templates = templates;
        this.notice = notice;
    }

    /** Returns the texts in the language of the request. */
    public Messages messages(HttpRequest<?> request) {
        return Messages.in(HttpLanguage.of(request));
    }

    /** Describes the page at the address of the request. */
    public PageView page(HttpRequest<?> request, String title) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.getParameters().forEachValue(parameters::putIfAbsent);
        parameters.remove(PageView.LANGUAGE);
        Optional<Principal> principal = request.getUserPrincipal();
        Optional<Member> member = principal.filter(Member.class::isInstance).map(Member.class::cast);
        Visitor visitor = new Visitor(principal.isPresent(), member, () -> HttpBrowser.formToken(request));
        return new PageView(messages(request), title, request.getUri().getRawPath(), parameters, notice, visitor);
    }

    public MutableHttpResponse<byte[]> ok(String template, PageView page, Object view) {
        return answer(HttpStatus.OK, template, page, view);
    }

    /** Answers with a page and another status than 200: what was typed is not acceptable, or not known. */
    public MutableHttpResponse<byte[]> answer(HttpStatus status, String template, PageView page, Object view) {
        byte[] html = templates.render(template, Map.of("page", page, "view", view));
        return HttpResponse.<byte[]>status(status)
                .body(html)
                .contentType(HTML)
                .header("Content-Language", page.language())
                .header("Vary", "Cookie");
    }
}
