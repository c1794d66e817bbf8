package fr.levier.api;

import fr.levier.people.Caller;
import fr.levier.people.Scope;
import fr.levier.planning.PlanRecords;
import fr.levier.planning.Recorded;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The financing plans of the authority of the key, as {@code levier plan --json} and {@code levier optimise --json} write them. */
@Controller(HttpApiErrors.ROOT + "/plans")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiPlanController {
    private final PlanRecords records;
    private final HttpPages pages;

    ApiPlanController(PlanRecords records, HttpPages pages) {
        this.records = records;
        this.pages = pages;
    }

    @Get
    @HttpAnswers(value = "PlanList", by = Scope.PLANS)
    HttpResponse<String> listPlans(HttpRequest<?> request, Caller caller) {
        String siren = HttpQuery.siren(caller, Scope.PLANS);
        return HttpJson.ok(request, records.list(siren, pages.messages(request)), pages.messages(request));
    }

    @Get("/{plan}")
    @HttpAnswers(value = "Plan", by = Scope.PLANS)
    HttpResponse<String> readPlan(HttpRequest<?> request, Caller caller, String plan) {
        String siren = HttpQuery.siren(caller, Scope.PLANS);
        return answer(request, records.plan(siren, plan, pages.messages(request)));
    }

    /** What {@code levier plan} reads, so that a program computes it itself. */
    @Get("/{plan}/file")
    @HttpAnswers(value = "PlanFile", by = Scope.PLANS)
    HttpResponse<String> readPlanFile(HttpRequest<?> request, Caller caller, String plan) {
        String siren = HttpQuery.siren(caller, Scope.PLANS);
        return answer(request, records.planFile(siren, plan));
    }

    /**
     * The best mix of funders for the plan.
     *
     * @param free the contributions whose amount may be chosen, by their names, between commas; without it those that ask for as much as
     *     the rules allow
     */
    @Get("/{plan}/mix")
    @HttpAnswers(value = "Mix", by = Scope.PLANS)
    HttpResponse<String> readMix(
            HttpRequest<?> request,
            Caller caller,
            String plan,
            @QueryValue(defaultValue = "") String goal,
            @QueryValue(defaultValue = "") String days,
            @QueryValue(defaultValue = "") String free) {
        String siren = HttpQuery.siren(caller, Scope.PLANS);
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("goal", goal);
        asked.put("days", days);
        return answer(request, records.mix(siren, plan, asked, named(free), pages.messages(request)));
    }

    static List<String> named(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private HttpResponse<String> answer(HttpRequest<?> request, Recorded found) {
        if (found.isMissing()) {
            throw HttpApiRefusal.notFound();
        }
        return HttpJson.ok(
                request,
                found.json().orElseThrow(() -> HttpApiRefusal.faulty(found.faults())),
                pages.messages(request));
    }
}
