package fr.levier.bench;

import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import fr.levier.rule.bulk.NationalRun;
import fr.levier.rule.bulk.Population;
import fr.levier.rule.bulk.Standing;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The national run: all authorities before many calls, against the same rules on cel-java, their structured part on Lucene Monitor, and
 * streaming the same bitsets through memory. Its last line is one line of JSON.
 */
final class National {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final int PASSES = 81;
    private static final int CEL_SAMPLE = 200;
    private static final int MONITOR_SAMPLE = 200;

    private final World world;
    private final PrintStream out;

    private National(World world, PrintStream out) {
        this.world = world;
        this.out = out;
    }

    static void run(Path authorities, int calls, PrintStream out) {
        long start = System.nanoTime();
        RulebookLoader.Loaded loaded = RulebookLoader.load(RuleFiles.bundled());
        Rulebook rulebook = loaded.rulebook().orElseThrow(() -> new IllegalStateException(loaded.problems().toString()));
        Population population = France.read(authorities);
        World world = World.of(rulebook, population, Calls.of(rulebook, TODAY, calls));
        National national = new National(world, out);
        national.say("%d authorities, %d schemes, %d calls of %.1f deciding conditions, loaded in %.1f s",
                population.size(), rulebook.schemes().size(), calls, world.conditionsPerCall(), (System.nanoTime() - start) / 1e9);
        national.compete();
    }

    private void compete() {
        double first = Stopwatch.seconds(this::pass);
        long heap = Heap.peakMebibytes();
        say("first run, nothing warm, all conditions, conjunctions and counts: %.3f s, heap at most %d MiB since the start", first, heap);
        Streaming streaming = new Streaming(world);
        double[] best = Stopwatch.best(PASSES, PASSES, this::pass, streaming::pass);
        double warm = best[0];
        double memory = warm / best[1];
        say("warm run, nothing remembered from the others: %.4f s (best of %d after %d), %.2f ns per pair",
                warm, PASSES, PASSES, perPair(warm, world.pairs()) * 1e9);
        say("streaming the same bitsets, %d MiB, in turn with it: %.4f s", streaming.mebibytes(), best[1]);
        double cel = celPerPair() / perPair(warm, world.pairs());
        double monitor = monitorPerPair() / perPair(warm, world.pairs());
        say("cel-java: %.0f times slower than the warm run, %.0f than the first; Lucene Monitor: %.0f and %.0f",
                cel, cel * warm / first, monitor, monitor * warm / first);
        out.println(String.format(
                Locale.ROOT,
                "{\"authorities\":%d,\"calls\":%d,\"pairs\":%d,\"seconds\":%.3f,\"heapMiB\":%d,"
                        + "\"ratios\":{\"cel-java\":%.0f,\"lucene-monitor\":%.0f,\"memory\":%.2f}}",
                world.population().size(), world.calls().size(), world.pairs(), first, heap, cel, monitor, memory));
    }

    /** One whole run with nothing remembered; returns a sum over all answers. */
    private long pass() {
        long sum = 0;
        for (Standing standing : judged()) {
            sum += standing.eligible() - standing.ineligible() + 3L * standing.toConfirm();
        }
        return sum;
    }

    private List<Standing> judged() {
        return new NationalRun(world.rulebook(), world.population()).judge(world.calls());
    }

    private double celPerPair() {
        CelOpponent cel = new CelOpponent(world, CEL_SAMPLE);
        List<Standing> standings = judged();
        CelOpponent.Agreement agreement = cel.compare(standings);
        double seconds = Stopwatch.best(3, 5, cel::pass);
        say("cel-java, %d pairs: %.3f s (best of 5 after 4), %.0f ns per pair; %d answers equal, %d left open by it and decided exactly here",
                cel.pairs(), seconds, perPair(seconds, cel.pairs()) * 1e9, agreement.equal(), agreement.finer());
        return perPair(seconds, cel.pairs());
    }

    private double monitorPerPair() {
        try (MonitorOpponent monitor = new MonitorOpponent(world, MONITOR_SAMPLE)) {
            long compared = monitor.compare();
            double seconds = Stopwatch.best(3, 5, monitor::pass);
            say("Lucene Monitor, structured part of %d calls, %d pairs: %.3f s (best of 5 after 3), %.0f ns per pair; %d answers equal",
                    monitor.queries(), monitor.pairs(), seconds, perPair(seconds, monitor.pairs()) * 1e9, compared);
            return perPair(seconds, monitor.pairs());
        }
    }

    private static double perPair(double seconds, long pairs) {
        return seconds / pairs;
    }

    private void say(String text, Object... values) {
        out.println(String.format(Locale.ROOT, text, values));
    }
}
