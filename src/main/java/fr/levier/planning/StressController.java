package fr.levier.planning;

import fr.levier.authority.Authority;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.rule.RulebookInForce;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** What becomes of a portfolio when a funder refuses, a country is dropped, a rate falls or another campaign's rules apply. */
@Controller(PlanAddress.PORTFOLIO)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StressController {
    private final PlanRecords records;
    private final RulebookInForce rules;
    private final HttpDoor door;
    private final HttpPages pages;

    StressController(PlanRecords records, RulebookInForce rules, HttpDoor door, HttpPages pages) {
        this.records = records;
        this.rules = rules;
        this.door = door;
        this.pages = pages;
    }

    @Get("/epreuves")
    HttpResponse<?> show(HttpRequest<?> request, Access access, @QueryValue(defaultValue = "") String siren) {
        if (siren.isEmpty()) {
            return door.first(access, PlanAddress::stress);
        }
        Authority authority = door.seen(access, siren);
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameters().forEachValue(typed::putIfAbsent);
        Messages messages = pages.messages(request);
        StressView view = new StressPages(rules.current(), messages)
                .view(authority, records.whole(siren, door.now()).orElseThrow(HttpDoor::notFound), typed);
        return pages.ok("planning/stress", pages.page(request, messages.text("planning.stress.title")), view);
    }
}
