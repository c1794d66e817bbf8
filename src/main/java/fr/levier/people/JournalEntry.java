package fr.levier.people;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that somebody did.
 *
 * @param who the address of who did it, as it was then
 * @param siren the authority whose affair it is, if it is one's
 * @param subject whom or what it concerned; may be empty
 * @param address the network address it came from
 */
public record JournalEntry(
        Instant at, String who, Optional<String> siren, Action action, String subject, String address) {}
