package fr.levier.job;

import java.time.Instant;
import java.util.Optional;

/** Collects from sources. The application joins the harvester behind this interface. */
@FunctionalInterface
public interface Collection {
    /** @param source the one to read; all of them when it is empty */
    void run(Optional<String> source, Instant now);
}
