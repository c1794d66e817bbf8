package fr.levier.call;

import java.time.Instant;
import java.util.Optional;

/**
 * How well one source is known: the statement that lets people trust, or doubt, that nothing was missed.
 *
 * @param source the identity of the source
 * @param lastRun when its last run ended
 * @param lastCompleteRun when it was last read to its end
 * @param calls how many calls stand on it now
 */
public record Coverage(String source, Instant lastRun, Optional<Instant> lastCompleteRun, int calls) {}
