package fr.levier.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.store.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.TriggerKey;

final class ClusteredSchedulerTest {
    private static final String NEVER = "0 0 7 1 1 ? 2090";
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private final DataSource database = TestDatabase.fresh();
    private final BlockingQueue<Long> runs = new LinkedBlockingQueue<>();

    @Test
    void eachTimeOfATriggerRunsOnOneOfTwoNodes() throws Exception {
        Scheduler first = scheduler("0/1 * * * * ?");
        Scheduler second = scheduler("0/1 * * * * ?");
        try {
            first.start();
            second.start();
            List<Long> times = List.of(take(), take(), take(), take());

            assertThat(Set.copyOf(times)).hasSize(4);
        } finally {
            first.shutdown(true);
            second.shutdown(true);
        }
    }

    @Test
    void runThatWasMissedManyTimesWhileNothingRanHappensOnceAtTheNextStart() throws Exception {
        scheduler(NEVER).shutdown();
        pretendItWasDueThreeYearsAgo();

        Scheduler restarted = scheduler(NEVER);
        try {
            restarted.start();
            take();
            assertThat(restarted
                            .getTrigger(TriggerKey.triggerKey("count"))
                            .getNextFireTime()
                            .toInstant())
                    .isAfter(Instant.now());
            assertThat(runs).isEmpty();
        } finally {
            restarted.shutdown(true);
        }
    }

    @Test
    void changedExpressionReplacesTheTriggerAndNothingElse() throws Exception {
        scheduler(NEVER).shutdown();
        Scheduler changed = scheduler("0 0 8 1 1 ? 2090");
        try {
            assertThat(changed.getTriggersOfJob(JobKey.jobKey("count")))
                    .extracting(t -> ((org.quartz.CronTrigger) t).getCronExpression())
                    .containsExactly("0 0 8 1 1 ? 2090");
        } finally {
            changed.shutdown();
        }
    }

    @Test
    void runInTheMissingHourIsAddedOnceAndGoesWithItsExpression() throws Exception {
        scheduler("0 30 2 * * ?").shutdown();
        Scheduler again = scheduler("0 30 2 * * ?");
        assertThat(again.getTriggersOfJob(JobKey.jobKey("count"))).hasSize(11);
        again.shutdown();

        Scheduler changed = scheduler(NEVER);
        assertThat(changed.getTriggersOfJob(JobKey.jobKey("count"))).hasSize(1);
        changed.shutdown();
    }

    private long take() throws InterruptedException {
        Long time = runs.poll(60, TimeUnit.SECONDS);
        assertThat(time).as("the job ran").isNotNull();
        return time == null ? 0 : time;
    }

    private Scheduler scheduler(String cron) throws Exception {
        Scheduler scheduler = ClusteredScheduler.on(database, (fired, asking) -> new Counting(runs));
        new Timetable(List.of(new Timetable.Entry("count", Counting.class, cron)), TimeZone.getTimeZone("Europe/Paris"))
                .applyTo(scheduler, NOW);
        return scheduler;
    }

    private void pretendItWasDueThreeYearsAgo() throws Exception {
        long then = System.currentTimeMillis() - TimeUnit.DAYS.toMillis(3 * 365);
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate("update qrtz_triggers set next_fire_time = " + then + ", start_time = " + then);
        }
    }

    /** Remembers for which time it ran. */
    private record Counting(BlockingQueue<Long> runs) implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            runs.add(context.getScheduledFireTime().toInstant().toEpochMilli());
        }
    }
}
