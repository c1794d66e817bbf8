package fr.levier.job;

import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/**
 * Which job runs when. Putting it to a scheduler that knows it already changes nothing, so that a run that was missed while nothing was
 * running is not forgotten by the restart; only a changed expression or zone replaces a trigger.
 *
 * @param entries the jobs
 * @param zone the zone of all expressions
 */
record Timetable(List<Entry> entries, TimeZone zone) {
    Timetable {
        entries = List.copyOf(entries);
    }

    /**
     * A job and its Quartz cron expression.
     *
     * @param name its name in the store
     */
    record Entry(String name, Class<? extends Job> job, String cron) {}

    void applyTo(Scheduler scheduler, Instant now) throws SchedulerException {
        for (Entry entry : entries) {
            apply(entry, scheduler);
            for (Instant run : MissingHours.of(expression(entry), zone.toZoneId(), now)) {
                add(single(entry, run), scheduler);
            }
        }
    }

    private static void add(Trigger trigger, Scheduler scheduler) throws SchedulerException {
        if (scheduler.checkExists(trigger.getKey())) {
            return;
        }
        try {
            scheduler.scheduleJob(trigger);
        } catch (ObjectAlreadyExistsException otherNode) {
            return; // a node that starts at the same moment was quicker
        }
    }

    private static Trigger single(Entry entry, Instant run) {
        return TriggerBuilder.newTrigger()
                .withIdentity(entry.name() + "-" + run)
                .forJob(entry.name())
                .startAt(Date.from(run))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
    }

    private void apply(Entry entry, Scheduler scheduler) throws SchedulerException {
        TriggerKey key = TriggerKey.triggerKey(entry.name());
        CronTrigger wanted = trigger(entry);
        if (scheduler.getTrigger(key) instanceof CronTrigger known) {
            if (!sameTimes(known, wanted)) {
                for (Trigger old : scheduler.getTriggersOfJob(wanted.getJobKey())) {
                    scheduler.unscheduleJob(old.getKey());
                }
                scheduler.scheduleJob(wanted);
            }
            return;
        }
        try {
            scheduler.scheduleJob(detail(entry), wanted);
        } catch (ObjectAlreadyExistsException otherNode) {
            return; // a node that starts at the same moment was quicker
        }
    }

    private static JobDetail detail(Entry entry) {
        return JobBuilder.newJob(entry.job())
                .withIdentity(entry.name())
                .requestRecovery()
                .storeDurably()
                .build();
    }

    CronTrigger trigger(Entry entry) {
        return TriggerBuilder.newTrigger()
                .withIdentity(entry.name())
                .forJob(entry.name())
                .withSchedule(CronScheduleBuilder.cronSchedule(expression(entry))
                        .inTimeZone(zone)
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    private CronExpression expression(Entry entry) {
        try {
            CronExpression expression = new CronExpression(entry.cron());
            expression.setTimeZone(zone);
            return expression;
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(
                    "levier." + entry.name() + ".cron is not a cron expression of Quartz: " + entry.cron(), wrong);
        }
    }

    private static boolean sameTimes(CronTrigger known, CronTrigger wanted) {
        return known.getCronExpression().equals(wanted.getCronExpression())
                && known.getTimeZone().getID().equals(wanted.getTimeZone().getID());
    }
}
