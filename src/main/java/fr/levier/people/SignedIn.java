package fr.levier.people;

import java.util.Map;
import java.util.Optional;

/**
 * An account with the session in which it is here.
 *
 * @param session its number, by which it can be ended
 * @param memberships role by SIREN
 * @param chosen the authority that was chosen in this session, among several
 */
public record SignedIn(long session, Account account, Map<String, Role> memberships, Optional<Chosen> chosen) {
    public SignedIn {
        Map<String, Role> own = Map.copyOf(memberships);
        memberships = own;
        chosen = chosen.filter(c -> own.containsKey(c.siren()));
    }

    /** An authority and its name. */
    public record Chosen(String siren, String name) {}

    /** Returns the authority for which somebody is here: the one they chose, or the only one; nothing while they have to choose. */
    public Optional<String> authority() {
        return chosen.map(Chosen::siren)
                .or(() ->
                        memberships.size() == 1 ? memberships.keySet().stream().findFirst() : Optional.empty());
    }
}
