package fr.levier.describe;

import java.util.List;

/**
 * The form of one part.
 *
 * @param authority what it is called
 * @param part its code in addresses
 * @param version over which the form is filled in
 * @param problem what is to be seen to first; may be empty
 * @param back where nothing is changed
 */
public record EditView(
        String siren,
        String authority,
        String part,
        int version,
        String problem,
        String intro,
        List<FactField> fields,
        String back) {
    public EditView {
        fields = List.copyOf(fields);
    }
}
