package fr.levier.job;

import fr.levier.digest.AlarmRun;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks every hour whether a source is in trouble or a letter late; what it records is sent by {@link DeliveryJob}. */
@Prototype
@DisallowConcurrentExecution
public final class AlarmJob implements Job {
    private final AlarmRun alarms;
    private final Clock clock;

    public AlarmJob(AlarmRun alarms, Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        alarms.look(clock.instant());
    }
}
