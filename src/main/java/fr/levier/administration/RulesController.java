package fr.levier.administration;

import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.RulesInForceView;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** The rules in force: which text was not read for longest, and what is only assumed. They are changed in their files. */
@Controller(IndexController.PATH + "/regles")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class RulesController {
    private final RulebookInForce rules;
    private final HttpPages pages;

    RulesController(RulebookInForce rules, HttpPages pages) {
        this.rules = rules;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Access access) {
        HttpKeeper.demand(access);
        Messages messages = pages.messages(request);
        return pages.ok(
                "administration/rules",
                pages.page(request, messages.text("administration.page.regles")),
                RulesInForceView.of(rules.current(), messages));
    }
}
