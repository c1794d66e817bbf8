package fr.levier.source;

import fr.levier.call.Rank;
import fr.levier.reference.Label;
import java.util.Optional;

/**
 * What people are told of a source: who it is, how much its word weighs, and under which terms what it publishes may be shown.
 *
 * @param id its identity
 * @param name as people call it
 * @param family which kind of publisher it is, such as {@code region} or {@code press}
 * @param rank how much the word of its pages weighs
 * @param presumed whether the form of its pages was never seen, only presumed
 * @param attribution who must be named beside its data, and under which licence where one is known
 * @param missing the setting without which it cannot be asked, when that is not set
 */
public record SourceCard(
        String id,
        Label name,
        String family,
        Rank rank,
        boolean presumed,
        Label attribution,
        Optional<String> missing) {

    /** Returns the card of an issuer whose pages were seen. */
    public static SourceCard issuer(String id, String family, Label name, Label attribution) {
        return new SourceCard(id, name, family, Rank.ISSUER, false, attribution, Optional.empty());
    }
}
