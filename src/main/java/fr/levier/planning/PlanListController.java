package fr.levier.planning;

import fr.levier.authority.Authority;
import fr.levier.financing.PlanWords;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.planning.PlanView.Link;
import fr.levier.rule.RulebookInForce;
import fr.levier.web.CleanText;
import fr.levier.web.Form;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The plans of an authority, and how one is begun: from nothing or from another one. */
@Controller(PlanAddress.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlanListController {
    private static final int LONGEST = 300;

    private final JdbcPlans plans;
    private final RulebookInForce rules;
    private final HttpDoor door;
    private final HttpPages pages;
    private final HttpNewPlans fresh;

    PlanListController(JdbcPlans plans, RulebookInForce rules, HttpDoor door, HttpPages pages, HttpNewPlans fresh) {
        this.plans = plans;
        this.rules = rules;
        this.door = door;
        this.pages = pages;
        this.fresh = fresh;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            Access access,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(value = "fait", defaultValue = "") String done) {
        if (siren.isEmpty()) {
            return door.first(access, PlanAddress::list);
        }
        Authority authority = door.seen(access, siren);
        Messages messages = pages.messages(request);
        PlanPages drawn = new PlanPages(rules.current(), messages);
        List<StoredPlan> all = plans.listOf(siren);
        List<PlanListView.Line> lines = all.stream()
                .filter(plan -> plan.scenarioOf().isEmpty())
                .map(plan -> line(plan, all, drawn, messages))
                .toList();
        List<Link> others = door.seen(access).stream()
                .filter(other -> !other.siren().equals(siren))
                .map(other -> new Link(PlanAddress.list(other.siren()), other.name()))
                .toList();
        List<Link> ways = List.of(
                new Link(PlanAddress.portfolio(siren), messages.text("planning.portfolio.title")),
                new Link(PlanAddress.compare(siren), messages.text("planning.compare.title")));
        PlanListView view = new PlanListView(
                authority.name(),
                done.equals("supprime") ? messages.text("planning.done.supprime") : "",
                lines,
                others,
                ways,
                access.changes(siren) ? Optional.of(PlanAddress.fresh(siren)) : Optional.empty());
        return pages.ok("planning/list", pages.page(request, messages.text("planning.list.title")), view);
    }

    private static PlanListView.Line line(StoredPlan plan, List<StoredPlan> all, PlanPages drawn, Messages messages) {
        PlanReading reading = drawn.read(plan.document());
        String said = reading.project()
                .map(project -> {
                    PlanWords words = new PlanWords(project.reckoning(), messages);
                    return messages.text(
                            project.reckoning().holds() ? "planning.list.holds" : "planning.list.fails",
                            words.span(project.plan().cost()),
                            words.span(project.reckoning().ownCash()));
                })
                .orElseGet(() ->
                        messages.text("planning.list.faults", reading.errors().size()));
        boolean holds =
                reading.project().map(project -> project.reckoning().holds()).orElse(false);
        List<Link> scenarios = all.stream()
                .filter(other -> other.scenarioOf().equals(Optional.of(plan.id())))
                .map(other -> new Link(other.path(), other.document().title()))
                .toList();
        return new PlanListView.Line(
                new Link(plan.path(), plan.document().title()), said, holds, drawn.when(plan), scenarios);
    }

    @Get("/nouveau")
    HttpResponse<?> fresh(HttpRequest<?> request, Access access, @QueryValue(defaultValue = "") String siren) {
        door.changed(access, siren);
        return fresh.page(request, siren, HttpStatus.OK, Form.EMPTY, Map.of(), List.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(HttpRequest<?> request, Access access, Form form) {
        String siren = door.changed(access, form.text("siren")).siren();
        Messages messages = pages.messages(request);
        String title = CleanText.line(form.text("titre"));
        Optional<UUID> id = HttpDoor.uuid(form.text("envoi"));
        if (title.isEmpty() || title.codePointCount(0, title.length()) > LONGEST || id.isEmpty()) {
            String key = title.isEmpty() ? "planning.problem.title" : "planning.problem.too-long";
            return fresh.page(
                    request,
                    siren,
                    HttpStatus.BAD_REQUEST,
                    form,
                    Map.of("titre", messages.text(key, String.valueOf(LONGEST))),
                    List.of());
        }
        String project = fresh.free(siren, title);
        String day = LocalDate.ofInstant(door.now(), PlanPages.PARIS).toString();
        PlanDocument document = HttpDoor.uuid(form.text("modele"))
                .flatMap(plans::find)
                .filter(other -> other.siren().equals(siren))
                .map(other -> other.document().called(project, title))
                .orElseGet(() -> PlanDocument.empty(project, title, day));
        return fresh.added(request, access, siren, id.get(), document, "cree");
    }
}
