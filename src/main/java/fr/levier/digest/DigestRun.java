package fr.levier.digest;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
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

    public DigestRun(JdbcSubscriptions subscriptions, DigestInputs inputs, EmlWriter writer, JdbcOutbox outbox) {
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
        Run run = new Run(inputs.at(now), now, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        RunReport letters = each(due, group -> group(group, Run::wantedByLetter, s -> letter(s, run), run));
        List<Subscription> told = alerted.stream()
                .filter(s -> s.wish().alertCursor() < run.sight().lastEvent())
                .toList();
        return letters.plus(each(told, group -> group(group, Run::wantedByAlert, s -> alert(s, run), run)));
    }

    /** Composes the letter that somebody would get now, from their own cursor and past; nothing is recorded, and no cursor moves. */
    Optional<Digest> preview(Subscription to, Instant now) {
        Run run = new Run(inputs.glance(now), now, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        Predicate<Call> wanted = run.wantedByLetter(to);
        List<DigestInputs.View> views = to.sirens().stream()
                .flatMap(siren -> run.sight().find(siren, wanted).stream())
                .toList();
        Period period = to.due(now)
                .orElseGet(() -> Period.weekOf(now.atZone(to.rhythm().zone()).toLocalDate()));
        return views.isEmpty()
                ? Optional.empty()
                : DigestComposer.compose(run.material(new Making(to.unkept(), views), period, run.since(to)));
    }

    /** While one group waits for the database, others are composed. */
    private static RunReport each(List<Subscription> all, Function<List<Subscription>, RunReport> work) {
        List<Callable<RunReport>> groups = byAuthorities(all).stream()
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

    private static Collection<List<Subscription>> byAuthorities(List<Subscription> all) {
        return all.stream()
                .collect(Collectors.groupingBy(Subscription::sirens, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private RunReport group(List<Subscription> group, Wanted wanted, Function<Making, RunReport> make, Run run) {
        Predicate<Call> ofGroup = group.stream()
                .map(s -> wanted.by(run, s))
                .distinct()
                .reduce(Predicate::or)
                .orElseThrow();
        Optional<List<DigestInputs.View>> views = views(group, ofGroup, run);
        RunReport report = RunReport.NOTHING;
        for (Subscription to : group) {
            report = report.plus(views.map(v -> safely(to, () -> make.apply(new Making(to, v))))
                    .orElse(RunReport.FAILED));
        }
        return report;
    }

    /** Which calls a person's letter may name. */
    private interface Wanted {
        Predicate<Call> by(Run run, Subscription to);
    }

    /** A fault over one authority costs nobody else their letter. */
    private Optional<List<DigestInputs.View>> views(List<Subscription> group, Predicate<Call> wanted, Run run) {
        try {
            List<DigestInputs.View> views = new ArrayList<>();
            for (String siren : group.get(0).sirens()) {
                run.sight().find(siren, wanted).ifPresent(views::add);
            }
            return Optional.of(views);
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

    private RunReport letter(Making making, Run run) {
        Subscription to = making.to();
        Period period = to.due(run.now()).orElseThrow();
        Optional<Digest> digest = making.views().isEmpty()
                ? Optional.empty()
                : DigestComposer.compose(run.material(making, period, run.since(to)));
        long next = Math.max(to.cursor(), run.sight().lastEvent());
        boolean recorded = digest.map(
                        d -> outbox.record(to, period, run.now(), writer.message(d), Items.of(d), to.cursor(), next))
                .orElse(false);
        if (!recorded) {
            subscriptions.lookedAt(to.id(), period);
        }
        return recorded ? RunReport.COMPOSED : RunReport.SILENT;
    }

    private RunReport alert(Making making, Run run) {
        Subscription to = making.to();
        long next = run.sight().lastEvent();
        Period period =
                Period.ofAlert(next, run.now().atZone(to.rhythm().zone()).toLocalDate());
        Material material = run.material(making, period, run.histories(to.wish().alertCursor()));
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

    /**
     * One look at the world, the sums of events that many persons share, and which calls persons of one cursor and lead time may be
     * told of.
     */
    private record Run(
            DigestInputs.Sight sight,
            Instant now,
            Map<Long, Map<CallId, CallHistory>> sums,
            Map<List<Long>, Predicate<Call>> choices) {
        private static final Predicate<Call> ALL = call -> true;

        Map<CallId, CallHistory> histories(long cursor) {
            return sums.computeIfAbsent(
                    cursor, c -> CallHistory.of(sight.newsAfter(c).changes()));
        }

        /** A first letter does not tell how things came to be. */
        Map<CallId, CallHistory> since(Subscription to) {
            return to.past().lastLetter().isEmpty() ? Map.of() : histories(to.cursor());
        }

        /** A first letter, and the first of a quarter, may name more than what happened. */
        Predicate<Call> wantedByLetter(Subscription to) {
            if (to.past().lastLetter().isEmpty()) {
                return ALL;
            }
            int soon = Math.max(Material.SOON_DAYS, to.wish().leadDays());
            return choices.computeIfAbsent(
                    List.of(to.cursor(), (long) soon),
                    any -> Material.wanted(histories(to.cursor()).keySet(), soon, now));
        }

        Predicate<Call> wantedByAlert(Subscription to) {
            return choices.computeIfAbsent(List.of(to.wish().alertCursor()), any -> {
                Map<CallId, CallHistory> told = histories(to.wish().alertCursor());
                return call -> told.containsKey(call.id()) || call.status(now) == Status.OPEN;
            });
        }

        Material material(Making making, Period period, Map<CallId, CallHistory> histories) {
            Subscription to = making.to();
            return new Material(
                    recipient(making),
                    period,
                    making.views(),
                    histories,
                    sight.found(to.email(), to.sirens()),
                    sight.dismissed(to.sirens()),
                    new Material.World(sight.windows(), sight.gaps(), sight.liveCalls()),
                    new Material.Past(
                            to.past().since().atZone(to.rhythm().zone()).toLocalDate(),
                            to.past().lastLetter()),
                    Math.max(Material.SOON_DAYS, to.wish().leadDays()),
                    now);
        }

        private static Recipient recipient(Making making) {
            Subscription to = making.to();
            List<DigestInputs.View> views = making.views();
            return new Recipient(
                    to.id(),
                    views.isEmpty() ? "" : views.get(0).siren(),
                    views.stream().map(DigestInputs.View::authority).collect(Collectors.joining(", ")),
                    views.stream().anyMatch(DigestInputs.View::fictional),
                    to.email(),
                    to.locale(),
                    to.wish().extent());
        }
    }
}
