package fr.levier.people;

import fr.levier.message.Messages;
import fr.levier.web.Form;
import fr.levier.web.FormField;
import fr.levier.web.FormView;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the link of an invitation leads to. Whoever has it reads the mail of the address: that is enough to make its account, or to make
 * the account that it has a member, never to sign in as somebody who has a password.
 */
@Controller(InvitationController.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class InvitationController {
    static final String PATH = "/invitation";

    /** Where answers are kept that somebody gave before they had an account. */
    static final String KEPT = "/collectivite/reponses";

    private final JdbcMembers members;
    private final JdbcAccounts accounts;
    private final SignIn signIn;
    private final AuthorityNames authorities;
    private final HttpPages pages;
    private final HttpActs acts;
    private final Clock clock;

    InvitationController(
            JdbcMembers members,
            JdbcAccounts accounts,
            SignIn signIn,
            AuthorityNames authorities,
            HttpPages pages,
            HttpActs acts,
            Clock clock) {
        this.members = members;
        this.accounts = accounts;
        this.signIn = signIn;
        this.authorities = authorities;
        this.pages = pages;
        this.acts = acts;
        this.clock = clock;
    }

    @Get("/{token}")
    HttpResponse<?> show(HttpRequest<?> request, String token) {
        return find(token)
                .<HttpResponse<?>>map(invitation ->
                        page(request, HttpStatus.OK, form(request, token, invitation, Form.EMPTY, Map.of())))
                .orElseGet(() -> over(request));
    }

    @Post("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> accept(HttpRequest<?> request, String token, Form form) {
        Optional<Invitation> invitation = find(token);
        if (invitation.isEmpty()) {
            return over(request);
        }
        boolean isNew = !hasPassword(invitation.get());
        Map<String, String> wrong = isNew
                ? NewPassword.problems(form, invitation.get().email().value(), pages.messages(request))
                : Map.of();
        if (!wrong.isEmpty()) {
            return page(request, HttpStatus.BAD_REQUEST, form(request, token, invitation.get(), form, wrong));
        }
        String hash = isNew ? Passwords.hash(form.raw(NewPassword.FIELD)) : "";
        return members.use(new Token(token), clock.instant())
                .<HttpResponse<?>>map(used -> welcome(request, used, form, hash))
                .orElseGet(() -> over(request));
    }

    private HttpResponse<?> welcome(HttpRequest<?> request, Invitation invitation, Form form, String hash) {
        Instant now = clock.instant();
        Account account =
                accounts.findOrAdd(invitation.email(), pages.messages(request).locale(), now);
        accounts.join(account.id(), invitation.siren(), invitation.role());
        acts.note(
                request,
                account,
                Optional.of(invitation.siren()),
                Action.INVITATION_ACCEPTED,
                invitation.role().name());
        if (!hash.isEmpty()) {
            accounts.setPassword(account.id(), hash);
            accounts.describe(account.id(), AccountName.of(form), account.locale());
            SignIn.Answer answer = signIn.open(account, acts.browser(request), now);
            HttpBrowser.give(request, answer.token().orElseThrow(), JdbcLogins.LONGEST);
        }
        return onwards(request, invitation.siren());
    }

    private static HttpResponse<?> onwards(HttpRequest<?> request, String siren) {
        Optional<URI> kept = HttpLater.of(request).filter(next -> next.getPath().equals(KEPT));
        MutableHttpResponse<?> answer = HttpResponse.seeOther(
                kept.map(next -> URI.create(next + "&pour=" + siren)).orElse(URI.create("/appels?siren=" + siren)));
        kept.ifPresent(next -> HttpLater.forget(request, answer));
        return answer;
    }

    private FormPageView form(
            HttpRequest<?> request, String token, Invitation invitation, Form form, Map<String, String> wrong) {
        Messages messages = pages.messages(request);
        List<FormField> fields = new ArrayList<>();
        if (!hasPassword(invitation)) {
            fields.add(FormField.email(
                    "email",
                    messages.text("people.field.email"),
                    invitation.email().value()));
            fields.add(AccountName.field(messages, form.text(AccountName.FIELD)));
            fields.add(NewPassword.field(messages));
        }
        String intro = messages.text(
                "people.invitation.intro",
                authorities.name(invitation.siren()),
                messages.text("people.role." + invitation.role()),
                invitation.email().value());
        FormView view = new FormView(PATH + "/" + token, fields, messages.text("people.invitation.accept"));
        return FormPageView.of(intro, view.withErrors(wrong));
    }

    private boolean hasPassword(Invitation invitation) {
        return accounts.find(invitation.email())
                .map(account -> !accounts.password(account.id()).isEmpty())
                .orElse(false);
    }

    private Optional<Invitation> find(String token) {
        return Token.read(token)
                .flatMap(t -> members.find(t, clock.instant()))
                .filter(invitation ->
                        accounts.find(invitation.email()).map(Account::active).orElse(true));
    }

    private HttpResponse<?> over(HttpRequest<?> request) {
        String sentence = pages.messages(request).text("people.invitation.over");
        return page(request, HttpStatus.NOT_FOUND, FormPageView.saying(sentence));
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, FormPageView view) {
        String title = pages.messages(request).text("people.invitation.title");
        return pages.answer(status, "people/form", pages.page(request, title), view);
    }
}
