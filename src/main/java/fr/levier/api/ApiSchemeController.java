package fr.levier.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.Scheme;
import fr.levier.rule.SchemeJson;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** The rules for programs: every scheme with its campaigns, conditions, dated terms and citations. */
@Controller(HttpApiErrors.ROOT + "/schemes")
@Secured(SecurityRule.IS_ANONYMOUS)
final class ApiSchemeController {
    private final RulebookInForce rules;
    private final HttpPages pages;

    ApiSchemeController(RulebookInForce rules, HttpPages pages) {
        this.rules = rules;
        this.pages = pages;
    }

    @Get
    @HttpAnswers("SchemeList")
    HttpResponse<String> listSchemes(HttpRequest<?> request) {
        Rulebook current = rules.current();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("rulebook", current.version());
        ArrayNode items = json.putArray("items");
        current.schemes().values().forEach(scheme -> items.add(SchemeJson.summary(scheme)));
        return HttpJson.ok(request, json, pages.messages(request));
    }

    @Get("/{id}")
    @HttpAnswers("Scheme")
    HttpResponse<String> readScheme(HttpRequest<?> request, String id) {
        Rulebook current = rules.current();
        Scheme scheme = current.findScheme(id).orElseThrow(HttpApiRefusal::notFound);
        return HttpJson.ok(request, SchemeJson.whole(scheme, current.windowsOf(scheme)), pages.messages(request));
    }
}
