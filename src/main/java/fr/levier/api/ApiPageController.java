package fr.levier.api;

import fr.levier.message.Messages;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Tells people what programs can read here, and programs how. No database is asked. */
@Controller("/api")
@Secured(SecurityRule.IS_ANONYMOUS)
final class ApiPageController {
    private static final String YAML = "application/yaml";

    private final HttpRoutes routes;
    private final HttpPages pages;

    ApiPageController(HttpRoutes routes, HttpPages pages) {
        this.routes = routes;
        this.pages = pages;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(HttpRequest<?> request) {
        Messages messages = pages.messages(request);
        return pages.ok(
                "api/about",
                pages.page(request, messages.text("api.page.title")),
                ApiView.of(routes.operations(), messages));
    }

    @Get("/openapi.yml")
    @Produces(YAML)
    HttpResponse<String> document(HttpRequest<?> request) {
        Messages messages = pages.messages(request);
        String yaml = new ApiDocument(routes.operations(), messages).yaml();
        return HttpJson.answer(request, yaml, MediaType.of(YAML)).header(HttpHeaders.VARY, "Cookie");
    }
}
