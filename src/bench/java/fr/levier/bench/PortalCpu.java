package fr.levier.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/**
 * The loops of {@link PortalReading} in turn in one virtual machine, by the processor time that they took: on a busy machine JMH's clock
 * measures mostly the others. Of many rounds the best of each counts.
 */
final class PortalCpu {
    private static final int ROUNDS = 30;
    private static final int ANSWERS = 200;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @SuppressWarnings("UnusedVariable")
    private static volatile int sink;

    private interface Loop {
        int pass() throws IOException;
    }

    private PortalCpu() {}

    static void run(PrintStream out) throws IOException {
        PortalReading portal = new PortalReading();
        double parse = Double.MAX_VALUE;
        double inner = Double.MAX_VALUE;
        double read = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            parse = Math.min(parse, micros(() -> portal.parse().size()));
            inner = Math.min(inner, micros(portal::parseInner));
            read = Math.min(read, micros(() -> portal.read().sightings().size()));
        }
        out.println(String.format(
                Locale.ROOT,
                "{\"unit\":\"us\",\"parse\":%.0f,\"parseInner\":%.0f,\"read\":%.0f,\"readToParse\":%.2f,\"readToParseInner\":%.2f}",
                parse,
                inner,
                read,
                read / parse,
                read / inner));
    }

    private static double micros(Loop loop) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < ANSWERS; i++) {
            sink = loop.pass();
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / ANSWERS;
    }
}
