package fr.levier.web;

import static io.micronaut.http.annotation.Filter.MATCH_ALL_PATTERN;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.HttpServerFilter;
import io.micronaut.http.filter.ServerFilterChain;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Optional;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Lets a form through that {@link HttpFormFilter} read only with a token of ours. One whose token is too old (the session ended, the
 * browser was closed) is shown again with what was typed; of one that nobody knows from where it comes nothing is shown. What the other
 * refused is refused here.
 *
 * <p>It comes once it is known who is here, so that the page that is shown again is theirs.
 */
@Filter(MATCH_ALL_PATTERN)
final class HttpTokenFilter implements HttpServerFilter {
    private final HttpPages pages;

    HttpTokenFilter(HttpPages pages) {
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @Override
    public Publisher<MutableHttpResponse<?>> doFilter(HttpRequest<?> request, ServerFilterChain chain) {
        Optional<HttpStatusException> refusal = request.getAttribute(HttpFormFilter.REFUSAL, HttpStatusException.class);
        if (refusal.isPresent()) {
            return Mono.error(refusal.get());
        }
        Optional<Form> form = request.getAttribute(HttpFormBinder.FORM, Form.class);
        if (form.isEmpty() || HttpBrowser.knowsForm(request, form.get().text(Form.TOKEN))) {
            return chain.proceed(request);
        }
        if (!HttpFormFilter.saysOurs(request)) {
            return Mono.error(HttpFormFilter.forbidden());
        }
        PageView page = pages.page(request, pages.messages(request).text("web.again.title"));
        AgainView again = new AgainView(request.getUri().toString(), form.get().kept());
        MutableHttpResponse<?> answer = pages.answer(HttpStatus.CONFLICT, "web/again", page, again);
        HttpBrowser.cookie(request).ifPresent(answer::cookie); // the filter that sets it does not see this answer
        return Mono.just(answer);
    }
}
