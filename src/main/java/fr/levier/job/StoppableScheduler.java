package fr.levier.job;

import org.quartz.Scheduler;
import org.quartz.SchedulerException;

/** A running scheduler that ends with its application. */
record StoppableScheduler(Scheduler scheduler) implements JobWatch {

    @Override
    public boolean isRunning() {
        try {
            return scheduler.isStarted() && !scheduler.isInStandbyMode() && !scheduler.isShutdown();
        } catch (SchedulerException broken) {
            return false;
        }
    }

    /** Starts no job any more and waits for the running ones. */
    void shutdown() throws SchedulerException {
        scheduler.shutdown(true);
    }
}
