package fr.levier.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;

/**
 * Where a value comes from.
 *
 * @param url the page or document
 * @param quote the words that state it, at most a line; for a field of a machine format, its raw value
 * @param place where in the page: a heading, a selector, a JSON path, a page number; may be empty
 * @param method how it was read
 * @param seenAt when the page was fetched
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Evidence(URI url, String quote, String place, Method method, Instant seenAt) {

    /** How a value was read, from the surest to the least sure. */
    public enum Method {
        /** Confirmed or corrected by a person. */
        PERSON,
        /** A field of a machine format. */
        FIELD,
        /** A labelled place of a known page layout. */
        LAYOUT,
        /** Understood from prose. */
        PROSE,
        /** Known from which source or address it is, such as the funder of a ministry's own page. */
        SOURCE
    }
}
