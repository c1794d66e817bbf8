package fr.levier.match;

import java.util.List;

/**
 * One facet beside the list.
 *
 * @param name in addresses
 * @param label in words
 * @param values those shown at once
 * @param others those behind a fold, because there are many
 * @param open whether one of its values is chosen
 */
public record FacetView(String name, String label, List<Value> values, List<Value> others, boolean open) {

    /**
     * One value, which a link chooses or takes back.
     *
     * @param count how many calls there would be
     */
    public record Value(String label, int count, boolean chosen, String link) {}
}
