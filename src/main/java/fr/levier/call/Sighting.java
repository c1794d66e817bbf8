package fr.levier.call;

import java.net.URI;
import java.time.Instant;

/**
 * What one page of one source says of one call.
 *
 * @param id the call that it speaks of
 * @param source the identity of the source, such as {@code eu-portal}
 * @param page the address of the page or document
 * @param rank how much its word weighs
 * @param seenAt when it was read
 * @param content what it says
 */
public record Sighting(CallId id, String source, URI page, Rank rank, Instant seenAt, Content content) {

    /** Returns what is said, as said of this call. */
    Sighting under(CallId call) {
        return new Sighting(call, source, page, rank, seenAt, content);
    }
}
