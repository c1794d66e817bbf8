package fr.levier.planning;

import fr.levier.financing.Reckoning;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.Action;
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
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The possibilities of one project: another plan of it, two or three side by side, the one that is kept. */
@Controller(PlanAddress.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScenarioController {
    private final JdbcPlans plans;
    private final RulebookInForce rules;
    private final HttpDoor door;
    private final HttpPages pages;

    ScenarioController(JdbcPlans plans, RulebookInForce rules, HttpDoor door, HttpPages pages) {
        this.plans = plans;
        this.rules = rules;
        this.door = door;
        this.pages = pages;
    }

    @Post("/{id}/scenario")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(HttpRequest<?> request, Access access, String id, Form form) {
        StoredPlan plan = door.planToChange(access, id);
        String typed = CleanText.line(form.text("nom"));
        String name = typed.isEmpty() || typed.length() > 300 ? plan.document().title() : typed;
        UUID other = HttpDoor.uuid(form.text("envoi")).orElseGet(UUID::randomUUID);
        PlanDocument document = plan.document().called(plan.document().project(), name);
        plans.add(List.of(plan.scenario(other, document, door.who(access), door.now())));
        door.note(request, access, plan.siren(), Action.PLAN_MADE, name);
        return PlanController.done(door.plan(access, other.toString()), "scenario");
    }

    /** The scenario takes the place of the plan, under the plan’s own name. */
    @Post("/{id}/retenir")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keep(HttpRequest<?> request, Access access, String id, Form form) {
        StoredPlan scenario = door.planToChange(access, id);
        StoredPlan base = door.planToChange(access, scenario.base().toString());
        boolean isFresh = form.text("version").equals(String.valueOf(scenario.version()));
        PlanDocument document = scenario.document()
                .called(base.document().project(), base.document().title());
        StoredPlan next = base.with(document, door.who(access), door.now());
        if (!isFresh || !plans.save(next)) {
            throw new HttpStatusException(HttpStatus.CONFLICT, "Saved meanwhile");
        }
        door.note(
                request,
                access,
                base.siren(),
                Action.PLAN_CHANGED,
                base.document().title());
        return PlanController.done(base, "retenu");
    }

    @Get("/comparer")
    HttpResponse<?> compare(
            HttpRequest<?> request,
            Access access,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(defaultValue = "") String a,
            @QueryValue(defaultValue = "") String b,
            @QueryValue(defaultValue = "") String c) {
        door.seen(access, siren);
        Messages messages = pages.messages(request);
        PlanPages drawn = new PlanPages(rules.current(), messages);
        List<StoredPlan> all = plans.listOf(siren);
        Map<String, Reckoning> compared = new LinkedHashMap<>();
        Stream.of(a, b, c)
                .distinct()
                .forEach(id -> all.stream()
                        .filter(plan -> plan.id().toString().equals(id))
                        .forEach(plan -> drawn.read(plan.document())
                                .project()
                                .ifPresent(project -> compared.put(
                                        PlanForm.free(
                                                plan.document().title(), new java.util.HashSet<>(compared.keySet())),
                                        project.reckoning()))));
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", messages.text("planning.choice.no-plan"));
        all.forEach(plan -> choices.put(plan.id().toString(), plan.document().title()));
        CompareView view =
                new ComparePages(messages).view(PlanAddress.list(siren), siren, choices, List.of(a, b, c), compared);
        return pages.ok("planning/compare", pages.page(request, messages.text("planning.compare.title")), view);
    }

    @Get("/{id}/melange")
    HttpResponse<?> mix(HttpRequest<?> request, Access access, String id) {
        StoredPlan plan = door.plan(access, id);
        MixForm asked = new MixForm(plan.document(), parameters(request));
        MixView view =
                new MixPages(rules.current(), pages.messages(request)).view(plan, asked, access.changes(plan.siren()));
        return pages.ok("planning/mix", pages.page(request, view.title()), view);
    }

    /** Makes a scenario of the best mix, computed once more. */
    @Post("/{id}/melange")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(HttpRequest<?> request, Access access, String id, Form form) {
        StoredPlan plan = door.planToChange(access, id);
        MixForm asked = new MixForm(plan.document(), form.fields());
        Optional<PlanDocument> best = new MixPages(rules.current(), pages.messages(request)).best(plan, asked);
        if (best.isEmpty()) {
            throw new HttpStatusException(HttpStatus.CONFLICT, "No mix any more");
        }
        UUID other = HttpDoor.uuid(form.text("envoi")).orElseGet(UUID::randomUUID);
        plans.add(List.of(plan.scenario(other, best.get(), door.who(access), door.now())));
        door.note(request, access, plan.siren(), Action.PLAN_MADE, best.get().title());
        return PlanController.done(door.plan(access, other.toString()), "scenario");
    }

    private static Map<String, String> parameters(HttpRequest<?> request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.getParameters().forEachValue(parameters::putIfAbsent);
        return parameters;
    }
}
