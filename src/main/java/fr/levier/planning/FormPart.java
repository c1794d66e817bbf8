package fr.levier.planning;

import fr.levier.web.FormField;
import java.util.List;
import java.util.Optional;

/**
 * Some fields of a form that stand together.
 *
 * @param legend what they are about
 * @param often what is asked of everybody
 * @param rare what waits behind a word
 * @param open whether it is shown all the same: something stands there, or is wrong
 * @param gone the name of the box that takes the row away
 */
public record FormPart(
        String legend, List<FormField> often, List<FormField> rare, boolean open, Optional<String> gone) {
    public FormPart {
        often = List.copyOf(often);
        rare = List.copyOf(rare);
    }
}
