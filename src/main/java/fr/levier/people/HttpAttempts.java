package fr.levier.people;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Bounds how often something is tried that needs no password, for rooms that know neither addresses nor attempts. */
@Singleton
public final class HttpAttempts {
    private final JdbcAttempts attempts;
    private final HttpActs acts;
    private final Clock clock;

    HttpAttempts(JdbcAttempts attempts, HttpActs acts, Clock clock) {
        this.attempts = attempts;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Notes an attempt; false when there were too many of this one, or from where it comes.
     *
     * @param room what is tried: attempts of one room say nothing of those of another
     */
    public boolean allow(HttpRequest<?> request, String room, String what) {
        String address = acts.browser(request).address();
        return attempts.allow(room + ' ' + what, room + ' ' + address, clock.instant());
    }
}
