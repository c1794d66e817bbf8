package fr.levier.addition;

import fr.levier.people.Access;
import fr.levier.people.HttpRoleNeeded;
import fr.levier.people.SignedIn;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.Optional;
import java.util.UUID;

/** Who may add and correct, in whose name, and what they are told who may not. */
final class HttpRights {
    private static final int LONGEST = 2000;

    private HttpRights() {}

    /**
     * Returns the authority for which somebody adds or corrects; the only one that they may change when they name none.
     *
     * @throws HttpStatusException for who may only read; for anybody else the authority is not there
     */
    static String demand(Access access, String siren, SignedIn visitor) {
        if (!siren.isEmpty()) {
            return HttpRoleNeeded.demand(access, siren);
        }
        return visitor.memberships().keySet().stream()
                .sorted()
                .filter(access::changes)
                .findFirst()
                .orElseThrow(() -> visitor.memberships().keySet().stream()
                        .sorted()
                        .findFirst()
                        .<HttpStatusException>map(HttpRoleNeeded::new)
                        .orElseGet(HttpRights::notFound));
    }

    /** Everybody who sees the call sees who said so: a name and an authority, never an address of mail. */
    static String author(SignedIn visitor, String authority) {
        String name = visitor.account().name();
        return name.isEmpty() ? authority : name + " (" + authority + ")";
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
    }
}
