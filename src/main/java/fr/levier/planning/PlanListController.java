package fr.levier.planning;

import fr.levier.web.CleanText;
import fr.levier.authority.Authority;
import fr.levier.financing.PlanWords;
import fr.levier.financing.sheet.PlanTemplate;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.Action;
import fr.levier.planning.PlanView.Link;
import fr.levier.problem.Problems;
import fr.levier.rule.RulebookInForce;
import fr.levier.web.Form;
import fr.levier.web.FormField;
import fr.levier.web.FormView;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plans of an authority, and how one is begun: from nothing, from another one, from a file. */
@Controller(PlanAddress.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlanListController {
    private static final int LONGEST = 300;

    private final JdbcPlans plans;
    private final RulebookInForce rules;
    private final HttpDoor door;
    private final HttpPages pages;

    PlanListController(JdbcPlans plans, RulebookInForce rules, HttpDoor door, HttpPages pages) {
        this.plans = plans;
        this.rules = rules;
        this.door = door;
        this.pages = pages;
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
        return fresh(request, siren, HttpStatus.OK, Form.EMPTY, Map.of(), List.of());
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
            return fresh(
                    request,
                    siren,
                    HttpStatus.BAD_REQUEST,
                    form,
                    Map.of("titre", messages.text(key, String.valueOf(LONGEST))),
                    List.of());
        }
        String project = free(siren, title);
        String day = LocalDate.ofInstant(door.now(), PlanPages.PARIS).toString();
        PlanDocument document = HttpDoor.uuid(form.text("modele"))
                .flatMap(plans::find)
                .filter(other -> other.siren().equals(siren))
                .map(other -> other.document().called(project, title))
                .orElseGet(() -> PlanDocument.empty(project, title, day));
        return added(request, access, siren, id.get(), document, "cree");
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
        String owner = door.changed(access, siren == null ? "" : siren).siren();
        Problems problems = new Problems();
        Uploaded uploaded = new Uploaded(rules.current(), problems);
        Optional<PlanDocument> read = Optional.empty();
        if (file == null || file.getSize() == 0) {
            uploaded.nothing();
        } else {
            read = uploaded.plan(file.getFilename(), file.getBytes());
        }
        if (read.isEmpty()) {
            Messages messages = pages.messages(request);
            List<String> said = problems.list().stream()
                    .map(problem -> messages.text(problem))
                    .toList();
            return fresh(request, owner, HttpStatus.BAD_REQUEST, Form.EMPTY, Map.of(), said);
        }
        PlanDocument document = read.get();
        PlanDocument named = document.called(free(owner, document.project()), document.title());
        UUID id = HttpDoor.uuid(sending == null ? "" : sending).orElseGet(UUID::randomUUID);
        return added(request, access, owner, id, named, "lu");
    }

    /** Who signed in again meanwhile sent no file with the form. */
    @Post("/importer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> again(HttpRequest<?> request, Access access, Form form) {
        String siren = door.changed(access, form.text("siren")).siren();
        Problems problems = new Problems();
        new Uploaded(rules.current(), problems).nothing();
        Messages messages = pages.messages(request);
        List<String> said = problems.list().stream()
                .map(problem -> messages.text(problem.code()))
                .toList();
        return fresh(request, siren, HttpStatus.BAD_REQUEST, Form.EMPTY, Map.of(), said);
    }

    @Get("/modele.xlsx")
    HttpResponse<?> template(HttpRequest<?> request) {
        return HttpPlanFile.workbook("modele.xlsx", new PlanTemplate(pages.messages(request))::write);
    }

    private HttpResponse<?> added(
            HttpRequest<?> request, Access access, String siren, UUID id, PlanDocument document, String done) {
        StoredPlan plan = StoredPlan.fresh(id, siren, document, door.who(access), door.now());
        plans.add(List.of(plan));
        door.note(request, access, siren, Action.PLAN_MADE, document.title());
        return PlanController.done(door.plan(access, id.toString()), done);
    }

    /** Returns the name of a project that no other plan of the authority has. */
    private String free(String siren, String title) {
        Set<String> taken = plans.listOf(siren).stream()
                .map(plan -> plan.document().project())
                .collect(Collectors.toSet());
        String word = fr.levier.message.Folded.of(title).replace(' ', '-');
        return PlanForm.free(word.isEmpty() ? "plan" : word, taken);
    }

    private HttpResponse<?> fresh(
            HttpRequest<?> request,
            String siren,
            HttpStatus status,
            Form typed,
            Map<String, String> wrong,
            List<String> problems) {
        Messages messages = pages.messages(request);
        Map<String, String> models = new LinkedHashMap<>();
        models.put("", messages.text("planning.choice.blank"));
        plans.listOf(siren)
                .forEach(
                        plan -> models.put(plan.id().toString(), plan.document().title()));
        String sending =
                typed.has("envoi") ? typed.text("envoi") : UUID.randomUUID().toString();
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("siren", siren);
        hidden.put("envoi", sending);
        FormView blank = new FormView(
                        PlanAddress.PATH,
                        hidden,
                        List.of(
                                FormField.text("titre", messages.text("planning.field.title"), typed.text("titre")),
                                FormField.select(
                                        "modele", messages.text("planning.field.model"), typed.text("modele"), models)),
                        messages.text("planning.submit.make"))
                .withErrors(wrong);
        NewPlanView view = new NewPlanView(
                PlanAddress.list(siren),
                problems,
                blank,
                PlanAddress.PATH + "/importer",
                siren,
                UUID.randomUUID().toString(),
                PlanAddress.PATH + "/modele.xlsx");
        return pages.answer(status, "planning/new", pages.page(request, messages.text("planning.new.title")), view);
    }
}
