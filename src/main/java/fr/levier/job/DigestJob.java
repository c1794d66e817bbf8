package fr.levier.job;

import fr.levier.digest.DigestRun;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Looks whose letter is due, in each person's own zone, and records it. What it records is sent by {@link DeliveryJob}. Late or twice,
 * it makes the same letters.
 */
@Prototype
@DisallowConcurrentExecution
public final class DigestJob implements Job {
    private final DigestRun letters;
    private final Clock clock;

    public DigestJob(DigestRun letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        letters.due(clock.instant());
    }
}
