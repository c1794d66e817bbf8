package fr.levier.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.CallJson;
import fr.levier.call.SourceStanding;
import fr.levier.call.SourceState;
import fr.levier.call.SourceWatch;
import fr.levier.digest.JdbcLetters;
import fr.levier.digest.JdbcSubscriptions;
import fr.levier.job.JobWatch;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers machines that watch this one. DOWN (503) means that it cannot serve; DEGRADED (200) that it serves, but that somebody should
 * look at the sources named here, or at letters that are late or were given up. Causes stand in the log and nowhere else.
 */
@Secured(SecurityRule.IS_ANONYMOUS)
@Controller("/health")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HealthController {
    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

    private final SourceWatch sources;
    private final Optional<JobWatch> jobs;
    private final JdbcLetters letters;
    private final JdbcSubscriptions subscriptions;
    private final Clock clock;

    HealthController(
            SourceWatch sources,
            Optional<JobWatch> jobs,
            JdbcLetters letters,
            JdbcSubscriptions subscriptions,
            Clock clock) {
        this.letters = letters;
        this.subscriptions = subscriptions;
        this.sources = sources;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Get
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<String> health() {
        Optional<List<SourceState>> states = states();
        boolean jobsStand = jobs.map(JobWatch::isRunning).orElse(true);
        ObjectNode json = CallJson.mapper().createObjectNode();
        json.put("status", "UP").put("database", states.isPresent() ? "UP" : "DOWN");
        json.put("jobs", jobs.isEmpty() ? "OFF" : jobsStand ? "UP" : "DOWN");
        boolean alarming = states.map(s -> sources(s, clock.instant(), json)).orElse(false);
        boolean up = states.isPresent() && jobsStand;
        alarming |= states.isPresent() && letters(json);
        json.put("status", !up ? "DOWN" : alarming ? "DEGRADED" : "UP");
        return HttpResponse.<String>status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(json.toString());
    }

    /** Counts letters; returns whether any waits longer than it should, to be sent or to be composed at all, or was given up lately. */
    private boolean letters(ObjectNode json) {
        JdbcLetters.Standing standing = letters.standing(clock.instant());
        ObjectNode counts = json.putObject("letters");
        counts.put("composed", standing.composed()).put("sent", standing.sent()).put("failed", standing.givenUp());
        counts.put("failedLately", standing.failedLately()).put("cancelled", standing.cancelled());
        counts.put("lagSeconds", standing.lagSeconds()).put("late", standing.late());
        int overdue = subscriptions.overdue(clock.instant());
        counts.put("overdue", overdue);
        return standing.late() + standing.failedLately() + overdue > 0;
    }

    private Optional<List<SourceState>> states() {
        try {
            return Optional.of(sources.states());
        } catch (RuntimeException away) {
            LOG.warn("The database does not answer", away);
            return Optional.empty();
        }
    }

    /** Names what is wrong and when each source was last read to its end; returns whether anything is wrong. */
    private static boolean sources(List<SourceState> states, Instant now, ObjectNode json) {
        ObjectNode last = json.putObject("lastCollection");
        ObjectNode alarms = json.putObject("alarms");
        for (SourceState state : states) {
            state.coverage().lastCompleteRun().ifPresent(at -> last.put(state.source(), at.toString()));
            SourceStanding standing = SourceStanding.of(Optional.of(state), now);
            if (standing.isAlarming()) {
                ArrayNode named = alarms.withArray(standing.name());
                named.add(state.source());
            }
        }
        return !alarms.isEmpty();
    }
}
