package fr.levier.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.authority.Authorities;
import fr.levier.call.Call;
import fr.levier.call.CallJson;
import fr.levier.call.Catalogue;
import fr.levier.call.Status;
import fr.levier.match.Finder;
import fr.levier.match.Match;
import fr.levier.match.MatchJson;
import fr.levier.match.Matcher;
import fr.levier.match.Situation;
import fr.levier.match.StandingWords;
import fr.levier.message.Messages;
import fr.levier.people.Caller;
import fr.levier.people.Scope;
import fr.levier.project.Project;
import fr.levier.project.Projects;
import fr.levier.reference.Names;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What calls come to for the authority of the key, and for which of its projects that can be asked. */
@Controller(HttpApiErrors.ROOT)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiVerdictController {
    private static final Set<Status> OVER = EnumSet.of(Status.CLOSED, Status.WITHDRAWN);

    private final Catalogue catalogue;
    private final Authorities authorities;
    private final Projects projects;
    private final Matcher matcher;
    private final Finder finder;
    private final Names names;
    private final HttpPages pages;
    private final Clock clock;

    ApiVerdictController(
            Catalogue catalogue,
            Authorities authorities,
            Projects projects,
            Matcher matcher,
            Finder finder,
            Names names,
            HttpPages pages,
            Clock clock) {
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.projects = projects;
        this.matcher = matcher;
        this.finder = finder;
        this.names = names;
        this.pages = pages;
        this.clock = clock;
    }

    /** The best first; without a status, those that can still be answered. */
    @Get("/verdicts")
    @HttpAnswers(value = "MatchList", by = Scope.VERDICTS)
    HttpResponse<String> listVerdicts(
            HttpRequest<?> request,
            Caller caller,
            @QueryValue(defaultValue = "") String project,
            @QueryValue(defaultValue = "") String status,
            @QueryValue(defaultValue = "") String funder,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "1") int page,
            @QueryValue(defaultValue = "50") int pageSize) {
        Situation situation = situation(caller, project);
        Paging paging = HttpQuery.paging(page, pageSize);
        Instant now = clock.instant();
        List<Call> found = HttpQuery.find(finder, catalogue, caller, HttpQuery.list(status, funder, q), now).stream()
                .filter(call -> !status.isEmpty() || !OVER.contains(call.status(now)))
                .toList();
        Messages messages = pages.messages(request);
        ObjectNode json = CallJson.mapper().createObjectNode();
        ArrayNode items = json.putArray("items");
        paging.of(matcher.match(situation, found, now)).forEach(match -> write(match, items.addObject(), messages));
        paging.write(json, found.size());
        return HttpJson.ok(request, json, messages);
    }

    @Get("/calls/{issuer}/{key}/verdict")
    @HttpAnswers(value = "Match", by = Scope.VERDICTS)
    HttpResponse<String> readVerdict(
            HttpRequest<?> request,
            Caller caller,
            String issuer,
            String key,
            @QueryValue(defaultValue = "") String project) {
        Situation situation = situation(caller, project);
        Call call = HttpQuery.call(catalogue, issuer, key, caller.readsCallsOf());
        Messages messages = pages.messages(request);
        ObjectNode json = CallJson.mapper().createObjectNode();
        write(matcher.one(situation, call, clock.instant()), json, messages);
        return HttpJson.ok(request, json, messages);
    }

    @Get("/projects")
    @HttpAnswers(value = "ProjectList", by = Scope.VERDICTS)
    HttpResponse<String> listProjects(HttpRequest<?> request, Caller caller) {
        ObjectNode json = CallJson.mapper().createObjectNode();
        ArrayNode items = json.putArray("items");
        projects.listOf(HttpQuery.siren(caller, Scope.VERDICTS)).forEach(project -> write(project, items.addObject()));
        return HttpJson.ok(request, json, pages.messages(request));
    }

    private void write(Match match, ObjectNode json, Messages messages) {
        MatchJson.write(match, json, new StandingWords(messages, names), messages.locale());
    }

    private static void write(Project project, ObjectNode json) {
        json.put("id", project.id()).put("title", project.title()).put("fictional", project.fictional());
        json.set("description", CallJson.mapper().valueToTree(project.description()));
        project.partners()
                .ifPresent(partners -> json.set("partners", CallJson.mapper().valueToTree(partners)));
    }

    private Situation situation(Caller caller, String project) {
        String siren = HttpQuery.siren(caller, Scope.VERDICTS);
        Optional<Project> chosen = project.isEmpty()
                ? Optional.empty()
                : Optional.of(projects.find(siren, project)
                        .orElseThrow(() -> HttpApiRefusal.wrong("project", "api.problem.project")));
        return Situation.of(authorities.find(siren).orElseThrow(HttpApiRefusal::notFound), chosen);
    }
}
