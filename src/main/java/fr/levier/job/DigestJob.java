package fr.levier.job;

import fr.levier.digest.DigestRun;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Records the letters of the week, on Monday by default. What it records is sent by {@link DeliveryJob}. */
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
        letters.weekly(clock.instant());
    }
}
