package fr.levier.job;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.time.Clock;
import java.util.List;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

/** Starts the jobs with the application where {@code levier.jobs.enabled} is true, and stops them with it. */
@Factory
@Requires(property = "levier.jobs.enabled", value = "true")
final class SchedulerFactory {

    @Bean
    Timetable timetable(
            @Value("${levier.zone:Europe/Paris}") String zone,
            @Value("${levier.collect.cron:0 0 5 * * ?}") String collect,
            @Value("${levier.purge.cron:0 30 4 * * ?}") String purge,
            @Value("${levier.digest.cron:0 0/5 * * * ?}") String digest,
            @Value("${levier.delivery.cron:0 * * * * ?}") String delivery,
            @Value("${levier.alarm.cron:0 40 * * * ?}") String alarm) {
        return new Timetable(
                List.of(
                        new Timetable.Entry(JobBoard.COLLECT, CollectJob.class, collect),
                        new Timetable.Entry("purge", PurgeJob.class, purge),
                        new Timetable.Entry("digest", DigestJob.class, digest),
                        new Timetable.Entry("delivery", DeliveryJob.class, delivery),
                        new Timetable.Entry("alarm", AlarmJob.class, alarm)),
                TimeZone.getTimeZone(java.time.ZoneId.of(zone)));
    }

    @Bean
    JdbcJobRuns runs(DataSource database, Clock clock) {
        return new JdbcJobRuns(DelegatingDataSource.unwrapDataSource(database), clock);
    }

    @Bean
    JobBoard board(StoppableScheduler scheduler, Timetable timetable, JdbcJobRuns runs) {
        return new QuartzBoard(scheduler.scheduler(), timetable, runs);
    }

    /** Waits for running jobs at the end, so that an ordinary stop interrupts nothing. */
    @Context
    @Bean(preDestroy = "shutdown")
    StoppableScheduler scheduler(
            DataSource database, BeanContext beans, Timetable timetable, JdbcJobRuns runs, Clock clock)
            throws SchedulerException {
        Scheduler scheduler = ClusteredScheduler.on(
                DelegatingDataSource.unwrapDataSource(database),
                (fired, asking) -> beans.getBean(fired.getJobDetail().getJobClass()));
        scheduler.getListenerManager().addJobListener(runs);
        timetable.applyTo(scheduler, clock.instant());
        scheduler.start();
        return new StoppableScheduler(scheduler);
    }
}
