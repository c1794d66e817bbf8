package fr.levier.job;

import java.time.Instant;

/** Forgets what was kept longer than this instance wants to. The application joins what is kept behind this interface. */
@FunctionalInterface
public interface Purge {
    void run(Instant now);
}
