package fr.levier.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key by which a program reads the API for one authority. It changes nothing, opens nothing of another authority, and is no account.
 *
 * @param siren the only authority that it is for
 * @param name what it was made for, in the words of who made it
 * @param scopes never empty
 * @param madeBy the address of who made it, as it was then
 * @param usedAt when it was last used, to the minute
 */
public record ApiKey(
        long id,
        String siren,
        String name,
        Set<Scope> scopes,
        String madeBy,
        Instant createdAt,
        Optional<Instant> usedAt) {
    /** What a key begins with, so that programs that look for lost secrets know it. */
    public static final String PREFIX = "levier_";

    public ApiKey {
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("A key opens something");
        }
    }
}
