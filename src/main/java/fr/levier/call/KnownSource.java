package fr.levier.call;

import fr.levier.reference.Label;
import java.util.Optional;

/**
 * A source of this instance, as people are told of it. Who reads sources knows them; this room only says how well each is known.
 *
 * @param id its identity
 * @param name as people call it
 * @param family which kind of publisher it is, such as {@code region}
 * @param presumed whether the form of its pages was never seen
 * @param attribution who must be named beside its data
 * @param missing the setting without which it cannot be asked
 */
public record KnownSource(
        String id, Label name, String family, boolean presumed, Label attribution, Optional<String> missing) {}
