package fr.levier.job;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quartz.JobDataMap;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;

/** The jobs as Quartz keeps them for all nodes. */
record QuartzBoard(Scheduler scheduler, Timetable timetable, JdbcJobRuns runs) implements JobBoard {

    /** A step that only a broken store refuses. */
    private interface Step<T> {
        T take() throws SchedulerException;
    }

    @Override
    public List<JobState> list() {
        Map<String, JobState.Run> last = runs.last();
        return timetable.entries().stream()
                .map(entry -> ask(() -> state(entry, Optional.ofNullable(last.get(entry.name())))))
                .toList();
    }

    private JobState state(Timetable.Entry entry, Optional<JobState.Run> last) throws SchedulerException {
        boolean paused = scheduler.getTriggerState(TriggerKey.triggerKey(entry.name())) == Trigger.TriggerState.PAUSED;
        Optional<Instant> next = paused
                ? Optional.empty()
                : scheduler.getTriggersOfJob(JobKey.jobKey(entry.name())).stream()
                        .map(Trigger::getNextFireTime)
                        .filter(java.util.Objects::nonNull)
                        .min(java.util.Comparator.naturalOrder())
                        .map(Date::toInstant);
        return new JobState(entry.name(), entry.cron(), paused, next, last);
    }

    @Override
    public boolean pause(String job) {
        return step(job, () -> scheduler.pauseJob(JobKey.jobKey(job)));
    }

    @Override
    public boolean resume(String job) {
        return step(job, () -> scheduler.resumeJob(JobKey.jobKey(job)));
    }

    @Override
    public boolean runNow(String job) {
        return step(job, () -> scheduler.triggerJob(JobKey.jobKey(job)));
    }

    @Override
    public void collectNow(Optional<String> source) {
        JobDataMap map = new JobDataMap();
        source.ifPresent(id -> map.put(CollectJob.SOURCE, id));
        step(COLLECT, () -> scheduler.triggerJob(JobKey.jobKey(COLLECT), map));
    }

    /** A change. */
    private interface Change {
        void make() throws SchedulerException;
    }

    private boolean step(String job, Change change) {
        boolean known =
                timetable.entries().stream().anyMatch(entry -> entry.name().equals(job));
        if (known) {
            ask(() -> {
                change.make();
                return true;
            });
        }
        return known;
    }

    private static <T> T ask(Step<T> step) {
        try {
            return step.take();
        } catch (SchedulerException broken) {
            throw new IllegalStateException("The jobs could not be read or changed", broken);
        }
    }
}
