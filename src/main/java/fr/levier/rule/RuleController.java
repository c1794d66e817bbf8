package fr.levier.rule;

import fr.levier.message.Messages;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** The public pages of the rules: all schemes, one scheme, one condition, and the schema of descriptions. No database is asked. */
@Controller(RuleAddress.LIST)
@Secured(SecurityRule.IS_ANONYMOUS)
final class RuleController {
    private static final String SCHEMA = "application/schema+json";
    private static final int LONGEST_SEARCH = 200;

    private final RulebookInForce rulebook;
    private final HttpPages pages;

    RuleController(RulebookInForce rulebook, HttpPages pages) {
        this.rulebook = rulebook;
        this.pages = pages;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue(value = "q", defaultValue = "") String text) {
        if (text.length() > LONGEST_SEARCH) {
            throw new HttpStatusException(HttpStatus.BAD_REQUEST, "Too long");
        }
        Messages messages = pages.messages(request);
        SchemeListView view = new RulePages(rulebook.current(), messages).list(text);
        return pages.ok("rule/list", pages.page(request, messages.text("rule.list.title")), view);
    }

    @Get("/schema.json")
    @Produces({SCHEMA, MediaType.APPLICATION_JSON})
    HttpResponse<?> schema(HttpRequest<?> request) {
        String json = FactsSchema.of(rulebook.current(), pages.messages(request).locale())
                .toPrettyString();
        return HttpResponse.ok(json).contentType(MediaType.of(SCHEMA));
    }

    @Get("/{id}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> scheme(HttpRequest<?> request, String id) {
        Rulebook current = rulebook.current();
        SchemeView view = new RulePages(current, pages.messages(request)).scheme(find(current, id));
        return pages.ok("rule/scheme", pages.page(request, view.name()), view);
    }

    @Get("/{id}/{condition}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> condition(HttpRequest<?> request, String id, String condition) {
        Rulebook current = rulebook.current();
        Messages messages = pages.messages(request);
        ConditionView view = new RulePages(current, messages)
                .condition(find(current, id), condition)
                .orElseThrow(RuleController::notFound);
        String title = messages.text("rule.page.condition", view.id()) + " – " + view.scheme();
        return pages.ok("rule/condition", pages.page(request, title), view);
    }

    private static Scheme find(Rulebook rulebook, String id) {
        return rulebook.findScheme(id).orElseThrow(RuleController::notFound);
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
    }
}
