package fr.levier.rule;

import fr.levier.reference.Label;
import java.util.Optional;

/**
 * One dated value of a campaign, such as its highest rate.
 *
 * @param name its key in the scheme's file, such as {@code rate_max}
 * @param value as written: {@code 70 %}, {@code 200000 EUR}, {@code 36 months}
 * @param base what a rate is a share of, where it is one
 * @param reference the text
 * @param assumed true when carried over without a text of this campaign
 * @param when for whom the value holds, where others get another one
 */
public record Term(
        String name,
        String value,
        Optional<String> base,
        Optional<Reference> reference,
        boolean assumed,
        Optional<Label> when) {

    /** A value that holds for all. */
    public Term(String name, String value, Optional<String> base, Optional<Reference> reference, boolean assumed) {
        this(name, value, base, reference, assumed, Optional.empty());
    }

    Term presumed() {
        return new Term(name, value, base, reference, true, when);
    }
}
