package fr.levier.api;

import fr.levier.call.SourceDirectory;
import fr.levier.call.SourceWatch;
import fr.levier.call.SourcesJson;
import fr.levier.message.Messages;
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

/** How well each source is known, for programs: what Levier may have missed. */
@Controller(HttpApiErrors.ROOT + "/sources")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiSourceController {
    private final SourceWatch watch;
    private final SourceDirectory directory;
    private final HttpPages pages;
    private final Clock clock;

    ApiSourceController(SourceWatch watch, SourceDirectory directory, HttpPages pages, Clock clock) {
        this.watch = watch;
        this.directory = directory;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    @HttpAnswers("Sources")
    HttpResponse<String> listSources(HttpRequest<?> request) {
        Messages messages = pages.messages(request);
        return HttpJson.ok(
                request, SourcesJson.of(directory.all(), watch.states(), clock.instant(), messages), messages);
    }
}
