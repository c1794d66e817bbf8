package fr.levier.administration;

import fr.levier.job.JobBoard;
import fr.levier.job.JobState;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.Action;
import fr.levier.people.SignedIn;
import fr.levier.web.Form;
import fr.levier.web.FormView;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** The jobs: when each runs next, what became of it last; paused, resumed, run at once. */
@Controller(JobsController.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class JobsController {
    static final String PATH = IndexController.PATH + "/taches";
    private static final Set<String> DONE = Set.of("suspendue", "reprise", "lancee");

    private final Optional<JobBoard> board;
    private final HttpKeeper keeper;
    private final HttpPages pages;

    /** @param board absent where no jobs are wanted */
    JobsController(Optional<JobBoard> board, HttpKeeper keeper, HttpPages pages) {
        this.board = board;
        this.keeper = keeper;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Access access, @QueryValue(defaultValue = "") String fait) {
        HttpKeeper.demand(access);
        Messages messages = pages.messages(request);
        JobsView view = new JobsView(
                DONE.contains(fait) ? messages.text("administration.jobs.done." + fait) : "",
                board.isPresent(),
                board.map(JobBoard::list).orElse(List.of()).stream()
                        .map(job -> line(job, messages))
                        .toList());
        return pages.ok("administration/jobs", pages.page(request, messages.text("administration.page.taches")), view);
    }

    @Post("/suspendre")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> pause(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        return change(request, access, visitor, form, JobBoard::pause, Action.JOB_PAUSED, "suspendue");
    }

    @Post("/reprendre")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> resume(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        return change(request, access, visitor, form, JobBoard::resume, Action.JOB_RESUMED, "reprise");
    }

    @Post("/lancer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> run(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        return change(request, access, visitor, form, JobBoard::runNow, Action.JOB_RUN_ASKED, "lancee");
    }

    private HttpResponse<?> change(
            HttpRequest<?> request,
            Access access,
            SignedIn visitor,
            Form form,
            BiPredicate<JobBoard, String> change,
            Action action,
            String done) {
        HttpKeeper.demand(access);
        String job = form.text("tache");
        if (board.filter(b -> change.test(b, job)).isEmpty()) {
            throw HttpKeeper.notFound();
        }
        keeper.note(request, visitor, action, job);
        return HttpResponse.seeOther(URI.create(PATH + "?fait=" + done));
    }

    private static JobsView.Line line(JobState job, Messages messages) {
        Times times = new Times(messages);
        String name = messages.text("administration.job." + job.name());
        String turn = job.paused() ? "reprendre" : "suspendre";
        return new JobsView.Line(
                name,
                job.cron(),
                job.paused(),
                job.next().map(times::at).orElseGet(() -> messages.text("administration.jobs.no-next")),
                job.last()
                        .map(run -> last(run, times, messages))
                        .orElseGet(() -> messages.text("administration.jobs.never")),
                job.last().flatMap(JobState.Run::failure).isPresent(),
                List.of(form("lancer", job.name(), name, messages), form(turn, job.name(), name, messages)));
    }

    private static FormView form(String what, String job, String name, Messages messages) {
        FormView form = new FormView(
                PATH + "/" + what,
                Map.of("tache", job),
                List.of(),
                messages.text("administration.jobs.do." + what, name));
        return form.quiet();
    }

    private static String last(JobState.Run run, Times times, Messages messages) {
        String started = times.at(run.started());
        if (run.failure().isPresent()) {
            return messages.text(
                    "administration.jobs.failed", started, run.failure().get());
        }
        return messages.text(run.ended().isPresent() ? "administration.jobs.ran" : "administration.jobs.runs", started);
    }
}
