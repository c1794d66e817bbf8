package fr.levier.people;

import fr.levier.web.AgainView;
import fr.levier.web.Form;
import fr.levier.web.HttpBrowser;
import fr.levier.web.HttpLater;
import fr.levier.web.HttpPages;
import fr.levier.web.Token;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Coming and going. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {
    private final SignIn signIn;
    private final JdbcAccounts accounts;
    private final JdbcLogins logins;
    private final HttpPages pages;
    private final HttpActs acts;
    private final HttpProviders providers;
    private final Clock clock;

    SignInController(
            SignIn signIn,
            JdbcAccounts accounts,
            JdbcLogins logins,
            HttpPages pages,
            HttpActs acts,
            HttpProviders providers,
            Clock clock) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.logins = logins;
        this.pages = pages;
        this.acts = acts;
        this.providers = providers;
        this.clock = clock;
    }

    @Get(SignInPages.PATH)
    HttpResponse<?> form(
            HttpRequest<?> request,
            Access access,
            @QueryValue(value = SignInPages.NEXT, defaultValue = "") String next) {
        Form form = new Form(Map.of(SignInPages.NEXT, next));
        return access.account()
                .<HttpResponse<?>>map(account -> HttpResponse.seeOther(destination(account, form)))
                .orElseGet(() -> remembering(
                        request,
                        form,
                        page(request, HttpStatus.OK, views(request).password(form))));
    }

    /** Who has no account yet comes back by an invitation, and finds what they wanted to keep. */
    private static HttpResponse<?> remembering(HttpRequest<?> request, Form form, MutableHttpResponse<?> answer) {
        SignInPages.next(form)
                .filter(next -> next.getPath().equals(InvitationController.KEPT))
                .ifPresent(next -> HttpLater.remember(request, answer, next));
        return answer;
    }

    @Post(SignInPages.PATH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> password(HttpRequest<?> request, Form form) {
        SignIn.Answer answer =
                signIn.withPassword(form.text("email"), form.raw("motdepasse"), acts.browser(request), clock.instant());
        HttpBrowser.token(request).filter(t -> answer.token().isPresent()).ifPresent(logins::end);
        return answer(request, form, answer, views(request).password(form), "people.sign-in.wrong");
    }

    @Post(SignInPages.PATH + "/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> code(HttpRequest<?> request, Form form) {
        Optional<Token> half = HttpBrowser.token(request);
        SignIn.Answer answer = half.map(
                        t -> signIn.withCode(t, form.text("code"), acts.browser(request), clock.instant()))
                .orElse(new SignIn.Answer(SignIn.Result.REFUSED, Optional.empty(), Optional.empty()));
        return answer.result() == SignIn.Result.REFUSED
                ? refuse(request, HttpStatus.UNAUTHORIZED, views(request).password(form), "people.code.too-late")
                : answer(request, form, answer, views(request).code(form), "people.code.wrong");
    }

    @Post("/deconnexion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> leave(HttpRequest<?> request, Access access) {
        access.account().ifPresent(account -> acts.note(request, account, Action.SIGNED_OUT));
        HttpBrowser.token(request).ifPresent(logins::end);
        HttpBrowser.forget(request);
        return HttpResponse.seeOther(URI.create("/appels")).header("Clear-Site-Data", "\"cache\"");
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, Form form, SignIn.Answer answer, FormPageView same, String wrong) {
        answer.token().ifPresent(token -> {
            HttpBrowser.give(request, token, JdbcLogins.LONGEST);
            // a page that answers at once is already that of who signed in
            logins.find(token, clock.instant())
                    .ifPresent(visitor -> request.setUserPrincipal(new HttpAuthentication(visitor)));
        });
        return switch (answer.result()) {
            case SIGNED_IN -> welcome(request, form, answer.account().orElseThrow());
            case CODE_ASKED ->
                answer.token().isPresent()
                        ? page(request, HttpStatus.OK, views(request).code(form))
                        : refuse(request, HttpStatus.UNAUTHORIZED, same, wrong);
            case REFUSED -> refuse(request, HttpStatus.UNAUTHORIZED, same, wrong);
            case TOO_MANY -> refuse(request, HttpStatus.TOO_MANY_REQUESTS, same, "people.sign-in.too-many");
        };
    }

    /** Leads on; what was typed when a session ended is shown first, to be sent by one press. */
    private HttpResponse<?> welcome(HttpRequest<?> request, Form form, Account account) {
        Optional<URI> next = SignInPages.next(form);
        if (next.isPresent() && form.has(SignInPages.KEPT)) {
            AgainView again = new AgainView(
                    next.get().toString(),
                    Form.read(form.text(SignInPages.KEPT)).kept());
            return pages.ok(
                    "web/again", pages.page(request, pages.messages(request).text("web.again.title")), again);
        }
        return HttpResponse.seeOther(destination(account, form));
    }

    /** Who belongs to one authority begins with its calls; who belongs to several says first for which one they are here. */
    private URI destination(Account account, Form form) {
        return SignInPages.next(form).orElseGet(() -> {
            var own = accounts.memberships(account.id()).keySet();
            return own.size() > 1
                    ? URI.create(ChoiceController.PATH)
                    : URI.create(
                            own.isEmpty()
                                    ? "/appels"
                                    : "/appels?siren=" + own.iterator().next());
        });
    }

    private HttpResponse<?> refuse(HttpRequest<?> request, HttpStatus status, FormPageView view, String key) {
        return page(request, status, view.withProblem(pages.messages(request).text(key)));
    }

    private MutableHttpResponse<?> page(HttpRequest<?> request, HttpStatus status, FormPageView view) {
        String title = pages.messages(request).text("people.sign-in.title");
        return pages.answer(status, "people/form", pages.page(request, title), view);
    }

    private SignInPages views(HttpRequest<?> request) {
        return new SignInPages(pages.messages(request), providers.names());
    }
}
