package fr.levier.people;

import fr.levier.message.Messages;
import fr.levier.web.Form;
import fr.levier.web.HttpBrowser;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One's own account: name, language, password, code of the telephone, sessions. What changes who may sign in asks the password. */
@Controller(AccountPages.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountController {
    private static final Set<String> DONE = Set.of("nom", "motdepasse", "code", "session");

    private final JdbcAccounts accounts;
    private final JdbcRecoveryCodes recovery;
    private final JdbcLogins logins;
    private final JdbcAttempts attempts;
    private final AuthorityNames names;
    private final HttpPages pages;
    private final HttpActs acts;
    private final Clock clock;

    AccountController(
            JdbcAccounts accounts,
            JdbcRecoveryCodes recovery,
            JdbcLogins logins,
            JdbcAttempts attempts,
            AuthorityNames names,
            HttpPages pages,
            HttpActs acts,
            Clock clock) {
        this.accounts = accounts;
        this.recovery = recovery;
        this.logins = logins;
        this.attempts = attempts;
        this.names = names;
        this.pages = pages;
        this.acts = acts;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, SignedIn visitor, @QueryValue(defaultValue = "") String fait) {
        String done = DONE.contains(fait) ? pages.messages(request).text("people.account.done." + fait) : "";
        return page(request, visitor, HttpStatus.OK, done, Map.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> describe(HttpRequest<?> request, SignedIn visitor, Form form) {
        String language = form.text("langue").equals("en") ? "en" : "fr";
        accounts.describe(visitor.account().id(), AccountName.of(form), Locale.forLanguageTag(language));
        return HttpResponse.seeOther(URI.create(AccountPages.PATH + "?fait=nom&lang=" + language));
    }

    /** Ends every session, this one too, and begins a new one: whoever knew the old password is out. */
    @Post("/mot-de-passe")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changePassword(HttpRequest<?> request, SignedIn visitor, Form form) {
        Messages messages = pages.messages(request);
        Account account = visitor.account();
        Map<String, String> wrong = NewPassword.problems(form, account.email().value(), messages);
        if (!wrong.isEmpty()) {
            return page(request, visitor, HttpStatus.BAD_REQUEST, "", wrong);
        }
        if (!isPassword(request, visitor, form.raw("ancien"))) {
            return wrongPassword(request, visitor, "ancien");
        }
        accounts.setPassword(account.id(), Passwords.hash(form.raw(NewPassword.FIELD)));
        logins.endAll(account.id());
        HttpBrowser.give(
                request,
                logins.open(account.id(), acts.browser(request).device(), clock.instant()),
                JdbcLogins.LONGEST);
        acts.note(request, account, Action.PASSWORD_CHANGED);
        return done("motdepasse");
    }

    @Post("/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> askCode(HttpRequest<?> request, SignedIn visitor, Form form) {
        if (!isPassword(request, visitor, form.raw("motdepasse"))) {
            return wrongPassword(request, visitor, "motdepasse");
        }
        String secret = form.text("secret");
        boolean works = secret.matches("[A-Z2-7]{32}")
                && Totp.stepOf(form.text("code").replace(" ", ""), secret, clock.instant(), 0)
                        .isPresent();
        if (!works || visitor.account().asksCode()) {
            Map<String, String> wrong = Map.of("code", pages.messages(request).text("people.account.code.wrong"));
            return page(request, visitor, HttpStatus.BAD_REQUEST, "", wrong);
        }
        accounts.setCodeSecret(visitor.account().id(), Optional.of(secret));
        acts.note(request, visitor.account(), Action.CODE_ASKED);
        return newCodes(request, visitor);
    }

    /** The former ones are worth nothing any more: whoever found that paper has nothing. */
    @Post("/codes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> renewCodes(HttpRequest<?> request, SignedIn visitor, Form form) {
        if (!isPassword(request, visitor, form.raw("secours"))) {
            return wrongPassword(request, visitor, "secours");
        }
        return visitor.account().asksCode() ? newCodes(request, visitor) : done("code");
    }

    private HttpResponse<?> newCodes(HttpRequest<?> request, SignedIn visitor) {
        List<String> codes = recovery.renew(visitor.account().id());
        acts.note(request, visitor.account(), Action.RECOVERY_CODES_MADE);
        String title = pages.messages(request).text("people.recovery.title");
        return pages.ok("people/recovery", pages.page(request, title), RecoveryView.of(codes));
    }

    @Post("/code/sans")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> askNoCode(HttpRequest<?> request, SignedIn visitor, Form form) {
        if (!isPassword(request, visitor, form.raw("motdepasse"))) {
            return wrongPassword(request, visitor, "motdepasse");
        }
        accounts.setCodeSecret(visitor.account().id(), Optional.empty());
        acts.note(request, visitor.account(), Action.CODE_NOT_ASKED);
        return done("code");
    }

    @Post("/session")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> endSession(SignedIn visitor, Form form) {
        if (form.text("session").matches("\\d{1,18}")) {
            logins.end(visitor.account().id(), Long.parseLong(form.text("session")));
        }
        return done("session");
    }

    @Post("/partout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> leaveEverywhere(HttpRequest<?> request, SignedIn visitor) {
        logins.endAll(visitor.account().id());
        acts.note(request, visitor.account(), Action.SIGNED_OUT_EVERYWHERE);
        HttpBrowser.forget(request);
        return HttpResponse.seeOther(URI.create(SignInPages.PATH));
    }

    private boolean isPassword(HttpRequest<?> request, SignedIn visitor, String typed) {
        long account = visitor.account().id();
        return attempts.allow("again " + account, acts.browser(request).address(), clock.instant())
                && typed.length() <= Passwords.LONGEST
                && Passwords.matches(typed, accounts.password(account));
    }

    private HttpResponse<?> wrongPassword(HttpRequest<?> request, SignedIn visitor, String field) {
        Map<String, String> wrong = Map.of(field, pages.messages(request).text("people.account.wrong-password"));
        return page(request, visitor, HttpStatus.BAD_REQUEST, "", wrong);
    }

    private static HttpResponse<?> done(String what) {
        return HttpResponse.seeOther(URI.create(AccountPages.PATH + "?fait=" + what));
    }

    private HttpResponse<?> page(
            HttpRequest<?> request, SignedIn visitor, HttpStatus status, String done, Map<String, String> wrong) {
        Messages messages = pages.messages(request);
        AccountPages views =
                new AccountPages(visitor, logins.list(visitor.account().id(), clock.instant()), names, messages);
        int left = recovery.left(visitor.account().id());
        return pages.answer(
                status,
                "people/account",
                pages.page(request, messages.text("people.account.title")),
                views.view(done, wrong, left));
    }
}
