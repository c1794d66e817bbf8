package fr.levier.match;

import fr.levier.call.CallId;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.web.HttpPages;
import fr.levier.web.Links;
import io.micronaut.http.HttpHeaders;
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
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a search found, as a file: the same address as the list, with another end. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExportController {
    private final HttpAskers askers;
    private final Finder finder;
    private final Marks marks;
    private final Exports exports;
    private final HttpPages pages;
    private final Clock clock;

    ExportController(HttpAskers askers, Finder finder, Marks marks, Exports exports, HttpPages pages, Clock clock) {
        this.askers = askers;
        this.finder = finder;
        this.marks = marks;
        this.exports = exports;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/export/{format}")
    HttpResponse<?> export(
            HttpRequest<?> request,
            Access access,
            String format,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(defaultValue = "") String projet) {
        ExportFormat chosen = ExportFormat.find(format).orElseThrow(HttpAskers::notFound);
        Messages messages = pages.messages(request);
        Asker asker = askers.asker(request, access, siren, projet, "");
        Seeing seeing = HttpAskers.seeing(access, siren);
        Map<CallId, Set<String>> said = seeing.member().map(marks::of).orElse(Map.of());
        ListQuery query = HttpAskers.query(request);
        Findings findings = finder.find(query, asker.situation(), seeing.member(), said, clock.instant());
        Map<String, String> parameters = new LinkedHashMap<>(asker.parameters());
        parameters.putAll(query.parameters());
        byte[] file = exports.write(
                chosen,
                new Exports.Found(findings, seeing.member(), asker.code(), Links.to(MatchPages.LIST, parameters)),
                messages,
                clock.instant());
        return HttpResponse.ok(file)
                .contentType(MediaType.of(chosen.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + chosen.fileName() + "\"");
    }
}
