package fr.levier.bench;

import java.util.Arrays;
import java.util.function.LongSupplier;

/** Times passes that return something, which is kept where the compiler cannot see that nobody reads it. */
final class Stopwatch {
    private static volatile long sink;

    private Stopwatch() {}

    static double seconds(LongSupplier pass) {
        long start = System.nanoTime();
        sink = pass.getAsLong();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Returns the median of several passes, after others that are not counted. */
    static double median(int uncounted, int counted, LongSupplier pass) {
        for (int i = 0; i < uncounted; i++) {
            sink = pass.getAsLong();
        }
        double[] seconds = new double[counted];
        for (int i = 0; i < counted; i++) {
            seconds[i] = seconds(pass);
        }
        Arrays.sort(seconds);
        return seconds[counted / 2];
    }
}
