package fr.levier.match;

import java.util.Arrays;
import java.util.Optional;

/** In which order calls are listed. */
public enum Sort {
    /** By section, the next closing first. */
    CLOSING("echeance"),
    /** Those that hold the words in their title first. */
    RELEVANCE("pertinence"),
    /** The best for the chosen authority first. */
    VERDICT("verdict"),
    /** The highest stated grant first. */
    AMOUNT("montant"),
    /** Those that Levier saw last first. */
    NEWEST("recents");

    private final String slug;

    Sort(String slug) {
        this.slug = slug;
    }

    String slug() {
        return slug;
    }

    static Optional<Sort> find(String slug) {
        return Arrays.stream(values()).filter(s -> s.slug.equals(slug)).findFirst();
    }
}
