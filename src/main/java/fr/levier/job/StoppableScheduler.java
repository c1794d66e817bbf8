package fr.levier.job;

import org.quartz.Scheduler;
import org.quartz.SchedulerException;

/** A running scheduler that ends with its application. */
record StoppableScheduler(Scheduler scheduler) {

    /** Starts no job any more and waits for the running ones. */
    void shutdown() throws SchedulerException {
        scheduler.shutdown(true);
    }
}
