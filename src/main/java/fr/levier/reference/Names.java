package fr.levier.reference;

/**
 * What people call a code. Pages show names and know neither the vocabulary's nor the rulebook's files; the application joins them
 * through this interface.
 */
@FunctionalInterface
public interface Names {

    /**
     * Returns the label of the code, or the code itself where it has none, so that a page can always show something.
     *
     * @param set a set of the vocabulary ({@code themes}, {@code funders}, {@code authority-types}…), or {@code countries} (of which
     *     lists such as {@code LDC} are part), or {@code schemes}
     * @param code the code, or a name as a page says it
     */
    Label label(String set, String code);
}
