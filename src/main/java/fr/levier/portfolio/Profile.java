package fr.levier.portfolio;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a project is about, in the words of its author: a word that is not there is unknown, never different.
 *
 * @param subject the matter that projects share, such as {@code mobilités douces}; the same words mean the same matter
 * @param places codes of countries, or territories in words
 * @param themes codes of the vocabulary, or other words
 * @param phase such as {@code étude}, {@code pilote}, {@code travaux}, {@code échanges}
 * @param scale such as {@code quartier}, {@code ville}, {@code région}
 */
public record Profile(
        Optional<String> subject,
        Set<String> places,
        Set<String> publics,
        Set<String> themes,
        Optional<String> phase,
        Optional<String> scale) {
    public static final Profile UNKNOWN =
            new Profile(Optional.empty(), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());

    public Profile {
        places = Set.copyOf(places);
        publics = Set.copyOf(publics);
        themes = Set.copyOf(themes);
    }

    /** Returns the subject without what spelling and grammar add. */
    Optional<String> matter() {
        return subject.map(words -> String.join(" ", Wording.stems(words)));
    }

    static Set<String> words(Set<String> labels) {
        return labels.stream().map(Wording::of).collect(Collectors.toSet());
    }
}
