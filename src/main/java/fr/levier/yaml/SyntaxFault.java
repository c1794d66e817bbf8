package fr.levier.yaml;

import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says in the reader's language what the parser says in English, with the remedy, of the slips that people really make. */
final class SyntaxFault {
    private static final Map<String, String> SLIPS = slips();

    private SyntaxFault() {}

    private static Map<String, String> slips() {
        Map<String, String> slips = new LinkedHashMap<>();
        slips.put("TAB", "yaml.problem.tab");
        slips.put("mapping values are not allowed", "yaml.problem.colon");
        slips.put("could not find expected ':'", "yaml.problem.no-colon");
        slips.put("found unexpected ':'", "yaml.problem.colon");
        slips.put("expected <block end>", "yaml.problem.indentation");
        slips.put("expected ',' or", "yaml.problem.bracket");
        slips.put("found unexpected end of stream", "yaml.problem.quote");
        return slips;
    }

    /** Reports the slip that the parser's words stand for, or these words. */
    static void report(Place place, String words, Problems problems) {
        for (Map.Entry<String, String> slip : SLIPS.entrySet()) {
            if (words.contains(slip.getKey())) {
                problems.add(place, slip.getValue());
                return;
            }
        }
        problems.add(place, "yaml.problem.syntax", words);
    }
}
