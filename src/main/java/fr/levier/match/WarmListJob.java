package fr.levier.match;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Keeps what the list of calls needs in memory: after a start, a collection or midnight it is read and judged here, so that no person
 * waits for it. No job of Quartz: each node has a memory of its own.
 */
@Singleton
@Requires(property = "levier.jobs.enabled", value = "true")
final class WarmListJob {
    private final Finder finder;
    private final Clock clock;

    WarmListJob(Finder finder, Clock clock) {
        this.finder = finder;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "${levier.list.warm-after:1s}", fixedDelay = "${levier.list.warm-every:1m}")
    void warm() {
        finder.prepare(clock.instant());
    }
}
