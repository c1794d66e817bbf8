package fr.levier.command;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/**
 * Looks at the folder of rules every minute. No job of Quartz, unlike the others: those run on one node of a cluster, while each node
 * has a folder and a rulebook of its own.
 */
@Singleton
@Requires(beans = RulesWatch.class)
@Requires(property = "levier.jobs.enabled", value = "true")
final class RulesWatchJob {
    private final RulesWatch watch;

    RulesWatchJob(RulesWatch watch) {
        this.watch = watch;
    }

    @Scheduled(initialDelay = "${levier.rules.look-every:1m}", fixedDelay = "${levier.rules.look-every:1m}")
    void look() {
        watch.look();
    }
}
