package fr.levier.digest;

import fr.levier.call.SourceStanding;
import fr.levier.reference.Label;
import java.time.Instant;
import java.util.Optional;

/**
 * A source in trouble: what a letter cannot know.
 *
 * @param source its name
 * @param standing what is wrong
 * @param since the last reading that was believed; nothing when there was none
 */
public record Gap(Label source, SourceStanding standing, Optional<Instant> since) {}
