package fr.levier.administration;

import fr.levier.call.JdbcQuarantine;
import fr.levier.call.KnownSource;
import fr.levier.call.SourceDirectory;
import fr.levier.call.SourceWatch;
import fr.levier.call.SourcesView;
import fr.levier.job.JobBoard;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.Action;
import fr.levier.people.SignedIn;
import fr.levier.web.Form;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** The sources as who keeps the instance sees them: read at once, let out of quarantine or left there, and every run. */
@Controller(SourceDeskController.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SourceDeskController {
    static final String PATH = IndexController.PATH + "/sources";
    private static final Set<String> DONE = Set.of("demandee", "acceptee", "refusee");
    private static final int RUNS = 30;

    private final SourceWatch watch;
    private final SourceDirectory directory;
    private final JdbcQuarantine quarantine;
    private final Optional<JobBoard> board;
    private final HttpKeeper keeper;
    private final HttpPages pages;
    private final Clock clock;

    SourceDeskController(
            SourceWatch watch,
            SourceDirectory directory,
            JdbcQuarantine quarantine,
            Optional<JobBoard> board,
            HttpKeeper keeper,
            HttpPages pages,
            Clock clock) {
        this.watch = watch;
        this.directory = directory;
        this.quarantine = quarantine;
        this.board = board;
        this.keeper = keeper;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Access access, @QueryValue(defaultValue = "") String fait) {
        HttpKeeper.demand(access);
        Messages messages = pages.messages(request);
        SourcesView sources = SourcesView.of(directory.all(), watch.states(), clock.instant(), messages);
        SourcesDeskView view = new SourceDeskPages(messages, board.isPresent())
                .view(sources, quarantine.decisions(), DONE.contains(fait) ? fait : "");
        return pages.ok(
                "administration/sources", pages.page(request, messages.text("administration.page.sources")), view);
    }

    @Get("/{source}")
    HttpResponse<?> runs(HttpRequest<?> request, Access access, String source) {
        HttpKeeper.demand(access);
        Messages messages = pages.messages(request);
        String name = find(source).name().in(messages.locale());
        RunsView view = new SourceDeskPages(messages, board.isPresent()).runs(name, quarantine.last(source, RUNS));
        return pages.ok("administration/runs", pages.page(request, name), view);
    }

    @Post("/lire")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> read(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        HttpKeeper.demand(access);
        Optional<String> source = Optional.of(form.text("source")).filter(id -> !id.isEmpty());
        source.ifPresent(this::find);
        board.orElseThrow(HttpKeeper::notFound).collectNow(source);
        keeper.note(request, visitor, Action.SOURCE_RUN_ASKED, source.orElse("*"));
        return done("demandee");
    }

    /** Where jobs run, the source is read again at once, so that nobody waits for the next morning. */
    @Post("/accepter")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> accept(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        HttpKeeper.demand(access);
        String source = find(form.text("source")).id();
        quarantine.accept(source, visitor.account().email().value(), clock.instant());
        keeper.note(request, visitor, Action.QUARANTINE_ACCEPTED, source);
        board.ifPresent(jobs -> jobs.collectNow(Optional.of(source)));
        return done("acceptee");
    }

    @Post("/refuser")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> refuse(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        HttpKeeper.demand(access);
        String source = find(form.text("source")).id();
        quarantine.refuse(source, visitor.account().email().value(), clock.instant());
        keeper.note(request, visitor, Action.QUARANTINE_REFUSED, source);
        return done("refusee");
    }

    private KnownSource find(String id) {
        return directory.all().stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow(HttpKeeper::notFound);
    }

    private static HttpResponse<?> done(String what) {
        return HttpResponse.seeOther(URI.create(PATH + "?fait=" + what));
    }
}
