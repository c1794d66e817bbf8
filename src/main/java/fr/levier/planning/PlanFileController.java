package fr.levier.planning;

import fr.levier.financing.Reckoning;
import fr.levier.financing.pdf.PlanPdf;
import fr.levier.financing.sheet.PlanExport;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.portfolio.Project;
import fr.levier.problem.Problems;
import fr.levier.rule.RulebookInForce;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** A plan as a file, written by what the commands write: PDF and workbook of what was computed, YAML of what is kept. */
@Controller(PlanAddress.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlanFileController {
    private final RulebookInForce rules;
    private final HttpDoor door;
    private final HttpPages pages;

    PlanFileController(RulebookInForce rules, HttpDoor door, HttpPages pages) {
        this.rules = rules;
        this.door = door;
        this.pages = pages;
    }

    @Get("/{id}/plan.{kind}")
    HttpResponse<?> file(HttpRequest<?> request, Access access, String id, String kind) {
        StoredPlan plan = door.plan(access, id);
        Messages messages = pages.messages(request);
        String name = name(plan.document().project(), kind);
        return switch (kind) {
            case "yml" -> HttpPlanFile.yaml(name, Tree.yaml(plan.document().plan()));
            case "pdf" -> HttpPlanFile.pdf(name, new PlanPdf(computed(plan), messages)::write);
            case "xlsx" -> HttpPlanFile.workbook(name, new PlanExport(computed(plan), messages)::write);
            default -> throw HttpDoor.notFound();
        };
    }

    /** A plan with a fault has no sums to write. */
    private Reckoning computed(StoredPlan plan) {
        return plan.document()
                .read(rules.current(), new Problems())
                .map(Project::reckoning)
                .orElseThrow(HttpDoor::notFound);
    }

    static String name(String project, String kind) {
        String plain = project.replaceAll("[^A-Za-z0-9-]", "-");
        return (plain.isBlank() ? "plan" : plain.substring(0, Math.min(60, plain.length()))) + "." + kind;
    }
}
