package fr.levier.administration;

import fr.levier.people.Access;
import fr.levier.people.Account;
import fr.levier.people.Action;
import fr.levier.people.HttpActs;
import fr.levier.people.SignedIn;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets through who keeps the instance, and notes what they do. For everybody else these pages are not there. */
@Singleton
final class HttpKeeper {
    private final HttpActs acts;

    HttpKeeper(HttpActs acts) {
        this.acts = acts;
    }

    static void demand(Access access) {
        if (access.account().filter(Account::administersInstance).isEmpty()) {
            throw notFound();
        }
    }

    static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
    }

    void note(HttpRequest<?> request, SignedIn who, Action action, String subject) {
        note(request, who, Optional.empty(), action, subject);
    }

    /** @param siren the authority whose affair it is, if it is one's */
    void note(HttpRequest<?> request, SignedIn who, Optional<String> siren, Action action, String subject) {
        acts.note(request, who.account(), siren, action, subject);
    }
}
