package fr.levier.job;

import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Forgets old versions of pages, daily by default, before the collection. */
@Prototype
@DisallowConcurrentExecution
public final class PurgeJob implements Job {
    private final Purge purge;
    private final Clock clock;

    public PurgeJob(Purge purge, Clock clock) {
        this.purge = purge;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        purge.run(clock.instant());
    }
}
