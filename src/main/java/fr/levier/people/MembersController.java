package fr.levier.people;

import fr.levier.mail.MailAddress;
import fr.levier.message.Messages;
import fr.levier.web.Form;
import fr.levier.web.HttpPages;
import fr.levier.web.Links;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who belongs to an authority: its administrators invite, change roles and take members away. */
@Controller(MembersPages.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MembersController {
    private static final Set<String> DONE = Set.of("invite", "role", "retire", "annule");

    private final JdbcMembers members;
    private final Invitations invitations;
    private final AuthorityNames names;
    private final HttpPages pages;
    private final HttpActs acts;
    private final Clock clock;

    MembersController(
            JdbcMembers members,
            Invitations invitations,
            AuthorityNames names,
            HttpPages pages,
            HttpActs acts,
            Clock clock) {
        this.members = members;
        this.invitations = invitations;
        this.names = names;
        this.pages = pages;
        this.acts = acts;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            Access access,
            SignedIn visitor,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(defaultValue = "") String fait) {
        Optional<String> own = siren.isEmpty() ? first(access, visitor) : Optional.empty();
        if (own.isPresent()) {
            return HttpResponse.seeOther(URI.create(Links.to(MembersPages.PATH, Map.of("siren", own.get()))));
        }
        known(access, siren);
        String done = DONE.contains(fait) ? pages.messages(request).text("people.members.done." + fait) : "";
        return page(request, siren, HttpStatus.OK, Form.EMPTY, Map.of(), done, Optional.empty());
    }

    /** The authority that somebody chose to act for, or else one of theirs. */
    private static Optional<String> first(Access access, SignedIn visitor) {
        return visitor.authority()
                .filter(access::administers)
                .or(() -> visitor.memberships().keySet().stream()
                        .sorted()
                        .filter(access::administers)
                        .findFirst());
    }

    @Post("/inviter")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> invite(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        String siren = known(access, form.text("siren"));
        Messages messages = pages.messages(request);
        InvitationForm asked = new InvitationForm(form, messages);
        if (!asked.problems().isEmpty()) {
            return page(request, siren, HttpStatus.BAD_REQUEST, form, asked.problems(), "", Optional.empty());
        }
        MailAddress email = asked.email().orElseThrow();
        Role role = asked.role().orElseThrow();
        Optional<URI> link = invitations.send(
                email, siren, role, asked.sending(), visitor.account(), messages.locale(), clock.instant());
        note(request, visitor, siren, Action.MEMBER_INVITED, email + " " + role);
        return link.isEmpty()
                ? done(siren, "invite")
                : page(
                        request,
                        siren,
                        HttpStatus.OK,
                        Form.EMPTY,
                        Map.of(),
                        messages.text("people.members.hand-over", email.value()),
                        link);
    }

    @Post("/role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        String siren = demand(access, form.text("siren"));
        long member = number(form.text("membre"));
        Member before = find(siren, member);
        Optional<Role> role = InvitationForm.role(form.text("role-" + member));
        if (role.isEmpty() || !members.change(member, siren, role.get())) {
            return refused(request, siren);
        }
        note(request, visitor, siren, Action.ROLE_CHANGED, before.account().email() + " " + role.get());
        return done(siren, "role");
    }

    @Post("/retirer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        String siren = demand(access, form.text("siren"));
        long member = number(form.text("membre"));
        Member before = find(siren, member);
        if (!members.remove(member, siren)) {
            return refused(request, siren);
        }
        note(
                request,
                visitor,
                siren,
                Action.MEMBER_REMOVED,
                before.account().email().value());
        return done(siren, "retire");
    }

    @Post("/annuler")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        String siren = demand(access, form.text("siren"));
        members.withdraw(number(form.text("invitation")), siren)
                .ifPresent(gone -> note(
                        request,
                        visitor,
                        siren,
                        Action.INVITATION_WITHDRAWN,
                        gone.email().value()));
        return done(siren, "annule");
    }

    private Member find(String siren, long account) {
        return members.list(siren).stream()
                .filter(m -> m.account().id() == account)
                .findFirst()
                .orElseThrow(MembersController::notFound);
    }

    /** Nobody is invited into an authority that this instance does not keep: who goes by its number alone is unknown. */
    private String known(Access access, String siren) {
        if (names.name(demand(access, siren)).equals(siren)) {
            throw notFound();
        }
        return siren;
    }

    /** Who may not see that there is something sees nothing. */
    static String demand(Access access, String siren) {
        if (!access.administers(siren)) {
            throw notFound();
        }
        return siren;
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
    }

    static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw notFound();
        }
        return Long.parseLong(text);
    }

    private void note(HttpRequest<?> request, SignedIn visitor, String siren, Action action, String subject) {
        acts.note(request, visitor.account(), Optional.of(siren), action, subject);
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String siren) {
        Map<String, String> wrong = Map.of("", pages.messages(request).text("people.members.last"));
        return page(request, siren, HttpStatus.CONFLICT, Form.EMPTY, wrong, "", Optional.empty());
    }

    private static HttpResponse<?> done(String siren, String what) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("siren", siren);
        parameters.put("fait", what);
        return HttpResponse.seeOther(URI.create(Links.to(MembersPages.PATH, parameters)));
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            String siren,
            HttpStatus status,
            Form typed,
            Map<String, String> wrong,
            String done,
            Optional<URI> link) {
        Messages messages = pages.messages(request);
        MembersView view = new MembersPages(siren, names.name(siren), invitations.goByMail(), messages)
                .view(members.list(siren), members.invitations(siren, clock.instant()), typed, wrong, done, link);
        return pages.answer(status, "people/members", pages.page(request, messages.text("people.members.title")), view);
    }
}
