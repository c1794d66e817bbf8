package fr.levier.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.authority.Authority;
import fr.levier.call.Catalogue;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.Action;
import fr.levier.planning.PlanView.Link;
import fr.levier.portfolio.PortfolioJson;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.rule.RulebookInForce;
import fr.levier.web.Form;
import fr.levier.web.HttpPages;
import fr.levier.web.LocalPath;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The portfolio of an authority: its plans together, as a page and as files, and read from a file. */
@Controller(PlanAddress.PORTFOLIO)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PortfolioController {
    private static final Set<String> DONE = Set.of("lu", "lu-encore", "enregistre");

    private final JdbcPlans plans;
    private final Catalogue catalogue;
    private final RulebookInForce rules;
    private final HttpDoor door;
    private final HttpPages pages;

    PortfolioController(JdbcPlans plans, Catalogue catalogue, RulebookInForce rules, HttpDoor door, HttpPages pages) {
        this.plans = plans;
        this.catalogue = catalogue;
        this.rules = rules;
        this.door = door;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(
            HttpRequest<?> request,
            Access access,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(value = "fait", defaultValue = "") String done) {
        if (siren.isEmpty()) {
            return door.first(access, PlanAddress::portfolio);
        }
        String said = DONE.contains(done) ? pages.messages(request).text("planning.portfolio.done." + done) : "";
        return page(request, access, door.seen(access, siren), HttpStatus.OK, List.of(), said);
    }

    @Get("/portefeuille.{kind}")
    HttpResponse<?> file(
            HttpRequest<?> request, Access access, String kind, @QueryValue(defaultValue = "") String siren) {
        Whole whole = whole(door.seen(access, siren));
        return switch (kind) {
            case "yml" -> HttpPlanFile.yaml("portefeuille.yml", Tree.yaml(whole.tree()));
            case "json" ->
                HttpPlanFile.json(
                        "portefeuille.json",
                        whole.report(rules.current(), new Problems())
                                .map(report -> PortfolioJson.of(report, pages.messages(request))
                                        .toPrettyString())
                                .orElseThrow(HttpDoor::notFound));
            default -> throw HttpDoor.notFound();
        };
    }

    @Post("/importer")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(
            HttpRequest<?> request,
            Access access,
            @Part("siren") @Nullable String siren,
            @Part("envoi") @Nullable String sending,
            @Part("fichier") @Nullable CompletedFileUpload file)
            throws IOException {
        Authority authority = door.changed(access, siren == null ? "" : siren);
        Problems problems = new Problems();
        Uploaded uploaded = new Uploaded(rules.current(), problems);
        Optional<Uploaded.Whole> read = Optional.empty();
        if (file == null || file.getSize() == 0) {
            uploaded.nothing();
        } else {
            read = uploaded.portfolio(file.getFilename(), file.getBytes());
        }
        if (read.isEmpty()) {
            return page(request, access, authority, HttpStatus.BAD_REQUEST, problems.list(), "");
        }
        String sent = sending == null ? "" : sending;
        String done = isThere(authority.siren(), sent, read.get()) ? "lu-encore" : "lu";
        keep(access, authority.siren(), sent, read.get());
        door.note(request, access, authority.siren(), Action.PORTFOLIO_CHANGED, file == null ? "" : file.getFilename());
        return HttpResponse.seeOther(LocalPath.read(PlanAddress.portfolio(authority.siren()) + "&fait=" + done)
                .orElseThrow());
    }

    /** Who signed in again meanwhile sent no file with the form. */
    @Post("/importer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> again(HttpRequest<?> request, Access access, Form form) {
        Authority authority = door.changed(access, form.text("siren"));
        Problems problems = new Problems();
        new Uploaded(rules.current(), problems).nothing();
        return page(request, access, authority, HttpStatus.BAD_REQUEST, problems.list(), "");
    }

    /** Returns whether plans of the same titles are there already, but for those that this very form has brought. */
    private boolean isThere(String siren, String sending, Uploaded.Whole read) {
        Set<UUID> brought = IntStream.range(0, read.projects().size())
                .mapToObj(place -> id(siren, sending, place))
                .collect(Collectors.toSet());
        Set<String> titles = plans.listOf(siren).stream()
                .filter(plan -> !brought.contains(plan.id()))
                .map(plan -> plan.document().title())
                .collect(Collectors.toSet());
        return read.projects().stream().map(PlanDocument::title).anyMatch(titles::contains);
    }

    private static UUID id(String siren, String sending, int place) {
        return UUID.nameUUIDFromBytes((siren + "/" + sending + "/" + place).getBytes(StandardCharsets.UTF_8));
    }

    /** The identity of each plan follows from the form: sent twice it adds nothing more. */
    private void keep(Access access, String siren, String sending, Uploaded.Whole read) {
        Set<String> taken = new HashSet<>();
        plans.listOf(siren).forEach(plan -> taken.add(plan.document().project()));
        List<StoredPlan> added = new ArrayList<>();
        for (PlanDocument project : read.projects()) {
            UUID id = id(siren, sending, added.size());
            PlanDocument named = project.called(PlanForm.free(project.project(), taken), project.title());
            added.add(StoredPlan.fresh(id, siren, named, door.who(access), door.now()));
        }
        plans.add(added);
        StoredPortfolio now = plans.portfolio(siren);
        if (!read.settings().isEmpty()) {
            plans.save(now.with(read.settings(), now.version(), door.who(access), door.now()));
        }
    }

    @Get("/reglages")
    HttpResponse<?> settings(HttpRequest<?> request, Access access, @QueryValue(defaultValue = "") String siren) {
        door.changed(access, siren);
        StoredPortfolio said = plans.portfolio(siren);
        Settings typed = Settings.of(said.document(), texts(request));
        return drawn(request).answer(said, typed, java.util.Map.of(), HttpStatus.OK);
    }

    @Post("/reglages")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, Access access, Form form) {
        String siren = door.changed(access, form.text("siren")).siren();
        StoredPortfolio said = plans.portfolio(siren);
        Settings typed = Settings.read(form);
        ObjectNode document = typed.document(said.document(), texts(request));
        var errors = typed.errors(document, rules.current(), pages.messages(request));
        if (!errors.isEmpty() || form.text("faire").equals("recalculer")) {
            HttpStatus status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
            return drawn(request).answer(said, typed, errors, status);
        }
        boolean isFresh = form.text("version").equals(String.valueOf(said.version()));
        if (!document.equals(said.document())) {
            StoredPortfolio next = said.with(document, said.version(), door.who(access), door.now());
            if (!isFresh || !plans.save(next)) {
                return drawn(request).conflict(plans.portfolio(siren), typed);
            }
            door.note(request, access, siren, Action.PORTFOLIO_CHANGED, "");
        }
        return HttpResponse.seeOther(LocalPath.read(PlanAddress.portfolio(siren) + "&fait=enregistre")
                .orElseThrow());
    }

    private FieldText texts(HttpRequest<?> request) {
        return new PlanPages(rules.current(), pages.messages(request)).texts();
    }

    private HttpSettingsPages drawn(HttpRequest<?> request) {
        return new HttpSettingsPages(request, pages, rules.current());
    }

    private Whole whole(Authority authority) {
        return Whole.of(
                authority,
                plans.portfolio(authority.siren()),
                plans.listOf(authority.siren()),
                LocalDate.ofInstant(door.now(), PlanPages.PARIS));
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            Access access,
            Authority authority,
            HttpStatus status,
            List<Problem> problems,
            String done) {
        Messages messages = pages.messages(request);
        List<Link> others = door.seen(access).stream()
                .filter(other -> !other.siren().equals(authority.siren()))
                .map(other -> new Link(PlanAddress.portfolio(other.siren()), other.name()))
                .toList();
        List<Link> faults = problems.stream()
                .map(problem -> new Link("", messages.text(problem)))
                .toList();
        List<PortfolioView.Closing> closings = new Closings(catalogue, messages)
                .of(authority.siren(), plans.plansByCall(authority.siren()), door.now());
        PortfolioView view = new PortfolioPages(rules.current(), messages)
                .view(authority, whole(authority), closings, others, access.changes(authority.siren()), done)
                .withProblems(faults);
        return pages.answer(
                status, "planning/portfolio", pages.page(request, messages.text("planning.portfolio.title")), view);
    }
}
