package fr.levier.planning;

import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.Action;
import fr.levier.rule.RulebookInForce;
import fr.levier.web.Form;
import fr.levier.web.HttpPages;
import fr.levier.web.Links;
import fr.levier.web.LocalPath;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One plan: seen, computed while it is typed, saved, taken away. */
@Controller(PlanAddress.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlanController {
    private static final Set<String> DONE =
            Set.of("enregistre", "cree", "scenario", "ajoute", "retenu", "lu", "lu-encore");
    private static final String RECKON = "recalculer";

    private final JdbcPlans plans;
    private final RulebookInForce rules;
    private final HttpDoor door;
    private final HttpPages pages;

    PlanController(JdbcPlans plans, RulebookInForce rules, HttpDoor door, HttpPages pages) {
        this.plans = plans;
        this.rules = rules;
        this.door = door;
        this.pages = pages;
    }

    @Get("/{id}")
    HttpResponse<?> show(
            HttpRequest<?> request,
            Access access,
            String id,
            @QueryValue(value = "fait", defaultValue = "") String done) {
        StoredPlan plan = door.plan(access, id);
        Messages messages = pages.messages(request);
        PlanReading reading = drawn(request).read(plan.document());
        String said = DONE.contains(done) ? messages.text("planning.done." + done) : "";
        return page(request, access, plan, reading, true, HttpStatus.OK, List.of(), said);
    }

    /** Saves what was typed, or computes it and keeps nothing. */
    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, Access access, String id, Form form) {
        StoredPlan plan = door.planToChange(access, id);
        Messages messages = pages.messages(request);
        PlanReading reading = drawn(request).read(PlanForm.read(form), plan.document());
        boolean isFresh = form.text("version").equals(String.valueOf(plan.version()));
        boolean isAsking = form.text("faire").equals(RECKON) || form.has(FormPart.MORE);
        if (isAsking || reading.refused()) {
            HttpStatus status = reading.refused() ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
            StoredPlan seen = isFresh ? plan : plan.seenAt(version(form));
            String said = reading.refused() ? "" : messages.text("planning.done.calcule");
            return page(request, access, seen, reading, false, status, List.of(), said);
        }
        if (reading.document().equals(plan.document())) {
            return done(plan, "enregistre");
        }
        StoredPlan next = plan.with(reading.document(), door.who(access), door.now());
        if (!isFresh || !plans.save(next)) {
            return conflict(request, access, id, reading);
        }
        door.note(
                request,
                access,
                plan.siren(),
                Action.PLAN_CHANGED,
                next.document().title());
        return done(plan, "enregistre");
    }

    @Post("/{id}/supprimer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(HttpRequest<?> request, Access access, String id, Form form) {
        StoredPlan plan = door.planToChange(access, id);
        boolean isSure = form.text("accord").equals("oui");
        if (!isSure || !plans.remove(plan.seenAt(version(form)))) {
            String key = isSure ? "planning.problem.stale" : "planning.problem.sure";
            PlanReading reading = drawn(request).read(plan.document());
            String problem = pages.messages(request).text(key);
            HttpStatus status = isSure ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
            return page(request, access, plan, reading, true, status, List.of(problem), "");
        }
        door.note(
                request,
                access,
                plan.siren(),
                Action.PLAN_REMOVED,
                plan.document().title());
        return HttpResponse.seeOther(LocalPath.read(PlanAddress.list(plan.siren()) + "&fait=supprime")
                .orElseThrow());
    }

    private static int version(Form form) {
        return form.text("version").matches("\\d{1,9}") ? Integer.parseInt(form.text("version")) : -1;
    }

    private PlanPages drawn(HttpRequest<?> request) {
        return new PlanPages(rules.current(), pages.messages(request));
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            Access access,
            StoredPlan plan,
            PlanReading reading,
            boolean saved,
            HttpStatus status,
            List<String> problems,
            String done) {
        List<StoredPlan> family = plans.listOf(plan.siren()).stream()
                .filter(other -> other.base().equals(plan.base()))
                .toList();
        PlanView view = drawn(request).view(plan, reading, saved, access.changes(plan.siren()), family, problems, done);
        return pages.answer(status, "planning/plan", pages.page(request, view.title()), view);
    }

    /** Somebody saved the plan meanwhile: both say what they say, and who is here chooses. */
    private HttpResponse<?> conflict(HttpRequest<?> request, Access access, String id, PlanReading reading) {
        StoredPlan now = door.plan(access, id);
        PlanPages drawn = drawn(request);
        Messages messages = pages.messages(request);
        PlanForm kept = PlanForm.of(now.document(), drawn.texts());
        PlanForm typed = PlanForm.of(reading.document(), drawn.texts());
        Map<String, String> sent = new LinkedHashMap<>(typed.fields());
        sent.put("version", String.valueOf(now.version()));
        ConflictView view = new ConflictView(
                now.document().title(),
                drawn.when(now),
                ConflictView.lines(kept.fields(), typed.fields(), name -> FormParts.label(name, typed, messages)),
                now.path(),
                sent,
                now.path());
        return pages.answer(
                HttpStatus.CONFLICT,
                "planning/conflict",
                pages.page(request, messages.text("planning.conflict.title")),
                view);
    }

    static HttpResponse<?> done(StoredPlan plan, String what) {
        return HttpResponse.seeOther(
                LocalPath.read(Links.to(plan.path(), Map.of("fait", what))).orElseThrow());
    }
}
