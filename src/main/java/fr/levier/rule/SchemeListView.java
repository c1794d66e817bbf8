package fr.levier.rule;

import java.util.List;
import java.util.Optional;

/**
 * The list of all schemes.
 *
 * @param text the words looked for
 * @param found how many there are
 * @param modelled how many of them are modelled
 * @param families in the order of the vocabulary, without the empty ones
 * @param version of the rulebook
 */
public record SchemeListView(String text, int found, int modelled, List<Family> families, String version) {

    /** The schemes of one family. */
    public record Family(String code, String name, List<Line> schemes) {}

    /**
     * One scheme.
     *
     * @param checkedOn when a text of it was last read
     * @param closed that it is closed, in words
     */
    public record Line(
            String name,
            String address,
            String funder,
            boolean modelled,
            int campaigns,
            Optional<String> checkedOn,
            Optional<String> closed) {}
}
