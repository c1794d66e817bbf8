package fr.levier.command;

import fr.levier.people.Action;
import fr.levier.people.JdbcJournal;
import fr.levier.people.JournalEntry;
import fr.levier.rule.RulebookInForce;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/**
 * Looks at the folder of rules every minute. No job of Quartz, unlike the others: those run on one node of a cluster, while each node
 * has a folder and a rulebook of its own.
 */
@Singleton
@Requires(beans = RulesWatch.class)
@Requires(property = "levier.jobs.enabled", value = "true")
final class RulesWatchJob {
    private final RulesWatch watch;
    private final RulebookInForce rules;
    private final JdbcJournal journal;
    private final Clock clock;

    RulesWatchJob(RulesWatch watch, RulebookInForce rules, JdbcJournal journal, Clock clock) {
        this.watch = watch;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "${levier.rules.look-every:1m}", fixedDelay = "${levier.rules.look-every:1m}")
    void look() {
        String before = rules.current().version();
        int faults = watch.look().size();
        if (faults > 0) {
            note(Action.RULES_REFUSED, String.valueOf(faults));
        } else if (!rules.current().version().equals(before)) {
            note(Action.RULES_REPLACED, rules.current().version().substring(0, 12));
        }
    }

    private void note(Action action, String subject) {
        journal.add(new JournalEntry(clock.instant(), "levier serve", Optional.empty(), action, subject, ""));
    }
}
