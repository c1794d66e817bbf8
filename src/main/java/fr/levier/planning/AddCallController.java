package fr.levier.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.authority.Authority;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.CallSection;
import fr.levier.call.Catalogue;
import fr.levier.call.Content;
import fr.levier.call.Field;
import fr.levier.financing.Payer;
import fr.levier.match.CallEdition;
import fr.levier.message.Folded;
import fr.levier.message.Messages;
import fr.levier.money.Money;
import fr.levier.people.Access;
import fr.levier.people.Action;
import fr.levier.reference.Names;
import fr.levier.rule.ChosenCampaign;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.Scheme;
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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts the funder of a call into a plan: by its scheme where the rulebook has it, else with what its page states and where. */
@Controller(PlanAddress.PATH + "/ajouter")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AddCallController {
    private static final int TRIES = 3;

    private final JdbcPlans plans;
    private final Catalogue catalogue;
    private final RulebookInForce rules;
    private final Names names;
    private final HttpDoor door;
    private final HttpPages pages;

    AddCallController(
            JdbcPlans plans, Catalogue catalogue, RulebookInForce rules, Names names, HttpDoor door, HttpPages pages) {
        this.plans = plans;
        this.catalogue = catalogue;
        this.rules = rules;
        this.names = names;
        this.door = door;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> choose(
            HttpRequest<?> request,
            Access access,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(value = "appel", defaultValue = "") String id) {
        door.changed(access, siren);
        Call call = call(siren, id);
        Messages messages = pages.messages(request);
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", messages.text("planning.choice.new-plan"));
        plans.listOf(siren)
                .forEach(plan ->
                        choices.put(plan.id().toString(), plan.document().title()));
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("siren", siren);
        hidden.put("appel", call.id().value());
        hidden.put("envoi", UUID.randomUUID().toString());
        FormView form = new FormView(
                PlanAddress.PATH + "/ajouter",
                hidden,
                List.of(FormField.select("plan", messages.text("planning.field.plan"), "", choices)),
                messages.text("planning.submit.add"));
        AddCallView view = new AddCallView(
                call.content().title(),
                "/appels/" + call.id() + "?siren=" + siren,
                over(call, messages),
                presumed(call, messages),
                form);
        return pages.ok("planning/add", pages.page(request, messages.text("planning.add.title")), view);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, Access access, Form form) {
        String siren = door.changed(access, form.text("siren")).siren();
        Call call = call(siren, form.text("appel"));
        UUID id = HttpDoor.uuid(form.has("plan") ? form.text("plan") : form.text("envoi"))
                .orElseThrow(HttpDoor::notFound);
        if (!form.has("plan")) {
            String day = LocalDate.ofInstant(door.now(), PlanPages.PARIS).toString();
            PlanDocument fresh =
                    PlanDocument.empty(project(siren, call), call.content().title(), day);
            PlanDocument begun = withRest(with(fresh, call), door.seen(access, siren));
            plans.add(List.of(StoredPlan.fresh(id, siren, begun, door.who(access), door.now())));
            plans.note(id, contribution(call), call.id());
            door.note(request, access, siren, Action.PLAN_MADE, call.content().title());
            return PlanController.done(door.planToChange(access, id.toString()), "ajoute");
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            StoredPlan plan = door.planToChange(access, id.toString());
            PlanDocument added = with(plan.document(), call);
            if (added.equals(plan.document()) || plans.save(plan.with(added, door.who(access), door.now()))) {
                plans.note(plan.id(), contribution(call), call.id());
                door.note(
                        request,
                        access,
                        plan.siren(),
                        Action.PLAN_CHANGED,
                        plan.document().title());
                return PlanController.done(plan, "ajoute");
            }
        }
        throw new HttpStatusException(HttpStatus.CONFLICT, "Saved meanwhile, again and again");
    }

    /** A call that nobody can apply to any more may be added, for the history of a plan; who adds it must know. */
    private Optional<String> over(Call call, Messages messages) {
        CallSection section = CallSection.of(call.status(door.now()));
        return Optional.of(section)
                .filter(found -> found.compareTo(CallSection.CLOSED) >= 0)
                .map(found -> messages.text("planning.add.over", messages.text("match.over." + found)));
    }

    private String project(String siren, Call call) {
        Set<String> taken = new HashSet<>();
        plans.listOf(siren).forEach(plan -> taken.add(plan.document().project()));
        return PlanForm.free(Folded.of(call.content().title()).replace(' ', '-'), taken);
    }

    /** Adds the contribution, unless it stands there already: a form may be sent twice. */
    private PlanDocument with(PlanDocument plan, Call call) {
        String id = contribution(call);
        boolean isThere =
                plan.contributions().stream().anyMatch(row -> MixForm.id(row).equals(id));
        if (isThere) {
            return plan;
        }
        PlanDocument copy = new PlanDocument(plan.tree().deepCopy());
        ArrayNode contributions = copy.plan().withArray("contributions");
        contributions.add(contribution(id, call));
        return copy;
    }

    /** Where nobody is named yet who takes the rest, the authority does: without that no plan adds up. */
    private static PlanDocument withRest(PlanDocument plan, Authority authority) {
        PlanDocument copy = new PlanDocument(plan.tree().deepCopy());
        copy.plan()
                .withArray("contributions")
                .addObject()
                .put("id", "collectivite")
                .put("funder", authority.name())
                .put("payer", Payer.AUTHORITY.code())
                .put("amount", "rest");
        return copy;
    }

    /** The name of the contribution that asks for a call. */
    private static String contribution(Call call) {
        return call.id().value().replaceAll("[^A-Za-z0-9]+", "-");
    }

    private ObjectNode contribution(String id, Call call) {
        Content content = call.content();
        ObjectNode row = Tree.NODES.objectNode().put("id", id);
        String funder = content.value(Field.FUNDER)
                .map(code -> names.label("funders", code).fr())
                .orElseGet(content::title);
        row.put("funder", funder).put("payer", Payer.FUNDER.code());
        Optional<Scheme> scheme = scheme(call);
        scheme.ifPresent(found -> row.put("scheme", found.id()));
        scheme.flatMap(found -> CallEdition.campaign(found, call))
                .ifPresent(campaign -> row.put("campaign", campaign.id()));
        if (scheme.isEmpty()) {
            stated(row, call);
        }
        return row.put("amount", scheme.isPresent() || row.has("stated") ? "maximum" : "unknown")
                .put("status", "hoped");
    }

    private Optional<Scheme> scheme(Call call) {
        return call.content().value(Field.SCHEME).flatMap(rules.current()::findScheme);
    }

    /** Where nobody read the rules of the call's own campaign, the plan follows others: who adds it must know. */
    private Optional<String> presumed(Call call, Messages messages) {
        return scheme(call)
                .filter(found -> CallEdition.campaign(found, call).isEmpty())
                .map(found -> rules.current()
                        .campaign(found, Optional.empty(), LocalDate.ofInstant(door.now(), PlanPages.PARIS)))
                .flatMap(ChosenCampaign::campaign)
                .map(lent -> messages.text("planning.add.presumed", lent.id()));
    }

    private static void stated(ObjectNode row, Call call) {
        Content content = call.content();
        ObjectNode stated = Tree.NODES.objectNode();
        content.value(Field.RATE_MAX)
                .ifPresent(rate -> stated.put(
                        "rate_max", rate.percent().stripTrailingZeros().toPlainString() + " %"));
        content.value(Field.GRANT_MIN).flatMap(AddCallController::euros).ifPresent(min -> stated.put("grant_min", min));
        content.value(Field.GRANT_MAX).flatMap(AddCallController::euros).ifPresent(max -> stated.put("grant_max", max));
        if (!stated.isEmpty()) {
            String page = call.origins().stream()
                    .findFirst()
                    .map(origin -> ", " + origin.page())
                    .orElse("");
            row.set("stated", stated.put("source", content.title() + page));
        }
    }

    private static Optional<String> euros(Money money) {
        return money.currency().equals("EUR") ? Optional.of(money.amount().toPlainString()) : Optional.empty();
    }

    private Call call(String siren, String id) {
        try {
            return catalogue.findFor(new CallId(id), Optional.of(siren)).orElseThrow(HttpDoor::notFound);
        } catch (IllegalArgumentException noIdentity) {
            throw HttpDoor.notFound();
        }
    }
}
