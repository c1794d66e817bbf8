package fr.levier.digest;

import fr.levier.call.CallEvent;
import fr.levier.match.Match;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What letters are made from. The application joins the catalogue, the authorities and the rulebook behind this interface. */
public interface DigestInputs {

    /** Returns an authority's name and every call with its verdict for it, or nothing when nobody knows the authority. */
    Optional<View> find(String siren, Instant now);

    /** Returns what happened to calls after an event, oldest first, and the last event that this covers. */
    News newsAfter(long cursor);

    /** An authority and how the catalogue looks to it. */
    record View(String authority, boolean fictional, List<Match> matches) {}

    /**
     * Events of the catalogue.
     *
     * @param cursor the number of the last event covered; the given one when there was none
     */
    record News(List<CallEvent> changes, long cursor) {}
}
