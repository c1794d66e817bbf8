package fr.levier.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.call.CallJson;
import fr.levier.digest.WeekRecord;
import fr.levier.dossier.HttpDossierRecords;
import fr.levier.follow.HttpFollowRecords;
import fr.levier.people.Caller;
import fr.levier.people.Scope;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;

/** What the people of the key’s authority do with calls, and what the authority says of itself. No route tells anybody’s address. */
@Controller(HttpApiErrors.ROOT)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiWorkController {
    private final HttpFollowRecords followed;
    private final HttpDossierRecords dossiers;
    private final WeekRecord week;
    private final Authorities authorities;
    private final HttpPages pages;
    private final Clock clock;

    ApiWorkController(
            HttpFollowRecords followed,
            HttpDossierRecords dossiers,
            WeekRecord week,
            Authorities authorities,
            HttpPages pages,
            Clock clock) {
        this.followed = followed;
        this.dossiers = dossiers;
        this.week = week;
        this.authorities = authorities;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/followed")
    @HttpAnswers(value = "FollowedList", by = Scope.WORK)
    HttpResponse<String> listFollowed(HttpRequest<?> request, Caller caller) {
        return HttpJson.ok(request, followed.list(HttpQuery.siren(caller, Scope.WORK)), pages.messages(request));
    }

    @Get("/searches")
    @HttpAnswers(value = "SearchList", by = Scope.WORK)
    HttpResponse<String> listSearches(HttpRequest<?> request, Caller caller) {
        return HttpJson.ok(request, followed.searches(HttpQuery.siren(caller, Scope.WORK)), pages.messages(request));
    }

    @Get("/dossiers")
    @HttpAnswers(value = "DossierList", by = Scope.WORK)
    HttpResponse<String> listDossiers(HttpRequest<?> request, Caller caller) {
        String siren = HttpQuery.siren(caller, Scope.WORK);
        return HttpJson.ok(
                request, dossiers.list(siren, clock.instant(), pages.messages(request)), pages.messages(request));
    }

    /** What the letter would say today to somebody of the authority who keeps no search. */
    @Get("/week")
    @HttpAnswers(value = "Week", by = Scope.WORK)
    HttpResponse<String> readWeek(HttpRequest<?> request, Caller caller) {
        String siren = HttpQuery.siren(caller, Scope.WORK);
        return HttpJson.ok(request, week.of(siren, clock.instant(), pages.messages(request)), pages.messages(request));
    }

    @Get("/authority")
    @HttpAnswers(value = "Authority", by = Scope.VERDICTS)
    HttpResponse<String> readAuthority(HttpRequest<?> request, Caller caller) {
        Authority authority =
                authorities.find(HttpQuery.siren(caller, Scope.VERDICTS)).orElseThrow(HttpApiRefusal::notFound);
        ObjectNode json = CallJson.mapper()
                .createObjectNode()
                .put("siren", authority.siren())
                .put("name", authority.name())
                .put("type", authority.type())
                .put("fictional", authority.fictional());
        json.set("description", CallJson.mapper().valueToTree(authority.description()));
        return HttpJson.ok(request, json, pages.messages(request));
    }
}
