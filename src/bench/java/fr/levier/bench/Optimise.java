package fr.levier.bench;

import fr.levier.financing.mix.Mix;
import java.io.PrintStream;
import java.util.Locale;

/** The best mix of 20 funders over 10 projects, against the greedy choice and ojAlgo on the same instances. */
final class Optimise {
    private static final int PROJECTS = 10;
    private static final int FUNDERS = 20;
    private static final int INSTANCES = 5;

    private Optimise() {}

    static void run(PrintStream out) {
        Mix.best(MixInstance.of(1, 4, 0).quest());
        for (int seed = 1; seed <= INSTANCES; seed++) {
            MixInstance instance = MixInstance.of(PROJECTS, FUNDERS, seed);
            long[] own = new long[3];
            double exact = Stopwatch.seconds(() -> own[0] =
                    Mix.best(instance.quest()).orElseThrow().ownCash().cents());
            double greedy = Stopwatch.seconds(() -> own[1] = GreedyMix.ownCash(instance));
            double ojAlgo = Stopwatch.seconds(() -> own[2] = OjAlgoMix.ownCash(instance));
            out.printf(
                    Locale.ROOT,
                    "instance %d: CP-SAT %.2f EUR proved in %.2f s, greedy %.2f EUR (+%.1f %%) in %.3f s, ojAlgo %.2f EUR in %.2f s%n",
                    seed,
                    own[0] / 100.0,
                    exact,
                    own[1] / 100.0,
                    own[0] == 0 ? 0.0 : 100.0 * (own[1] - own[0]) / own[0],
                    greedy,
                    own[2] / 100.0,
                    ojAlgo);
        }
    }
}
