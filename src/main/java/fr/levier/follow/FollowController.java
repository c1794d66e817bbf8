package fr.levier.follow;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.mail.MailAddress;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.Action;
import fr.levier.people.Colleagues;
import fr.levier.people.HttpActs;
import fr.levier.people.HttpRoleNeeded;
import fr.levier.people.SignedIn;
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
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What the members of an authority make of calls. Whoever may only read sees it and changes nothing. */
@Controller(FollowPages.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FollowController {
    private static final Set<String> DONE = Set.of("suivi", "decide", "ecarte", "repris", "transmis");
    private static final int LONGEST = 2000;

    private final JdbcStances stances;
    private final Catalogue catalogue;
    private final Colleagues colleagues;
    private final Forwarding forwarding;
    private final fr.levier.people.Post post;
    private final HttpPages pages;
    private final HttpActs acts;
    private final Clock clock;

    FollowController(
            JdbcStances stances,
            Catalogue catalogue,
            Colleagues colleagues,
            Forwarding forwarding,
            fr.levier.people.Post post,
            HttpPages pages,
            HttpActs acts,
            Clock clock) {
        this.stances = stances;
        this.catalogue = catalogue;
        this.colleagues = colleagues;
        this.forwarding = forwarding;
        this.post = post;
        this.pages = pages;
        this.acts = acts;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            Access access,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(defaultValue = "") String fait) {
        if (siren.isEmpty()) {
            return HttpResponse.seeOther(URI.create("/choix/aller?suite=" + FollowPages.PATH));
        }
        demand(access.sees(siren));
        Messages messages = pages.messages(request);
        FollowListView view = views(request, access, siren)
                .list(stances.listOf(siren), id -> catalogue.findFor(id, Optional.of(siren)), done(fait, messages));
        return pages.ok("follow/list", pages.page(request, messages.text("follow.list.title")), view);
    }

    @Get("/{issuer}/{key}")
    HttpResponse<?> one(
            HttpRequest<?> request,
            String issuer,
            String key,
            Access access,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(defaultValue = "") String fait) {
        demand(access.sees(siren));
        Call call = find(issuer + "/" + key, siren);
        return page(
                request, access, siren, call, HttpStatus.OK, Form.EMPTY, Map.of(), done(fait, pages.messages(request)));
    }

    @Post("/suivre")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> follow(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        boolean follows = form.text("suivre").equals("oui");
        return change(
                request,
                access,
                visitor,
                form,
                stance -> stance.withFollowed(follows),
                follows ? Action.CALL_FOLLOWED : Action.CALL_LEFT,
                "suivi");
    }

    @Post("/decider")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        String siren = demand(access, form);
        Optional<Decision> decision = Decision.find(form.text("decision"));
        Optional<Long> assignee = colleagues.of(siren).stream()
                .map(account -> account.id())
                .filter(id -> String.valueOf(id).equals(form.text("charge")))
                .findFirst();
        if (form.has("charge") && assignee.isEmpty()) {
            return refused(request, access, form, "charge", "follow.problem.assignee");
        }
        return change(
                request,
                access,
                visitor,
                form,
                stance -> stance.decided(decision, note(form), assignee),
                Action.CALL_DECIDED,
                "decide");
    }

    @Post("/ecarter")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> dismiss(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        demand(access, form);
        if (!form.has("raison")) {
            return refused(request, access, form, "raison", "follow.problem.reason");
        }
        String reason = shortened(form.text("raison"));
        return change(
                request,
                access,
                visitor,
                form,
                stance -> stance.withDismissed(Optional.of(reason)),
                Action.CALL_DISMISSED,
                "ecarte");
    }

    @Post("/reprendre")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeBack(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        return change(
                request,
                access,
                visitor,
                form,
                stance -> stance.withDismissed(Optional.empty()),
                Action.CALL_TAKEN_BACK,
                "repris");
    }

    @Post("/transmettre")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> forward(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        String siren = demand(access, form);
        Call call = find(form.text("appel"), siren);
        Optional<MailAddress> to = address(form.text("email"));
        Optional<UUID> sending = uuid(form.text("envoi"));
        if (to.isEmpty() || sending.isEmpty()) {
            return refused(request, access, form, "email", "follow.problem.email");
        }
        if (!post.delivers()) {
            return handOver(request, access, call, siren, mail(request, visitor, form, call, siren));
        }
        String who = visitor.account().email().value();
        if (stances.forward(sending.get(), siren, call.id(), to.get().value(), who, clock.instant())) {
            ForwardedMail mail = mail(request, visitor, form, call, siren);
            post.send(to.get(), pages.messages(request).locale(), mail.subject(), mail.text());
            acts.note(
                    request, visitor.account(), Optional.of(siren), Action.CALL_FORWARDED, call.id() + " " + to.get());
        }
        return done(call.id(), siren, "transmis");
    }

    private ForwardedMail mail(HttpRequest<?> request, SignedIn visitor, Form form, Call call, String siren) {
        return forwarding.write(
                call,
                siren,
                visitor.account().called(),
                shortened(form.text("mot")),
                pages.messages(request),
                clock.instant());
    }

    /** Where no mail leaves, nothing is said to be sent: who forwards is given the message. */
    private HttpResponse<?> handOver(
            HttpRequest<?> request, Access access, Call call, String siren, ForwardedMail mail) {
        FollowView view = views(request, access, siren)
                .one(call, stances.find(siren, call.id()), Form.EMPTY, Map.of(), "", UUID.randomUUID())
                .handing(pages.messages(request).text("follow.handed.why"), mail.subject() + "\n\n" + mail.text());
        return pages.ok("follow/one", pages.page(request, view.title()), view);
    }

    /**
     * Changes what is said of a call, if nobody did meanwhile. Sent twice, a form changes once: what it says stands there already.
     */
    private HttpResponse<?> change(
            HttpRequest<?> request,
            Access access,
            SignedIn visitor,
            Form form,
            UnaryOperator<Stance> change,
            Action action,
            String done) {
        String siren = demand(access, form);
        Call call = find(form.text("appel"), siren);
        Stance now = stances.find(siren, call.id());
        Stance next = change.apply(now).by(visitor.account().email().value(), clock.instant());
        if (next.saysAs(now)) {
            return done(call.id(), siren, done);
        }
        boolean isFresh = form.text("version").equals(String.valueOf(now.version()));
        if (!isFresh || !stances.save(next)) {
            String words = pages.messages(request).text("follow.problem.stale");
            return page(request, access, siren, call, HttpStatus.CONFLICT, form, Map.of("", words), "");
        }
        acts.note(
                request,
                visitor.account(),
                Optional.of(siren),
                action,
                call.id().value());
        return done(call.id(), siren, done);
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Access access, Form form, String field, String key) {
        String siren = demand(access, form);
        Map<String, String> wrong = Map.of(field, pages.messages(request).text(key));
        Call call = find(form.text("appel"), siren);
        return page(request, access, siren, call, HttpStatus.BAD_REQUEST, form, wrong, "");
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            Access access,
            String siren,
            Call call,
            HttpStatus status,
            Form typed,
            Map<String, String> wrong,
            String done) {
        FollowView view = views(request, access, siren)
                .one(call, stances.find(siren, call.id()), typed, wrong, done, UUID.randomUUID());
        return pages.answer(status, "follow/one", pages.page(request, view.title()), view);
    }

    private FollowPages views(HttpRequest<?> request, Access access, String siren) {
        Map<Long, String> people = new LinkedHashMap<>();
        colleagues.of(siren).forEach(account -> people.put(account.id(), account.called()));
        return new FollowPages(siren, access.changes(siren), people, pages.messages(request), clock.instant());
    }

    /** Who may not see that there is something sees nothing. */
    private static String demand(Access access, Form form) {
        return HttpRoleNeeded.demand(access, form.text("siren"));
    }

    private static void demand(boolean may) {
        if (!may) {
            throw notFound();
        }
    }

    private Call find(String id, String siren) {
        try {
            return catalogue.findFor(new CallId(id), Optional.of(siren)).orElseThrow(FollowController::notFound);
        } catch (IllegalArgumentException noIdentity) {
            throw notFound();
        }
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
    }

    private static Optional<MailAddress> address(String typed) {
        try {
            return Optional.of(MailAddress.typed(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String note(Form form) {
        return shortened(form.text("note"));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    private static String done(String what, Messages messages) {
        return DONE.contains(what) ? messages.text("follow.done." + what) : "";
    }

    private static HttpResponse<?> done(CallId call, String siren, String what) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("siren", siren);
        parameters.put("fait", what);
        return HttpResponse.seeOther(URI.create(Links.to(FollowPages.PATH + "/" + call, parameters)));
    }
}
