package fr.levier.people;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows from where a request comes, and writes what it did into the journal. */
@Singleton
public final class HttpActs {
    private static final int LONGEST = 200;

    private final JdbcJournal journal;
    private final HttpClientAddressResolver addresses;
    private final Clock clock;

    HttpActs(JdbcJournal journal, HttpClientAddressResolver addresses, Clock clock) {
        this.journal = journal;
        this.addresses = addresses;
        this.clock = clock;
    }

    Browser browser(HttpRequest<?> request) {
        @Nullable String address = addresses.resolve(request);
        @Nullable String device = request.getHeaders().get(HttpHeaders.USER_AGENT);
        return new Browser(address == null ? "" : address, shortened(device == null ? "" : device));
    }

    void note(HttpRequest<?> request, Account who, Action action) {
        note(request, who, Optional.empty(), action, "");
    }

    /** Writes down what somebody did about something that belongs to an authority. */
    public void note(HttpRequest<?> request, Account who, Optional<String> siren, Action action, String subject) {
        note(request, who.email().value(), siren, action, subject);
    }

    /** The same of somebody who did not sign in: who answers the question of a letter. */
    public void note(HttpRequest<?> request, String who, Optional<String> siren, Action action, String subject) {
        journal.add(new JournalEntry(
                clock.instant(), who, siren, action, subject, browser(request).address()));
    }

    private static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
