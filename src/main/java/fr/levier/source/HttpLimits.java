package fr.levier.source;

import java.time.Duration;

/**
 * How long, how much and how often a site is asked.
 *
 * @param connect until a connection stands
 * @param silence between two bytes of an answer
 * @param total for one answer altogether, however steadily it drips
 * @param maxBytes of one answer, decompressed
 * @param retries after the first attempt
 * @param backoff before the first retry; doubles with each
 * @param longestWait that a site's Retry-After is followed; a site that asks for more is left alone
 * @param politeness between two requests to one host
 */
public record HttpLimits(
        Duration connect,
        Duration silence,
        Duration total,
        int maxBytes,
        int retries,
        Duration backoff,
        Duration longestWait,
        Duration politeness) {
    private static final int SIFTED = 20;

    /** Returns the limits for real sites: at most one request a second to each. */
    public static HttpLimits live() {
        return new HttpLimits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(90),
                20 * 1024 * 1024,
                2,
                Duration.ofSeconds(2),
                Duration.ofMinutes(2),
                Duration.ofSeconds(1));
    }

    /** Returns the limits for a file of which only parts are kept: the EU portal's is of 124 MiB. */
    HttpLimits ofSiftedFiles() {
        return new HttpLimits(
                connect,
                silence,
                total.multipliedBy(SIFTED),
                maxBytes * SIFTED,
                retries,
                backoff,
                longestWait,
                politeness);
    }

    /** Returns the limits for one page for which a person waits: they ask again themselves. */
    public HttpLimits impatient() {
        Duration patience = Duration.ofSeconds(20);
        Duration most = total.compareTo(patience) < 0 ? total : patience;
        Duration still = silence.compareTo(most) < 0 ? silence : most;
        return new HttpLimits(connect, still, most, maxBytes, 0, backoff, Duration.ZERO, politeness);
    }

    public HttpLimits withPoliteness(Duration interval) {
        return new HttpLimits(connect, silence, total, maxBytes, retries, backoff, longestWait, interval);
    }
}
