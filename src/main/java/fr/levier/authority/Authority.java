package fr.levier.authority;

import fr.levier.message.PlainText;
import java.util.Map;

/**
 * A local authority and what it says of itself.
 *
 * @param siren nine digits, or empty for a description in a file that names none; never empty once stored
 * @param name the official name
 * @param type a code of the vocabulary's {@code authority-types}, such as {@code commune}; empty when the description names none
 * @param fictional true for an authority of the bundled world
 * @param description its other facts, nested as in the file that people write ({@code population}, {@code competences},
 *     {@code budgets}…); a key that is not there is unknown, a list that is there is complete
 */
public record Authority(String siren, String name, String type, boolean fictional, Map<String, Object> description) {
    public Authority {
        name = PlainText.whole(name);
        description = Map.copyOf(description);
    }
}
