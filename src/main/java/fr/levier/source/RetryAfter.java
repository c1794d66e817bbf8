package fr.levier.source;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads how long a site asks to wait: a number of seconds or a date. */
final class RetryAfter {
    private RetryAfter() {}

    /** Returns the wait from {@code now} on, never negative; nothing when the header cannot be understood. */
    static Optional<Duration> read(String header, Instant now) {
        String text = header.trim();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(at.isBefore(now) ? Duration.ZERO : Duration.between(now, at));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
