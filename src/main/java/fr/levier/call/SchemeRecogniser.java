package fr.levier.call;

import java.util.Optional;

/**
 * Tells from a call's title and funder which scheme it is an edition of, so that origins that name no identity meet.
 *
 * <p>The rulebook knows the names of schemes, but sources know no rulebook: the application joins the two through this interface.
 */
@FunctionalInterface
public interface SchemeRecogniser {

    /** Returns the identity of the scheme in the rulebook, or nothing when the title names none or more than one. */
    Optional<String> recognise(String title, String funder);

    /** Recognises nothing. */
    static SchemeRecogniser none() {
        return (title, funder) -> Optional.empty();
    }
}
