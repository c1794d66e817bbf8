package fr.levier.digest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Composes and records the letters that are due. Running it again records nothing again; a missed period is caught up by the next
 * letter, because the cursor did not move.
 *
 * <p>The world is looked at once for all. Persons of the same authorities share their verdicts, persons who were written to last time
 * share the sum of what happened since, and only calls that a letter can name are judged.
 */
public final class DigestRun {
    private static final Logger LOG = LoggerFactory.getLogger(DigestRun.class);

    /** Twice the processors, and never so many that pages find no connection. */
    private static final int AT_ONCE = Math.min(6, 2 * Runtime.getRuntime().availableProcessors());

    private final JdbcSubscriptions subscriptions;
    private final DigestInputs inputs;
    private final EmlWriter writer;
    private final JdbcOutbox outbox;
    private final JdbcTold told;

    public DigestRun(
            JdbcSubscriptions subscriptions, DigestInputs inputs, EmlWriter writer, JdbcOutbox outbox, JdbcTold told) {
        this.told = told;
        this.subscriptions = subscriptions;
        this.inputs = inputs;
        this.writer = writer;
        this.outbox = outbox;
    }

    /** Returns whether a run at an instant may write to somebody. */
    public boolean mayWrite(Instant now) {
        return subscriptions.active().stream()
                .anyMatch(s -> s.due(now).isPresent() || !s.wish().alerts().isEmpty());
    }

    /** Records what is due at an instant: letters, and alerts of those who asked for them. */
    public RunReport due(Instant now) {
        List<Subscription> active = subscriptions.active();
        List<Subscription> due =
                active.stream().filter(s -> s.due(now).isPresent()).toList();
        List<Subscription> alerted =
                active.stream().filter(s -> !s.wish().alerts().isEmpty()).toList();
        if (due.isEmpty() && alerted.isEmpty()) {
            return RunReport.NOTHING;
        }
        RunSight run = new RunSight(inputs.at(now), now, told.of(due));
        RunReport letters = each(due, run::alike, group -> group(group, run::forLetters, s -> letter(s, run)));
        List<Subscription> concerned = alerted.stream()
                .filter(s -> s.wish().alertCursor() < run.sight().lastEvent())
                .toList();
        return letters.plus(each(
                concerned, Subscription::sirens, group -> group(group, run::forAlerts, s -> alert(s, run))));
    }

    /** Composes the letter that somebody would get now, from their own cursor and past; nothing is recorded, and no cursor moves. */
    Optional<Digest> preview(Subscription to, Instant now) {
        RunSight run = new RunSight(inputs.glance(now), now, told.of(List.of(to)));
        List<DigestInputs.View> views = run.forLetters(List.of(to));
        Period period = to.due(now)
                .orElseGet(() -> Period.weekOf(now.atZone(to.rhythm().zone()).toLocalDate()));
        return views.isEmpty()
                ? Optional.empty()
                : DigestComposer.compose(run.material(to.unkept(), views, period, run.since(to)));
    }

    /** While one group waits for the database, others are composed. */
    private static RunReport each(
            List<Subscription> all,
            Function<Subscription, Object> alike,
            Function<List<Subscription>, RunReport> work) {
        List<Callable<RunReport>> groups = all.stream()
                .collect(Collectors.groupingBy(alike, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .<Callable<RunReport>>map(group -> () -> work.apply(group))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            RunReport sum = RunReport.NOTHING;
            for (Future<RunReport> ended : threads.invokeAll(groups)) {
                sum = sum.plus(ended.get());
            }
            return sum;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The letters were interrupted; the next run goes on", stopping);
        } catch (ExecutionException fault) {
            throw new IllegalStateException(
                    "The letters could not all be made; the next run goes on", fault.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** What one composition needs besides the person; views are set by their group. */
    private record Making(Subscription to, List<DigestInputs.View> views) {}

    /** Looks at the authorities of a group of persons who can share what is seen. */
    private interface Look {
        List<DigestInputs.View> at(List<Subscription> group);
    }

    private RunReport group(List<Subscription> group, Look look, Function<Making, RunReport> make) {
        Optional<List<DigestInputs.View>> views = views(group, look);
        RunReport report = RunReport.NOTHING;
        for (Subscription to : group) {
            report = report.plus(views.map(v -> safely(to, () -> make.apply(new Making(to, v))))
                    .orElse(RunReport.FAILED));
        }
        return report;
    }

    /** A fault over one authority costs nobody else their letter. */
    private static Optional<List<DigestInputs.View>> views(List<Subscription> group, Look look) {
        try {
            return Optional.of(look.at(group));
        } catch (RuntimeException fault) {
            LOG.error("The calls of {} could not be judged", group.get(0).sirens(), fault);
            return Optional.empty();
        }
    }

    /** A fault over one letter costs nobody else theirs; its cursor did not move, so that the next run tries again. */
    private static RunReport safely(Subscription to, java.util.function.Supplier<RunReport> work) {
        try {
            return work.get();
        } catch (RuntimeException fault) {
            LOG.error("The letter of subscription {} could not be made", to.id(), fault);
            return RunReport.FAILED;
        }
    }

    private RunReport letter(Making making, RunSight run) {
        Subscription to = making.to();
        Period period = to.due(run.now()).orElseThrow();
        Map<String, Basis> by = run.otherwiseThanBefore(to, making.views());
        if (!by.isEmpty()) {
            run.keepRules(told);
        }
        Optional<Digest> digest = making.views().isEmpty()
                ? Optional.empty()
                : DigestComposer.compose(run.material(to, making.views(), period, run.since(to)));
        long next = Math.max(to.cursor(), run.sight().lastEvent());
        boolean recorded = digest.map(d ->
                        outbox.record(to, period, run.now(), writer.message(d), Items.of(d), to.cursor(), next, by))
                .orElse(false);
        if (!recorded) {
            subscriptions.lookedAt(to.id(), period);
        }
        if (digest.isEmpty() && !by.isEmpty()) {
            told.remember(to.id(), by);
        }
        return recorded ? RunReport.COMPOSED : RunReport.SILENT;
    }

    private RunReport alert(Making making, RunSight run) {
        Subscription to = making.to();
        long next = run.sight().lastEvent();
        Period period =
                Period.ofAlert(next, run.now().atZone(to.rhythm().zone()).toLocalDate());
        Material material =
                run.material(to, making.views(), period, run.histories(to.wish().alertCursor()));
        Optional<Digest> digest = making.views().isEmpty()
                ? Optional.empty()
                : AlertComposer.compose(material, to.wish().alerts());
        boolean recorded = digest.map(
                        d -> outbox.recordAlert(to, period, run.now(), writer.message(d), Items.of(d), next))
                .orElse(false);
        if (!recorded) {
            outbox.noAlert(to, next);
        }
        return recorded ? RunReport.COMPOSED : RunReport.NOTHING;
    }
}
