package fr.levier.bench;

import java.util.function.LongSupplier;

/**
 * Times passes that return something, which is kept where the compiler cannot see that nobody reads it. Of several passes the best
 * counts, for every side alike: what makes the others slower is whatever else the machine is doing.
 */
final class Stopwatch {
    @SuppressWarnings("UnusedVariable")
    private static volatile long sink;

    private Stopwatch() {}

    static double seconds(LongSupplier pass) {
        long start = System.nanoTime();
        sink = pass.getAsLong();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Returns the best of several passes, after others that are not counted. */
    static double best(int uncounted, int counted, LongSupplier pass) {
        return best(uncounted, counted, pass, () -> 0)[0];
    }

    /** Returns the best of each of two kinds of passes that take turns, so that both meet the same machine. */
    static double[] best(int uncounted, int counted, LongSupplier one, LongSupplier other) {
        double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
        for (int i = -uncounted; i < counted; i++) {
            double first = seconds(one);
            double second = seconds(other);
            if (i >= 0) {
                best[0] = Math.min(best[0], first);
                best[1] = Math.min(best[1], second);
            }
        }
        return best;
    }
}
