package fr.levier.source;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Keeps requests to one host apart, however many sources ask there. A host's turns are given out in order. */
final class Politeness {
    /** Some sites ask for hours; what they mean is: slowly. */
    private static final Duration SLOWEST = Duration.ofSeconds(10);

    private final Duration usual;
    private final Pause pause;
    private final LongSupplier nanos;
    private final Map<String, Duration> intervals = new ConcurrentHashMap<>();
    private final Map<String, Long> nextTurns = new ConcurrentHashMap<>();

    Politeness(Duration usual, Pause pause, LongSupplier nanos) {
        this.usual = usual;
        this.pause = pause;
        this.nanos = nanos;
    }

    /** Waits for this host's next turn. */
    void await(String host) throws InterruptedException {
        long interval = intervals.getOrDefault(host, usual).toNanos();
        long now = nanos.getAsLong();
        long[] turn = {now};
        nextTurns.compute(host, (h, next) -> {
            turn[0] = next == null ? now : Math.max(now, next);
            return turn[0] + interval;
        });
        if (turn[0] > now) {
            pause.sleep(Duration.ofNanos(turn[0] - now));
        }
    }

    /** Follows the wish of a host, as far as it is slower than usual and not absurd. */
    void slowDown(String host, Duration interval) {
        Duration heard = interval.compareTo(SLOWEST) > 0 ? SLOWEST : interval;
        if (heard.compareTo(usual) > 0) {
            intervals.put(host, heard);
        }
    }
}
