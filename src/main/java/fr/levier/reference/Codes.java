package fr.levier.reference;

import java.util.Map;

/** Which codes there are, so that a page can offer them and understand their names; the other direction of {@link Names}. */
@FunctionalInterface
public interface Codes {

    /**
     * Returns every code with its name; none when there is no such set.
     *
     * @param set a set of the vocabulary ({@code themes}, {@code funders}, {@code authority-types} with its groups…), or {@code
     *     countries} with its lists, or {@code schemes}
     */
    Map<String, Label> all(String set);
}
