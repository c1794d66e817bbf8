package fr.levier.planning;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.people.Access;
import fr.levier.people.Account;
import fr.levier.people.Action;
import fr.levier.people.HttpActs;
import fr.levier.people.HttpRoleNeeded;
import fr.levier.web.LocalPath;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.authentication.AuthorizationException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets in who may see or change what belongs to an authority. Who may not see that there is something sees nothing; who has not signed in,
 * where that is needed, is asked to, and keeps what they typed.
 */
@Singleton
final class HttpDoor {
    private final JdbcPlans plans;
    private final Authorities authorities;
    private final HttpActs acts;
    private final Clock clock;

    HttpDoor(JdbcPlans plans, Authorities authorities, HttpActs acts, Clock clock) {
        this.plans = plans;
        this.authorities = authorities;
        this.acts = acts;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    String who(Access access) {
        return access.account().map(account -> account.email().value()).orElse("");
    }

    /** Returns the authority that is named, when it may be seen. */
    Authority seen(Access access, String siren) {
        if (!access.sees(siren)) {
            throw refusal(access);
        }
        return authorities.find(siren).orElseThrow(HttpDoor::notFound);
    }

    /** Returns the authority that is named, when it may be changed. */
    Authority changed(Access access, String siren) {
        Authority authority = seen(access, siren);
        if (!access.changes(siren)) {
            throw new HttpRoleNeeded(siren);
        }
        return authority;
    }

    /** Returns the authorities that may be seen, by name. */
    List<Authority> seen(Access access) {
        List<Authority> seen = authorities.list().stream()
                .filter(authority -> access.sees(authority.siren()))
                .toList();
        if (seen.isEmpty() && access.account().isEmpty()) {
            throw refusal(access);
        }
        return seen;
    }

    /** Sends who names no authority to the page of the one for which they are here, or the first; who belongs to none, to the calls. */
    HttpResponse<?> first(Access access, java.util.function.UnaryOperator<String> address) {
        String to = access.authority()
                .filter(siren -> authorities.find(siren).isPresent())
                .or(() -> seen(access).stream().map(Authority::siren).findFirst())
                .map(address)
                .orElse("/appels");
        return HttpResponse.seeOther(LocalPath.read(to).orElseThrow());
    }

    StoredPlan plan(Access access, String id) {
        Optional<StoredPlan> plan = uuid(id).flatMap(plans::find);
        if (plan.isEmpty() && access.account().isEmpty()) {
            seen(access);
        }
        StoredPlan found = plan.orElseThrow(HttpDoor::notFound);
        seen(access, found.siren());
        return found;
    }

    StoredPlan planToChange(Access access, String id) {
        StoredPlan plan = plan(access, id);
        changed(access, plan.siren());
        return plan;
    }

    /** Writes into the journal what somebody did. */
    void note(HttpRequest<?> request, Access access, String siren, Action action, String subject) {
        Optional<Account> account = access.account();
        account.ifPresent(who -> acts.note(request, who, Optional.of(siren), action, subject));
    }

    static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static RuntimeException refusal(Access access) {
        return access.account().isEmpty() ? new AuthorizationException(null) : notFound();
    }

    static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
    }
}
