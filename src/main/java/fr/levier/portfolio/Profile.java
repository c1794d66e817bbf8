package fr.levier.portfolio;

import java.util.Optional;
import java.util.Set;

/**
 * What a project is about, in the words of its author: a word that is not there is unknown, never different.
 *
 * @param subject the matter that projects share, such as {@code soft-mobility}; the same word means the same matter
 * @param places countries or territories
 * @param phase such as {@code study}, {@code pilot}, {@code works}, {@code exchange}
 * @param scale such as {@code district}, {@code city}, {@code region}
 */
public record Profile(
        Optional<String> subject,
        Set<String> places,
        Set<String> publics,
        Set<String> themes,
        Optional<String> phase,
        Optional<String> scale) {
    public Profile {
        places = Set.copyOf(places);
        publics = Set.copyOf(publics);
        themes = Set.copyOf(themes);
    }
}
