package fr.levier.people;

import java.util.Map;

/**
 * An account with the session in which it is here.
 *
 * @param session its number, by which it can be ended
 * @param memberships role by SIREN
 */
public record SignedIn(long session, Account account, Map<String, Role> memberships) {
    public SignedIn {
        memberships = Map.copyOf(memberships);
    }
}
