package fr.levier.planning;

import fr.levier.message.Folded;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.Action;
import fr.levier.web.Form;
import fr.levier.web.FormField;
import fr.levier.web.FormView;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Begins plans: draws the page on which one is begun, and keeps it once. */
@Singleton
final class HttpNewPlans {
    private final JdbcPlans plans;
    private final HttpDoor door;
    private final HttpPages pages;

    HttpNewPlans(JdbcPlans plans, HttpDoor door, HttpPages pages) {
        this.plans = plans;
        this.door = door;
        this.pages = pages;
    }

    HttpResponse<?> page(
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

    HttpResponse<?> added(
            HttpRequest<?> request, Access access, String siren, UUID id, PlanDocument document, String done) {
        StoredPlan plan = StoredPlan.fresh(id, siren, document, door.who(access), door.now());
        plans.add(List.of(plan));
        door.note(request, access, siren, Action.PLAN_MADE, document.title());
        return PlanController.done(door.plan(access, id.toString()), done);
    }

    /** Returns whether a plan of the authority, other than the one sent again, has that title already. */
    boolean hasTitle(String siren, String title, UUID sent) {
        return plans.listOf(siren).stream()
                .anyMatch(plan ->
                        !plan.id().equals(sent) && plan.document().title().equals(title));
    }

    /** Returns the name of a project that no other plan of the authority has. */
    String free(String siren, String title) {
        Set<String> taken = plans.listOf(siren).stream()
                .map(plan -> plan.document().project())
                .collect(Collectors.toSet());
        String word = Folded.of(title).replace(' ', '-');
        return PlanForm.free(word.isEmpty() ? "plan" : word, taken);
    }
}
