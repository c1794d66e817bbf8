package fr.levier.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs one class of benchmarks in a virtual machine of its own. Its last line is one line of JSON, in microseconds a call. */
final class Jmh {
    private static final int WARM_UPS = 5;
    private static final int MEASUREMENTS = 10;

    private Jmh() {}

    static void run(Class<?> benchmarks, PrintStream out) {
        Options options = new OptionsBuilder()
                .include(benchmarks.getName())
                .forks(1)
                .jvmArgs("-Xmx512m")
                .warmupIterations(WARM_UPS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(MEASUREMENTS)
                .measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true)
                .build();
        try {
            Collection<RunResult> results = new Runner(options).run();
            out.println(results.stream()
                    .map(RunResult::getPrimaryResult)
                    .map(Jmh::json)
                    .collect(Collectors.joining(",", "{\"unit\":\"us\",", "}")));
        } catch (RunnerException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String json(Result<?> result) {
        return String.format(
                Locale.ROOT,
                "\"%s\":{\"score\":%.2f,\"error\":%.2f}",
                result.getLabel(),
                result.getScore(),
                result.getScoreError());
    }
}
