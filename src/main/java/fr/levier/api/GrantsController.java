package fr.levier.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.CallJson;
import fr.levier.call.Catalogue;
import fr.levier.match.Finder;
import fr.levier.match.Match;
import fr.levier.match.Matcher;
import fr.levier.match.Situation;
import fr.levier.message.Messages;
import fr.levier.people.Caller;
import fr.levier.reference.Names;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.Verdict;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The calls as opportunities of CommonGrants 0.4, for programs that know that protocol and not us. */
@Controller(HttpGrantsErrors.ROOT + "/opportunities")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class GrantsController {
    private final Catalogue catalogue;
    private final Finder finder;
    private final Matcher matcher;
    private final RulebookInForce rules;
    private final Names names;
    private final HttpPages pages;
    private final Clock clock;

    GrantsController(
            Catalogue catalogue,
            Finder finder,
            Matcher matcher,
            RulebookInForce rules,
            Names names,
            HttpPages pages,
            Clock clock) {
        this.catalogue = catalogue;
        this.finder = finder;
        this.matcher = matcher;
        this.rules = rules;
        this.names = names;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    @HttpAnswers("OpportunityList")
    HttpResponse<String> listOpportunities(
            HttpRequest<?> request,
            Caller caller,
            @QueryValue(defaultValue = "1") int page,
            @QueryValue(defaultValue = "100") int pageSize) {
        Paging paging = HttpQuery.paging(page, pageSize);
        List<Opportunity> found = find(caller, "", List.of(), OpportunitySorting.LATEST);
        return HttpJson.ok(request, list(found, paging, request), pages.messages(request));
    }

    @Get("/{oppId}")
    @HttpAnswers("OpportunityAnswer")
    HttpResponse<String> readOpportunity(HttpRequest<?> request, Caller caller, String oppId) {
        UUID id = uuid(oppId);
        Opportunity found = find(caller, "", List.of(o -> o.id().equals(id)), OpportunitySorting.LATEST).stream()
                .findFirst()
                .orElseThrow(HttpApiRefusal::notFound);
        ObjectNode json = success();
        json.set("data", write(List.of(found), pages.messages(request)).get(0));
        return HttpJson.ok(request, json, pages.messages(request));
    }

    @Post("/search")
    @Consumes(MediaType.APPLICATION_JSON)
    @HttpAnswers(value = "OpportunitySearchAnswer", takes = "OpportunitySearch")
    HttpResponse<String> searchOpportunities(HttpRequest<?> request, Caller caller, @Body String body) {
        OpportunitySearch search = HttpSearchBody.read(body);
        Messages messages = pages.messages(request);
        List<Opportunity> found = find(caller, search.text(), search.filters(), search.sorting());
        ObjectNode json = list(found, search.paging(), request);
        search.sorting().write(json.putObject("sortInfo"), unsorted(search.sorting(), messages));
        ObjectNode filters = json.putObject("filterInfo");
        filters.set("filters", search.sent());
        if (!search.unheeded().isEmpty()) {
            ArrayNode errors = filters.putArray("errors");
            search.unheeded().forEach(name -> errors.add(messages.text("api.problem.filter", name)));
        }
        return HttpJson.ok(request, json, messages);
    }

    private static List<String> unsorted(OpportunitySorting sorting, Messages messages) {
        return sorting.isKnown()
                ? List.of()
                : List.of(messages.text("api.problem.sorting", sorting.custom().orElse(sorting.by())));
    }

    private static UUID uuid(String text) {
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw HttpApiRefusal.wrong("oppId", "api.problem.uuid");
        }
        return UUID.fromString(text);
    }

    private List<Opportunity> find(
            Caller caller, String text, List<Predicate<Opportunity>> filters, OpportunitySorting sorting) {
        Instant now = clock.instant();
        return HttpQuery.find(finder, catalogue, caller, HttpQuery.list("", "", text), now).stream()
                .map(call -> Opportunity.of(call, now))
                .filter(opportunity -> filters.stream().allMatch(filter -> filter.test(opportunity)))
                .sorted(sorting.order())
                .toList();
    }

    private ObjectNode list(List<Opportunity> found, Paging paging, HttpRequest<?> request) {
        ObjectNode json = success();
        json.set("items", write(paging.of(found), pages.messages(request)));
        paging.write(json.putObject("paginationInfo"), found.size());
        return json;
    }

    private ArrayNode write(List<Opportunity> shown, Messages messages) {
        List<Call> calls = shown.stream().map(Opportunity::call).toList();
        Map<CallId, Verdict> verdicts = matcher.match(Situation.NOBODY, calls, clock.instant()).stream()
                .collect(Collectors.toMap(match -> match.call().id(), Match::verdict));
        OpportunityJson writer = new OpportunityJson(rules.current(), names, messages);
        Function<Opportunity, ObjectNode> written =
                o -> writer.of(o, Objects.requireNonNull(verdicts.get(o.call().id())));
        ArrayNode json = CallJson.mapper().createArrayNode();
        shown.stream().map(written).forEach(json::add);
        return json;
    }

    private static ObjectNode success() {
        return CallJson.mapper().createObjectNode().put("status", 200).put("message", "Success");
    }
}
