package fr.levier.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Call;
import fr.levier.call.CallJson;
import fr.levier.call.CallMerge;
import fr.levier.call.Catalogue;
import fr.levier.call.HistoryJson;
import fr.levier.match.Finder;
import fr.levier.people.Caller;
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
import java.time.Instant;
import java.util.List;

/** Calls for programs: those that everybody may see, and with a key the private ones of its authority. */
@Controller(HttpApiErrors.ROOT + "/calls")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiCallController {
    private final Catalogue catalogue;
    private final Finder finder;
    private final HttpPages pages;
    private final Clock clock;

    ApiCallController(Catalogue catalogue, Finder finder, HttpPages pages, Clock clock) {
        this.catalogue = catalogue;
        this.finder = finder;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    @HttpAnswers("CallList")
    HttpResponse<String> listCalls(
            HttpRequest<?> request,
            Caller caller,
            @QueryValue(defaultValue = "") String status,
            @QueryValue(defaultValue = "") String funder,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "1") int page,
            @QueryValue(defaultValue = "50") int pageSize) {
        Paging paging = HttpQuery.paging(page, pageSize);
        Instant now = clock.instant();
        List<Call> found = HttpQuery.find(finder, catalogue, caller, HttpQuery.list(status, funder, q), now);
        ObjectNode json = CallJson.mapper().createObjectNode();
        ArrayNode items = json.putArray("items");
        paging.of(found).forEach(call -> items.add(json(call, now)));
        paging.write(json, found.size());
        return HttpJson.ok(request, json, pages.messages(request));
    }

    @Get("/{issuer}/{key}")
    @HttpAnswers("Call")
    HttpResponse<String> readCall(HttpRequest<?> request, Caller caller, String issuer, String key) {
        Call call = HttpQuery.call(catalogue, issuer, key, caller.readsCallsOf());
        return HttpJson.ok(request, json(call, clock.instant()), pages.messages(request));
    }

    @Get("/{issuer}/{key}/history")
    @HttpAnswers("History")
    HttpResponse<String> readHistory(HttpRequest<?> request, Caller caller, String issuer, String key) {
        Call call = HttpQuery.call(catalogue, issuer, key, caller.readsCallsOf());
        ObjectNode json =
                CallJson.mapper().createObjectNode().put("call", call.id().value());
        json.set("events", HistoryJson.of(catalogue.events(call.id())));
        return HttpJson.ok(request, json, pages.messages(request));
    }

    private ObjectNode json(Call call, Instant now) {
        return CallJson.of(call, CallMerge.disagreements(catalogue.sightings(call.id())), now);
    }
}
