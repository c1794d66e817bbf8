package fr.levier.source;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** Asks politely, and asks again when that may help: later each time, never sooner than the site says. */
final class Persistence {
    private final HttpExchange exchange;
    private final HttpLimits limits;
    private final Politeness politeness;
    private final Pause pause;
    private final Clock clock;

    Persistence(HttpExchange exchange, HttpLimits limits, Politeness politeness, Pause pause, Clock clock) {
        this.exchange = exchange;
        this.limits = limits;
        this.politeness = politeness;
        this.pause = pause;
        this.clock = clock;
    }

    /** Returns an answer that is no 429 and no 5xx, or fails with the last failure. */
    Answer ask(URI url, Function<URI, HttpUriRequestBase> request) throws FetchException, InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                politeness.await(url.getHost());
                return usable(url, exchange.send(request.apply(url), url));
            } catch (FetchException failure) {
                if (!failure.isPassing() || attempt >= limits.retries()) {
                    throw failure;
                }
                pause.sleep(wait(url, failure, attempt));
            }
        }
    }

    private Answer usable(URI url, Answer answer) throws FetchException {
        if (answer.status() == 429 || answer.status() >= 500) {
            Instant now = sitesNow(answer);
            throw FetchException.busy(
                    url, answer.status(), answer.header("retry-after").flatMap(h -> RetryAfter.read(h, now)));
        }
        return answer;
    }

    /** A date is meant by the site's own clock. */
    private Instant sitesNow(Answer answer) {
        try {
            return answer.header("date")
                    .map(d -> ZonedDateTime.parse(d, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .orElseGet(clock::instant);
        } catch (DateTimeException notADate) {
            return clock.instant();
        }
    }

    private Duration wait(URI url, FetchException failure, int attempt) throws FetchException {
        Optional<Duration> asked = failure.retryAfter();
        if (asked.isPresent() && asked.get().compareTo(limits.longestWait()) > 0) {
            throw FetchException.lasting(url, "asked-to-wait", asked.get().toSeconds());
        }
        Duration own = limits.backoff().multipliedBy(1L << attempt);
        Duration jittered = own.plusMillis(ThreadLocalRandom.current().nextLong(own.toMillis() / 2 + 1));
        return asked.filter(a -> a.compareTo(jittered) > 0).orElse(jittered);
    }
}
