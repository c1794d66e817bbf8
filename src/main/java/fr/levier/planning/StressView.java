package fr.levier.planning;

import fr.levier.web.FormField;
import java.util.List;

/**
 * What a portfolio comes to when something goes wrong.
 *
 * @param problems what could not be asked
 * @param fields of the form that asks
 * @param results one for each thing that was asked
 */
public record StressView(
        String authority,
        String back,
        String siren,
        List<String> problems,
        List<FormField> fields,
        List<Result> results) {
    public StressView {
        problems = List.copyOf(problems);
        fields = List.copyOf(fields);
        results = List.copyOf(results);
    }

    /** One thing that happens; without a row no project is touched. */
    public record Result(String id, String heading, String total, List<Row> rows) {}

    /** A project before and after. */
    public record Row(
            String project,
            String link,
            String before,
            String after,
            String lost,
            String heldBefore,
            String holds,
            boolean breaks) {}
}
