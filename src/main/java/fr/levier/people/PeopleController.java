package fr.levier.people;

import fr.levier.mail.MailAddress;
import fr.levier.message.Messages;
import fr.levier.web.Form;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everybody who has an account here, for who keeps the instance: invited into any authority, let in no more, let in again. */
@Controller(PeoplePages.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PeopleController {
    private static final Set<String> DONE = Set.of("invite", "desactive", "reactive", "nomme");

    private final JdbcAccounts accounts;
    private final JdbcMembers members;
    private final PasswordReset reset;
    private final Invitations invitations;
    private final AuthorityNames names;
    private final HttpPages pages;
    private final HttpActs acts;
    private final Clock clock;

    PeopleController(
            JdbcAccounts accounts,
            JdbcMembers members,
            PasswordReset reset,
            Invitations invitations,
            AuthorityNames names,
            HttpPages pages,
            HttpActs acts,
            Clock clock) {
        this.accounts = accounts;
        this.members = members;
        this.reset = reset;
        this.invitations = invitations;
        this.names = names;
        this.pages = pages;
        this.acts = acts;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, SignedIn visitor, @QueryValue(defaultValue = "") String fait) {
        demand(visitor);
        String done = DONE.contains(fait) ? pages.messages(request).text("people.people.done." + fait) : "";
        return page(request, visitor, HttpStatus.OK, Form.EMPTY, Map.of(), done, Optional.empty());
    }

    @Post("/inviter")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> invite(HttpRequest<?> request, SignedIn visitor, Form form) {
        demand(visitor);
        Messages messages = pages.messages(request);
        InvitationForm asked = new InvitationForm(form, messages);
        String siren = form.text(PeoplePages.AUTHORITY);
        Map<String, String> wrong = names.all().containsKey(siren)
                ? asked.problems()
                : Map.of(PeoplePages.AUTHORITY, messages.text("people.people.which-authority"));
        if (!wrong.isEmpty()) {
            return page(request, visitor, HttpStatus.BAD_REQUEST, form, wrong, "", Optional.empty());
        }
        MailAddress email = asked.email().orElseThrow();
        Role role = asked.role().orElseThrow();
        Optional<URI> link = invitations.send(
                email, siren, role, asked.sending(), visitor.account(), messages.locale(), clock.instant());
        acts.note(request, visitor.account(), Optional.of(siren), Action.MEMBER_INVITED, email + " " + role);
        return link.isEmpty()
                ? done("invite")
                : handedOver(request, visitor, messages.text("people.members.hand-over", email.value()), link.get());
    }

    @Post("/desactiver")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> deactivate(HttpRequest<?> request, SignedIn visitor, Form form) {
        Account account = find(visitor, form);
        boolean isOneself = account.id() == visitor.account().id();
        if (isOneself || !accounts.deactivate(account.id(), clock.instant())) {
            Map<String, String> wrong = Map.of("", pages.messages(request).text("people.people.not-oneself"));
            return page(request, visitor, HttpStatus.CONFLICT, Form.EMPTY, wrong, "", Optional.empty());
        }
        note(request, visitor, Action.ACCOUNT_DEACTIVATED, account);
        return done("desactive");
    }

    @Post("/reactiver")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reactivate(HttpRequest<?> request, SignedIn visitor, Form form) {
        Account account = find(visitor, form);
        accounts.reactivate(account.id());
        note(request, visitor, Action.ACCOUNT_REACTIVATED, account);
        return done("reactive");
    }

    @Post("/nommer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> name(HttpRequest<?> request, SignedIn visitor, Form form) {
        Account account = find(visitor, form);
        accounts.makeInstanceAdministrator(account.id());
        note(request, visitor, Action.MADE_ADMINISTRATOR, account);
        return done("nomme");
    }

    /** Only where nobody could have it sent: elsewhere its owner asks for it. */
    @Post("/lien")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> link(HttpRequest<?> request, SignedIn visitor, Form form) {
        Account account = find(visitor, form);
        if (invitations.goByMail() || !account.active()) {
            throw notFound();
        }
        Token token = reset.handOver(account, acts.browser(request), visitor.account(), clock.instant());
        String words = pages.messages(request)
                .text("people.people.link-made", account.email().value());
        return handedOver(request, visitor, words, reset.link(token));
    }

    private Account find(SignedIn visitor, Form form) {
        demand(visitor);
        return accounts.find(MembersController.number(form.text("personne"))).orElseThrow(PeopleController::notFound);
    }

    private static void demand(SignedIn visitor) {
        if (!visitor.account().administersInstance()) {
            throw notFound();
        }
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
    }

    private void note(HttpRequest<?> request, SignedIn visitor, Action action, Account about) {
        acts.note(
                request,
                visitor.account(),
                Optional.empty(),
                action,
                about.email().value());
    }

    private static HttpResponse<?> done(String what) {
        return HttpResponse.seeOther(URI.create(PeoplePages.PATH + "?fait=" + what));
    }

    private HttpResponse<?> handedOver(HttpRequest<?> request, SignedIn visitor, String words, URI link) {
        return page(request, visitor, HttpStatus.OK, Form.EMPTY, Map.of(), words, Optional.of(link));
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            SignedIn visitor,
            HttpStatus status,
            Form typed,
            Map<String, String> wrong,
            String done,
            Optional<URI> link) {
        Messages messages = pages.messages(request);
        PeoplePages views = new PeoplePages(visitor.account(), names.all(), invitations.goByMail(), messages);
        PeopleView view = views.view(
                accounts.list(),
                accounts.memberships(),
                members.invitations(clock.instant()),
                typed,
                wrong,
                done,
                link);
        return pages.answer(status, "people/people", pages.page(request, messages.text("people.people.title")), view);
    }
}
