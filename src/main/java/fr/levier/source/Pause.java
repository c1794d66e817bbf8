package fr.levier.source;

import java.time.Duration;

/** Waiting, so that tests need not. */
@FunctionalInterface
public interface Pause {
    void sleep(Duration duration) throws InterruptedException;

    /** Really waits. */
    static Pause real() {
        return duration -> Thread.sleep(duration.toMillis());
    }
}
