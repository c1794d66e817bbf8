package fr.levier.job;

import java.time.Instant;

/** Collects from all sources. The application joins the harvester behind this interface. */
@FunctionalInterface
public interface Collection {
    void run(Instant now);
}
