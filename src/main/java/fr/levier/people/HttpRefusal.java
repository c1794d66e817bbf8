package fr.levier.people;

import fr.levier.web.Form;
import fr.levier.web.HttpBrowser;
import fr.levier.web.HttpFormBinder;
import fr.levier.web.Links;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;

/**
 * What somebody gets who asks for a page without having signed in: the form to sign in, and then the page. What they were sending, when
 * their session had ended meanwhile, goes with the form and comes back.
 */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class HttpRefusal implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    private final HttpSignInPage page;
    private final HttpProviders providers;
    private final ErrorResponseProcessor<?> errors;

    HttpRefusal(HttpSignInPage page, HttpProviders providers, ErrorResponseProcessor<?> errors) {
        this.page = page;
        this.providers = providers;
        this.errors = errors;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface has it so
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        HttpRequest<?> asked = request;
        if (refused.isForbidden() || wantsNoPage(asked)) {
            HttpStatus status = refused.isForbidden() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED;
            return errors.processResponse(
                    ErrorContext.builder(asked).cause(refused).build(), HttpResponse.status(status));
        }
        String next = asked.getUri().toString();
        return asked.getMethod() == HttpMethod.GET
                ? HttpResponse.seeOther(URI.create(Links.to(SignInPages.PATH, Map.of(SignInPages.NEXT, next))))
                : signInAndSendAgain(asked, next);
    }

    private MutableHttpResponse<?> signInAndSendAgain(HttpRequest<?> request, String next) {
        Form kept = HttpFormBinder.of(request).kept();
        Form form = new Form(Map.of(SignInPages.NEXT, next, SignInPages.KEPT, kept.encoded()));
        MutableHttpResponse<?> answer = page.answer(request, HttpStatus.UNAUTHORIZED, form, providers.known());
        HttpBrowser.cookie(request).ifPresent(answer::cookie); // its token is worth nothing without
        return answer;
    }

    private static boolean wantsNoPage(HttpRequest<?> request) {
        return !request.accept().isEmpty()
                && request.accept().stream()
                        .noneMatch(type -> type.matches(MediaType.TEXT_HTML_TYPE)
                                || type.getName().startsWith("*/*"));
    }
}
