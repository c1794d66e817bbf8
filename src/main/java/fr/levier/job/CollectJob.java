package fr.levier.job;

import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.util.Optional;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Collects from every source, daily by default, or from the one that somebody asked for. Never twice at once: a slow collection delays
 * the next one.
 */
@Prototype
@DisallowConcurrentExecution
public final class CollectJob implements Job {
    /** Under which the one source is named, if only one is meant. */
    static final String SOURCE = "source";

    private final Collection collection;
    private final Clock clock;

    public CollectJob(Collection collection, Clock clock) {
        this.collection = collection;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        Optional<String> source =
                Optional.ofNullable(context.getMergedJobDataMap().getString(SOURCE));
        collection.run(source, clock.instant());
    }
}
