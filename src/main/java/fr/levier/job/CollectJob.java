package fr.levier.job;

import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Collects from every source, daily by default. Never twice at once: a slow collection delays the next one. */
@Prototype
@DisallowConcurrentExecution
public final class CollectJob implements Job {
    private final Collection collection;
    private final Clock clock;

    public CollectJob(Collection collection, Clock clock) {
        this.collection = collection;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        collection.run(clock.instant());
    }
}
