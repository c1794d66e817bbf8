package fr.levier.source;

import java.net.URI;
import java.time.Instant;

/**
 * A page as it was fetched.
 *
 * @param request what was asked for
 * @param url where the answer finally came from, after redirects
 * @param contentType the Content-Type header as received, or the empty string
 * @param body the bytes, decompressed, within the size limit
 * @param fetchedAt when
 */
@SuppressWarnings("ArrayRecordComponent") // a page is compared by nobody
public record Page(Request request, URI url, String contentType, byte[] body, Instant fetchedAt) {}
