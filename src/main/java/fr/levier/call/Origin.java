package fr.levier.call;

import java.net.URI;
import java.time.Instant;

/** One page on which a call stands. */
public record Origin(String source, URI page, Rank rank, Instant firstSeen, Instant lastSeen) {}
