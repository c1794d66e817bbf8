package fr.levier.job;

import java.time.Instant;
import java.util.Optional;

/**
 * A job, when it runs next and what became of it last.
 *
 * @param cron its Quartz expression
 * @param next when it is due; nothing while it is paused
 * @param last its last run, if it ever ran
 */
public record JobState(String name, String cron, boolean paused, Optional<Instant> next, Optional<Run> last) {

    /**
     * A run of a job.
     *
     * @param ended nothing while it runs, or when its process was killed
     * @param failure why it failed
     */
    public record Run(Instant started, Optional<Instant> ended, Optional<String> failure) {}
}
