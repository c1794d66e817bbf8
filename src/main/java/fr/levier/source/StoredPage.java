package fr.levier.source;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * The last good answer for a page, kept so that it can be read again.
 *
 * @param key which page
 * @param requested the address that was asked for
 * @param url where the answer came from, after redirects
 * @param contentType as received, or the empty string
 * @param etag to ask whether it changed
 * @param lastModified to ask whether it changed
 * @param fetchedAt when this body came
 * @param body decompressed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record StoredPage(
        PageKey key,
        URI requested,
        URI url,
        String contentType,
        Optional<String> etag,
        Optional<String> lastModified,
        Instant fetchedAt,
        byte[] body) {

    /** Returns the page as the answer to this request, which has its key. */
    Page answering(Request request) {
        return new Page(request, url, contentType, body, fetchedAt);
    }
}
