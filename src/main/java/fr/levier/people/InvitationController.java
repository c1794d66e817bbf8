package fr.levier.people;

import fr.levier.message.Messages;
import fr.levier.web.Form;
import fr.levier.web.FormField;
import fr.levier.web.FormView;
import fr.levier.web.HttpBrowser;
import fr.levier.web.HttpLater;
import fr.levier.web.HttpPages;
import fr.levier.web.Links;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the link of an invitation leads to. Whoever has it may make the account of the address. An account that exists becomes a member only
 * by its own will: who accepts for it is signed in as it. The page is the same for both until somebody accepts.
 */
@Controller(InvitationController.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class InvitationController {
    static final String PATH = "/invitation";

    /** The box by which somebody asks for the letter; nobody is put on it who did not tick it. */
    static final String LETTER = "lettre";

    /** Where answers are kept that somebody gave before they had an account. */
    static final String KEPT = "/collectivite/reponses";

    private final JdbcMembers members;
    private final JdbcAccounts accounts;
    private final SignIn signIn;
    private final AuthorityNames authorities;
    private final LetterOffer letter;
    private final HttpPages pages;
    private final HttpActs acts;
    private final Clock clock;

    InvitationController(
            JdbcMembers members,
            JdbcAccounts accounts,
            SignIn signIn,
            AuthorityNames authorities,
            LetterOffer letter,
            HttpPages pages,
            HttpActs acts,
            Clock clock) {
        this.members = members;
        this.accounts = accounts;
        this.signIn = signIn;
        this.authorities = authorities;
        this.letter = letter;
        this.pages = pages;
        this.acts = acts;
        this.clock = clock;
    }

    @Get("/{token}")
    HttpResponse<?> show(HttpRequest<?> request, String token) {
        return find(token)
                .<HttpResponse<?>>map(invitation -> page(
                        request,
                        HttpStatus.OK,
                        form(request, token, invitation, List.of(letter(request, invitation, Form.EMPTY)), Map.of())))
                .orElseGet(() -> over(request));
    }

    @Post("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> accept(HttpRequest<?> request, Access access, String token, Form form) {
        Optional<Invitation> invitation = find(token);
        if (invitation.isEmpty()) {
            return over(request);
        }
        Optional<Account> known = accounts.find(invitation.get().email());
        return known.isPresent()
                ? acceptAs(request, access, token, known.get(), form)
                : acceptAnew(request, token, invitation.get(), form);
    }

    private HttpResponse<?> acceptAs(HttpRequest<?> request, Access access, String token, Account account, Form form) {
        if (access.account().isEmpty()) {
            Map<String, String> next = Map.of(SignInPages.NEXT, PATH + "/" + token);
            return HttpResponse.seeOther(URI.create(Links.to(SignInPages.PATH, next)));
        }
        boolean isOther = access.account().filter(a -> a.id() != account.id()).isPresent();
        return isOther
                ? page(
                        request,
                        HttpStatus.FORBIDDEN,
                        FormPageView.saying(pages.messages(request)
                                .text("people.invitation.other", account.email().value())))
                : use(request, token, form, "");
    }

    private HttpResponse<?> acceptAnew(HttpRequest<?> request, String token, Invitation invitation, Form form) {
        if (!form.fields().containsKey(NewPassword.FIELD)) {
            return page(request, HttpStatus.OK, choosing(request, token, invitation, form, Map.of()));
        }
        Map<String, String> wrong =
                NewPassword.problems(form, invitation.email().value(), pages.messages(request));
        return wrong.isEmpty()
                ? use(request, token, form, Passwords.hash(form.raw(NewPassword.FIELD)))
                : page(request, HttpStatus.BAD_REQUEST, choosing(request, token, invitation, form, wrong));
    }

    private HttpResponse<?> use(HttpRequest<?> request, String token, Form form, String hash) {
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
        if (form.has(LETTER)) {
            letter.accept(invitation.siren(), account);
            acts.note(request, account, Optional.of(invitation.siren()), Action.LETTER_ASKED, "");
        }
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

    private FormPageView choosing(
            HttpRequest<?> request, String token, Invitation invitation, Form form, Map<String, String> wrong) {
        Messages messages = pages.messages(request);
        String address = invitation.email().value();
        List<FormField> fields = List.of(
                FormField.email("email", messages.text("people.field.email"), address),
                AccountName.field(messages, form.text(AccountName.FIELD)),
                NewPassword.field(messages),
                letter(request, invitation, form));
        return form(request, token, invitation, fields, wrong);
    }

    private FormField letter(HttpRequest<?> request, Invitation invitation, Form form) {
        Messages messages = pages.messages(request);
        String words = messages.text("people.invitation.letter", authorities.name(invitation.siren()));
        return FormField.box(LETTER, words, form.has(LETTER)).withHint(messages.text("people.invitation.letter-hint"));
    }

    private FormPageView form(
            HttpRequest<?> request,
            String token,
            Invitation invitation,
            List<FormField> fields,
            Map<String, String> wrong) {
        Messages messages = pages.messages(request);
        String intro = messages.text(
                "people.invitation.intro",
                authorities.name(invitation.siren()),
                messages.text("people.role." + invitation.role()),
                invitation.email().value());
        FormView view = new FormView(PATH + "/" + token, fields, messages.text("people.invitation.accept"));
        return FormPageView.of(intro, view.withErrors(wrong));
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
