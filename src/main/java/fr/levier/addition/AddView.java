package fr.levier.addition;

import fr.levier.web.FormField;
import java.util.List;
import java.util.Map;

/**
 * The form by which somebody gives a page or a document.
 *
 * @param hidden what it carries unseen
 * @param fields what it asks besides the file
 * @param problems what could not be had or read
 * @param megabytes how large a file may be
 * @param list where the calls are
 */
public record AddView(
        Map<String, String> hidden, List<FormField> fields, List<String> problems, int megabytes, String list) {
    public AddView {
        hidden = Map.copyOf(hidden);
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }
}
