package fr.levier.job;

import fr.levier.digest.Delivery;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Sends what waits in the outbox: new letters, letters to try again, letters that a killed process left. */
@Prototype
@DisallowConcurrentExecution
public final class DeliveryJob implements Job {
    private final Delivery delivery;
    private final Clock clock;

    public DeliveryJob(Delivery delivery, Clock clock) {
        this.delivery = delivery;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        delivery.run(clock.instant());
    }
}
