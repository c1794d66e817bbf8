package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.CallMerge;
import fr.levier.call.Catalogue;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.web.HttpPages;
import fr.levier.web.Links;
import fr.levier.web.PageView;
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
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The list of calls and the page of one call, with verdicts once an authority is chosen. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MatchController {
    private final Catalogue catalogue;
    private final HttpAskers askers;
    private final MatchPages views;
    private final CallPages calls;
    private final Exports exports;
    private final HttpPages pages;
    private final Clock clock;

    MatchController(
            Catalogue catalogue,
            HttpAskers askers,
            MatchPages views,
            CallPages calls,
            Exports exports,
            HttpPages pages,
            Clock clock) {
        this.catalogue = catalogue;
        this.askers = askers;
        this.views = views;
        this.calls = calls;
        this.exports = exports;
        this.pages = pages;
        this.clock = clock;
    }

    /** Who comes by the menu is here for their authority; an address that says anything is taken at its word. */
    @Get("/appels")
    HttpResponse<?> list(
            HttpRequest<?> request,
            Access access,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(defaultValue = "") String projet,
            @QueryValue(defaultValue = "") String porteur) {
        if (request.getParameters().isEmpty() && access.authority().isPresent()) {
            return HttpResponse.seeOther(URI.create(
                    Links.to(MatchPages.LIST, Map.of("siren", access.authority().get()))));
        }
        Messages messages = pages.messages(request);
        Optional<ClosedView> closed = closed(request, access, siren, projet, porteur, messages);
        Asker asker = closed.isPresent() ? Asker.NOBODY : askers.asker(request, access, siren, projet, porteur);
        MatchListView view = views.list(
                HttpAskers.query(request),
                askers.authorities(access),
                asker,
                HttpAskers.seeing(access, siren),
                closed,
                catalogue.lastEvent() == 0 ? Optional.of(reader(access)) : Optional.empty(),
                clock.instant(),
                messages);
        PageView layout = pages.page(request, messages.text("match.list.title"));
        return pages.ok("match/list", layout, view);
    }

    /** Letters are passed on, and sessions end: what is public is shown all the same, with how to see the rest. */
    private Optional<ClosedView> closed(
            HttpRequest<?> request, Access access, String siren, String project, String carrier, Messages messages) {
        if (!askers.isClosed(access, siren, project, carrier)) {
            return Optional.empty();
        }
        if (access.account().isPresent()) {
            return Optional.of(new ClosedView(messages.text("match.closed.member"), Optional.empty()));
        }
        String key = request.getPath().equals(MatchPages.LIST) ? "match.closed.list" : "match.closed.call";
        String back = Links.to("/connexion", Map.of("suite", request.getUri().toString()));
        return Optional.of(new ClosedView(messages.text(key), Optional.of(back)));
    }

    /** Who finds an empty catalogue is told what they can do about it. */
    private static MatchListView.Reader reader(Access access) {
        return access.account()
                .map(account ->
                        account.administersInstance() ? MatchListView.Reader.KEEPER : MatchListView.Reader.MEMBER)
                .orElse(MatchListView.Reader.VISITOR);
    }

    @Get("/appels/{issuer}/{key}")
    HttpResponse<?> call(
            HttpRequest<?> request,
            String issuer,
            String key,
            Access access,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(defaultValue = "") String projet,
            @QueryValue(defaultValue = "") String porteur,
            @QueryValue(defaultValue = "") String fait,
            @QueryValue(value = LongLists.HISTORY, defaultValue = "1") int history,
            @QueryValue(value = LongLists.OTHERS, defaultValue = "1") int others) {
        Messages messages = pages.messages(request);
        Optional<ClosedView> closed = closed(request, access, siren, projet, porteur, messages);
        Asker asker = closed.isPresent() ? Asker.NOBODY : askers.asker(request, access, siren, projet, porteur);
        Seeing seeing = HttpAskers.seeing(access, siren);
        Call call = find(issuer, key, seeing);
        MatchPageView view = calls.one(
                call,
                catalogue.events(call.id()),
                CallMerge.disagreements(catalogue.sightings(call.id())),
                askers.authorities(access),
                asker,
                seeing,
                closed,
                fait,
                new LongLists(history, others),
                clock.instant(),
                messages);
        PageView layout = pages.page(request, view.call().summary().title());
        return pages.ok("match/call", layout, view);
    }

    @Get("/appels/{issuer}/{key}/echeances.ics")
    @Produces(MediaType.ALL)
    HttpResponse<?> calendar(
            HttpRequest<?> request,
            String issuer,
            String key,
            Access access,
            @QueryValue(defaultValue = "") String siren) {
        Seeing seeing = HttpAskers.seeing(access, siren);
        Call call = find(issuer, key, seeing);
        byte[] file = exports.calendar(call, siren, pages.messages(request), clock.instant());
        return HttpResponse.ok(file)
                .contentType(MediaType.of(ExportFormat.ICS.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"echeances.ics\"");
    }

    /** A private call is, for everybody but its authority, no call at all. */
    private Call find(String issuer, String key, Seeing seeing) {
        try {
            return catalogue
                    .findFor(new CallId(issuer + "/" + key), seeing.member())
                    .orElseThrow(HttpAskers::notFound);
        } catch (IllegalArgumentException noIdentity) {
            throw HttpAskers.notFound();
        }
    }
}
