package fr.levier.people;

import fr.levier.message.Messages;
import fr.levier.web.Form;
import fr.levier.web.FormField;
import fr.levier.web.FormView;
import fr.levier.web.HttpPages;
import fr.levier.web.Token;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** A forgotten password: asking for a link, and what the link leads to. */
@Controller(PasswordController.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PasswordController {
    static final String PATH = "/mot-de-passe";

    private final PasswordReset reset;
    private final JdbcAttempts attempts;
    private final HttpPages pages;
    private final HttpActs acts;
    private final Clock clock;
    private final Executor later;

    PasswordController(
            PasswordReset reset,
            JdbcAttempts attempts,
            HttpPages pages,
            HttpActs acts,
            Clock clock,
            @Named(TaskExecutors.BLOCKING) Executor later) {
        this.reset = reset;
        this.attempts = attempts;
        this.pages = pages;
        this.acts = acts;
        this.clock = clock;
        this.later = later;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request) {
        return page(request, HttpStatus.OK, asking(pages.messages(request), Form.EMPTY));
    }

    /** Answers before it is known whether there is such an account: neither the words nor the time tell. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(HttpRequest<?> request, Form form) {
        Messages messages = pages.messages(request);
        Browser browser = acts.browser(request);
        Instant now = clock.instant();
        String email = form.text("email");
        if (SignIn.address(email).isEmpty()) {
            Map<String, String> wrong = Map.of("email", messages.text("people.email.SHAPE"));
            return page(request, HttpStatus.BAD_REQUEST, asking(messages, form, wrong));
        }
        if (!attempts.allow("link " + email.toLowerCase(java.util.Locale.ROOT), browser.address(), now)) {
            FormPageView same = asking(messages, form);
            return page(
                    request, HttpStatus.TOO_MANY_REQUESTS, same.withProblem(messages.text("people.sign-in.too-many")));
        }
        later.execute(() -> reset.request(email, browser, now));
        return page(request, HttpStatus.OK, FormPageView.saying(messages.text("people.password.sent", email)));
    }

    @Get("/{token}")
    HttpResponse<?> choose(HttpRequest<?> request, String token) {
        Messages messages = pages.messages(request);
        return Token.read(token).filter(t -> reset.isGood(t, clock.instant())).isPresent()
                ? page(request, HttpStatus.OK, choosing(messages, token, Map.of()))
                : page(request, HttpStatus.NOT_FOUND, over(messages));
    }

    @Post("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String token, Form form) {
        Messages messages = pages.messages(request);
        Map<String, String> wrong = NewPassword.problems(form, "", messages);
        if (!wrong.isEmpty()) {
            return page(request, HttpStatus.BAD_REQUEST, choosing(messages, token, wrong));
        }
        Optional<Account> changed = Token.read(token)
                .flatMap(t -> reset.change(t, form.raw(NewPassword.FIELD), acts.browser(request), clock.instant()));
        return changed.isPresent()
                ? page(
                        request,
                        HttpStatus.OK,
                        FormPageView.saying(messages.text("people.password.changed"))
                                .withLinks(Map.of(SignInPages.PATH, messages.text("people.sign-in.title"))))
                : page(request, HttpStatus.NOT_FOUND, over(messages));
    }

    private static FormPageView asking(Messages messages, Form form) {
        return asking(messages, form, Map.of());
    }

    private static FormPageView asking(Messages messages, Form form, Map<String, String> wrong) {
        FormField email = FormField.email("email", messages.text("people.field.email"), form.text("email"));
        FormView view = new FormView(PATH, List.of(email), messages.text("people.password.ask"));
        return FormPageView.of(messages.text("people.password.intro"), view.withErrors(wrong));
    }

    private static FormPageView choosing(Messages messages, String token, Map<String, String> wrong) {
        FormView view = new FormView(
                PATH + "/" + token, List.of(NewPassword.field(messages)), messages.text("people.password.save"));
        return FormPageView.of(messages.text("people.password.choose"), view.withErrors(wrong));
    }

    private static FormPageView over(Messages messages) {
        return FormPageView.saying(messages.text("people.password.over"))
                .withLinks(Map.of(PATH, messages.text("people.password.ask")));
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, FormPageView view) {
        String title = pages.messages(request).text("people.password.title");
        return pages.answer(status, "people/form", pages.page(request, title), view);
    }
}
