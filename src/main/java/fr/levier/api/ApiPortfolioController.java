package fr.levier.api;

import fr.levier.call.Call;
import fr.levier.call.Catalogue;
import fr.levier.people.Caller;
import fr.levier.people.Scope;
import fr.levier.planning.PlanRecords;
import fr.levier.planning.Recorded;
import fr.levier.planning.StressQuestion;
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
import java.time.Clock;

/** The portfolio of the authority of the key, as {@code levier portfolio --json} writes it, and how a call stands to it. */
@Controller(HttpApiErrors.ROOT)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiPortfolioController {
    private final PlanRecords records;
    private final Catalogue catalogue;
    private final HttpPages pages;
    private final Clock clock;

    ApiPortfolioController(PlanRecords records, Catalogue catalogue, HttpPages pages, Clock clock) {
        this.records = records;
        this.catalogue = catalogue;
        this.pages = pages;
        this.clock = clock;
    }

    /** The parameters are the options of the command, several between commas. */
    @Get("/portfolio")
    @HttpAnswers(value = "Portfolio", by = Scope.PLANS)
    HttpResponse<String> readPortfolio(
            HttpRequest<?> request,
            Caller caller,
            @QueryValue(defaultValue = "") String replay,
            @QueryValue(defaultValue = "") String withoutCountry,
            @QueryValue(defaultValue = "") String rate,
            @QueryValue(defaultValue = "") String refused) {
        String siren = HttpQuery.siren(caller, Scope.PLANS);
        StressQuestion question = new StressQuestion(
                ApiPlanController.named(replay),
                ApiPlanController.named(withoutCountry),
                ApiPlanController.named(rate),
                ApiPlanController.named(refused));
        return answer(request, records.portfolio(siren, question, clock.instant(), pages.messages(request)));
    }

    /** What {@code levier portfolio} reads. */
    @Get("/portfolio/file")
    @HttpAnswers(value = "PortfolioFile", by = Scope.PLANS)
    HttpResponse<String> readPortfolioFile(HttpRequest<?> request, Caller caller) {
        String siren = HttpQuery.siren(caller, Scope.PLANS);
        return answer(request, records.portfolioFile(siren, clock.instant()));
    }

    @Get("/calls/{issuer}/{key}/relations")
    @HttpAnswers(value = "CallRelations", by = Scope.PLANS)
    HttpResponse<String> readRelations(HttpRequest<?> request, Caller caller, String issuer, String key) {
        String siren = HttpQuery.siren(caller, Scope.PLANS);
        Call call = HttpQuery.call(catalogue, issuer, key, caller.readsCallsOf());
        return answer(request, records.relations(siren, call, clock.instant(), pages.messages(request)));
    }

    private HttpResponse<String> answer(HttpRequest<?> request, Recorded found) {
        return HttpJson.ok(
                request,
                found.json().orElseThrow(() -> HttpApiRefusal.faulty(found.faults())),
                pages.messages(request));
    }
}
