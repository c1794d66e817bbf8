package fr.levier.addition;

import fr.levier.source.extract.GivenCalls;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A page or document that somebody gave, as it was read, until they have confirmed it. It is theirs alone, so that neither an expired
 * session nor a mistake costs the reading.
 *
 * @param account who gave it
 * @param siren for which authority
 */
record Draft(UUID id, long account, String siren, GivenCalls given, Instant at) {

    /** Names the confirmation of one of its calls: sent twice, it adds once. */
    UUID sending(int number) {
        return UUID.nameUUIDFromBytes((id + "#" + number).getBytes(StandardCharsets.UTF_8));
    }
}
