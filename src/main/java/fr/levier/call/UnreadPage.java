package fr.levier.call;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * A page of one call that could not be read in a run. Whatever it said before stays believed: a page in trouble is no sign that its
 * call is gone.
 *
 * @param addresses where it was asked for and, after redirects, where it last stood
 * @param about the call that it is known to speak of
 */
public record UnreadPage(Set<URI> addresses, Optional<CallId> about) {

    public UnreadPage {
        addresses = Set.copyOf(addresses);
    }
}
