package fr.levier.dossier;

import fr.levier.call.Call;
import fr.levier.call.Deadline;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.Action;
import fr.levier.people.Colleagues;
import fr.levier.people.HttpActs;
import fr.levier.web.Form;
import fr.levier.web.HttpPages;
import fr.levier.web.Links;
import fr.levier.web.LocalPath;
import io.micronaut.http.HttpHeaders;
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
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Application files: seen by who belongs to the authority, changed by who may, fetched as a document. */
@Controller(DossierPages.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DossierController {
    private final HttpDossiers dossiers;
    private final Colleagues colleagues;
    private final HttpPages pages;
    private final HttpActs acts;
    private final Clock clock;

    DossierController(HttpDossiers dossiers, Colleagues colleagues, HttpPages pages, HttpActs acts, Clock clock) {
        this.dossiers = dossiers;
        this.colleagues = colleagues;
        this.pages = pages;
        this.acts = acts;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Access access, @QueryValue(defaultValue = "") String siren) {
        if (siren.isEmpty() && access.account().isPresent()) {
            return HttpResponse.seeOther(
                    LocalPath.read("/choix/aller?suite=" + DossierPages.PATH).orElseThrow());
        }
        demandSight(access, siren);
        DossierListView view = drawn(request, siren)
                .list(dossiers.authority(siren).name(), siren, dossiers.listOf(siren, clock.instant()));
        String title = pages.messages(request).text("dossier.list.title");
        return pages.ok("dossier/list", pages.page(request, title), view);
    }

    @Get("/{issuer}/{key}")
    HttpResponse<?> one(
            HttpRequest<?> request,
            Access access,
            String issuer,
            String key,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(value = "fait", defaultValue = "") String done) {
        demandSight(access, siren);
        Call call = dossiers.call(siren, issuer + "/" + key);
        String said = done.equals("enregistre") ? pages.messages(request).text("dossier.done") : "";
        return page(request, access, dossiers.dossier(siren, call.id()), call, HttpStatus.OK, Map.of(), said);
    }

    @Get("/{issuer}/{key}/dossier.pdf")
    @Produces(MediaType.ALL)
    HttpResponse<?> file(
            HttpRequest<?> request,
            Access access,
            String issuer,
            String key,
            @QueryValue(defaultValue = "") String siren) {
        demandSight(access, siren);
        Call call = dossiers.call(siren, issuer + "/" + key);
        DossierFacts facts = dossiers.facts(dossiers.dossier(siren, call.id()), call, clock.instant());
        return HttpResponse.ok(new DossierPdf(facts, pages.messages(request)).bytes())
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dossier.pdf\"");
    }

    /** Saves what was typed, if nobody saved meanwhile: then it is shown again, and who saves once more means it. */
    @Post("/enregistrer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, Access access, Form form) {
        String siren = form.text("siren");
        demandSight(access, siren);
        if (!access.changes(siren)) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "A reader changes nothing");
        }
        Call call = dossiers.call(siren, form.text("appel"));
        Messages messages = pages.messages(request);
        DossierForm typed = DossierForm.read(form, messages);
        Dossier now = dossiers.dossier(siren, call.id());
        String who = access.account().map(account -> account.email().value()).orElse("");
        Dossier next = now.saying(typed.said(), who, clock.instant());
        Dossier shown = now.saying(typed.said(), now.changedBy(), now.changedAt());
        Map<String, String> wrong = typed.wrongBeside(now, call.nextDeadline(clock.instant()), today(), messages);
        if (!wrong.isEmpty()) {
            return page(request, access, shown.seenAt(version(form)), call, HttpStatus.BAD_REQUEST, wrong, "");
        }
        if (now.version() > 0 && now.said().equals(next.said())) {
            return done(siren, call);
        }
        if (version(form) != now.version() || !dossiers.save(next)) {
            Dossier kept = dossiers.dossier(siren, call.id());
            Map<String, String> stale = Map.of("", messages.text("dossier.problem.stale", kept.changedBy()));
            return page(
                    request,
                    access,
                    kept.saying(typed.said(), kept.changedBy(), kept.changedAt()),
                    call,
                    HttpStatus.CONFLICT,
                    differing(kept, next, stale, messages),
                    "");
        }
        access.account()
                .ifPresent(account -> acts.note(
                        request,
                        account,
                        Optional.of(siren),
                        Action.DOSSIER_CHANGED,
                        call.id().value()));
        return done(siren, call);
    }

    /** Tells at each field what somebody else saved there. */
    private static Map<String, String> differing(
            Dossier kept, Dossier typed, Map<String, String> wrong, Messages messages) {
        Map<String, String> told = new LinkedHashMap<>(wrong);
        DossierForm.fields().stream()
                .filter(field -> !kept.text(field).equals(typed.text(field)))
                .forEach(field -> told.put(field, messages.text("dossier.problem.kept", kept.text(field))));
        return told;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Deadline.PARIS);
    }

    private static int version(Form form) {
        return form.text("version").matches("\\d{1,9}") ? Integer.parseInt(form.text("version")) : -1;
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            Access access,
            Dossier dossier,
            Call call,
            HttpStatus status,
            Map<String, String> wrong,
            String done) {
        DossierFacts facts = dossiers.facts(dossier, call, clock.instant());
        DossierView view = drawn(request, dossier.siren()).view(facts, access.changes(dossier.siren()), wrong, done);
        String title = pages.messages(request).text("dossier.title", view.title());
        return pages.answer(status, "dossier/one", pages.page(request, title), view);
    }

    private DossierPages drawn(HttpRequest<?> request, String siren) {
        List<String> names =
                colleagues.of(siren).stream().map(account -> account.called()).toList();
        return new DossierPages(pages.messages(request), names);
    }

    private static HttpResponse<?> done(String siren, Call call) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("siren", siren);
        parameters.put("fait", "enregistre");
        return HttpResponse.seeOther(LocalPath.read(Links.to(DossierPages.PATH + "/" + call.id(), parameters))
                .orElseThrow());
    }

    /** Who may not see that there is something sees nothing; who has not signed in is asked to. */
    private static void demandSight(Access access, String siren) {
        if (!access.sees(siren)) {
            throw access.account().isEmpty() ? new AuthorizationException(null) : HttpDossiers.notFound();
        }
    }
}
