package fr.levier.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which entries of the journal are asked for.
 *
 * @param siren the authority whose affair it is; nothing for all
 * @param who a part of the address of who did it; may be empty
 * @param from the first day, in Paris
 * @param to the last day
 * @param before the number of an entry: only older ones; zero for the latest
 */
record JournalQuery(
        Optional<String> siren,
        Optional<Action> action,
        String who,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        long before) {}
