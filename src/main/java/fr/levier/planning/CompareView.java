package fr.levier.planning;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two or three plans side by side.
 *
 * @param choices what may be compared, by identity
 * @param chosen what is
 * @param rows each with a value for every plan
 */
public record CompareView(
        String back,
        String siren,
        Map<String, String> choices,
        List<String> chosen,
        List<String> names,
        List<Row> rows,
        Optional<StackChart> chart) {

    /** One thing that plans differ in, or do not. */
    public record Row(String name, List<String> values, boolean same) {
        static Row of(String name, List<String> values) {
            return new Row(name, values, values.stream().distinct().count() < 2);
        }
    }
}
