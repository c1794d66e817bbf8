package fr.levier.match;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.authority.directory.Directory;
import fr.levier.authority.directory.DirectoryEntry;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.CallMerge;
import fr.levier.call.Catalogue;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.project.Project;
import fr.levier.project.Projects;
import fr.levier.rule.RulebookInForce;
import fr.levier.web.HttpPages;
import fr.levier.web.PageView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The list of calls and the page of one call, with verdicts once an authority is chosen. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MatchController {
    private static final Pattern CODE = Pattern.compile("\\d{9}|(commune|departement|region)-[0-9AB]{2,5}");

    private final Catalogue catalogue;
    private final Authorities authorities;
    private final Directory directory;
    private final RulebookInForce rules;
    private final Projects projects;
    private final MatchPages views;
    private final HttpPages pages;
    private final Clock clock;

    MatchController(
            Catalogue catalogue,
            Authorities authorities,
            Directory directory,
            RulebookInForce rules,
            Projects projects,
            MatchPages views,
            HttpPages pages,
            Clock clock) {
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.directory = directory;
        this.rules = rules;
        this.projects = projects;
        this.views = views;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/appels")
    HttpResponse<?> list(
            HttpRequest<?> request,
            Access access,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(defaultValue = "") String projet,
            @QueryValue(defaultValue = "") String porteur,
            @QueryValue(defaultValue = "") String statut,
            @QueryValue(defaultValue = "") String financeur,
            @QueryValue(value = "q", defaultValue = "") String words,
            @QueryValue(defaultValue = "1") int page) {
        Messages messages = pages.messages(request);
        Asker asker = asker(access, siren, projet, porteur, answers(request));
        ListQuery query = query(statut, financeur, words, page);
        Object view =
                views.list(query, catalogue.listFor(asked(access, siren)), authorities(access), asker, now(), messages);
        PageView layout = pages.page(request, messages.text("match.list.title"));
        return pages.ok("match/list", layout, view);
    }

    @Get("/appels/{issuer}/{key}")
    HttpResponse<?> call(
            HttpRequest<?> request,
            String issuer,
            String key,
            Access access,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(defaultValue = "") String projet,
            @QueryValue(defaultValue = "") String porteur) {
        Messages messages = pages.messages(request);
        Asker asker = asker(access, siren, projet, porteur, answers(request));
        Call call = find(issuer, key, asked(access, siren));
        MatchPageView view = views.one(
                call,
                catalogue.events(call.id()),
                CallMerge.disagreements(catalogue.sightings(call.id())),
                authorities(access),
                asker,
                now(),
                messages);
        PageView layout = pages.page(request, view.call().summary().title());
        return pages.ok("match/call", layout, view);
    }

    private Instant now() {
        return clock.instant();
    }

    /** Returns whose private calls may be shown too. */
    private static Optional<String> asked(Access access, String siren) {
        return Optional.of(siren).filter(access::sees);
    }

    /** A private call is, for everybody but its authority, no call at all. */
    private Call find(String issuer, String key, Optional<String> siren) {
        try {
            return catalogue.findFor(new CallId(issuer + "/" + key), siren).orElseThrow(MatchController::notFound);
        } catch (IllegalArgumentException noIdentity) {
            throw notFound();
        }
    }

    /**
     * @param carrier the authority whose projects the form offered: when another one was chosen since, the project is not meant
     */
    private Asker asker(Access access, String siren, String project, String carrier, Answers answers) {
        Optional<Authority> authority = authority(access, siren);
        boolean isMeant = !project.isEmpty() && (carrier.isEmpty() || carrier.equals(siren));
        if (authority.isEmpty()) {
            if (isMeant) {
                throw notFound();
            }
            return Asker.NOBODY;
        }
        Optional<Project> chosen = isMeant
                ? Optional.of(projects.find(siren, project)
                        .filter(p -> access.sees(siren))
                        .orElseThrow(MatchController::notFound))
                : Optional.empty();
        List<Project> own = access.sees(siren) ? projects.listOf(siren) : List.of();
        return new Asker(siren, authority, own, chosen, answers);
    }

    /** Who may not see what an authority wrote of itself sees it as open data do. */
    private Optional<Authority> authority(Access access, String siren) {
        if (siren.isEmpty()) {
            return Optional.empty();
        }
        if (!CODE.matcher(siren).matches()) {
            throw new HttpStatusException(HttpStatus.BAD_REQUEST, "Not a code of an authority");
        }
        Optional<Authority> described = authorities.find(siren).filter(a -> access.sees(siren));
        return Optional.of(described
                .or(() -> directory.find(siren).map(DirectoryEntry::authority))
                .orElseThrow(MatchController::notFound));
    }

    private List<Authority> authorities(Access access) {
        return authorities.list().stream().filter(a -> access.sees(a.siren())).toList();
    }

    private Answers answers(HttpRequest<?> request) {
        return Answers.read(request.getParameters().asMap(), rules.current());
    }

    private static ListQuery query(String section, String funder, String text, int page) {
        try {
            return new ListQuery(section, funder, text, page);
        } catch (IllegalArgumentException impossible) {
            throw new HttpStatusException(HttpStatus.BAD_REQUEST, impossible.getMessage());
        }
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
    }
}
