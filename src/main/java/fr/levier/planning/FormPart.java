package fr.levier.planning;

import fr.levier.web.FormField;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Some fields of a form that stand together.
 *
 * @param id which row of which list they are; empty for what stands once
 * @param legend what they are about
 * @param often what is asked of everybody
 * @param rare what waits behind a word; of a row none as long as nothing stands there and nobody asked for them
 * @param kept what is sent unseen in their place
 * @param open whether the rare ones are shown all the same: something is wrong there, or they were asked for
 * @param gone the name of the box that takes the row away
 */
public record FormPart(
        String id,
        String legend,
        List<FormField> often,
        List<FormField> rare,
        Map<String, String> kept,
        boolean open,
        Optional<String> gone) {
    /** Asks for the rare fields of a row, which is its value. */
    public static final String MORE = "plus";

    public FormPart {
        often = List.copyOf(often);
        rare = List.copyOf(rare);
        kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
    }

    /** What stands once in a form. */
    static FormPart once(String legend, List<FormField> often, List<FormField> rare, boolean open) {
        return new FormPart("", legend, often, rare, Map.of(), open, Optional.empty());
    }

    public boolean isFolded() {
        return !id.isEmpty() && rare.isEmpty();
    }
}
