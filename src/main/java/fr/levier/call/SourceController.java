package fr.levier.call;

import fr.levier.message.Messages;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;

/** Says plainly how well each source is known, so that people know what Levier may have missed. */
@Secured(SecurityRule.IS_ANONYMOUS)
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SourceController {
    private final SourceWatch watch;
    private final SourceDirectory directory;
    private final HttpPages pages;
    private final Clock clock;

    SourceController(SourceWatch watch, SourceDirectory directory, HttpPages pages, Clock clock) {
        this.watch = watch;
        this.directory = directory;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/sources")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(HttpRequest<?> request) {
        Messages messages = pages.messages(request);
        SourcesView view = SourcesView.of(directory.all(), watch.states(), clock.instant(), messages);
        return pages.ok("call/sources", pages.page(request, messages.text("call.sources.title")), view);
    }

    @Get("/sources.json")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<?> json(HttpRequest<?> request) {
        Messages messages = pages.messages(request);
        return HttpResponse.ok(SourcesJson.of(directory.all(), watch.states(), clock.instant(), messages)
                        .toString())
                .header("Vary", "Cookie");
    }
}
