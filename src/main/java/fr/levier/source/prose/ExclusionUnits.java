package fr.levier.source.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The texts of a sheet each of which may exclude somebody: title, headings, sentences; and a list together with the words that
 * announce it, since « ne sont pas éligibles : » says nothing without its items.
 */
final class ExclusionUnits {
    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}«–•(\\-])");

    private ExclusionUnits() {}

    /**
     * @param marks words that make an announcement exclude
     * @param listing words by which an announcement begins a closed list
     */
    static Set<String> of(Sheet sheet, Pattern marks, Pattern listing) {
        Set<String> units = new LinkedHashSet<>();
        units.add(sheet.title());
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (Passage passage : sheet.passages()) {
            units.add(passage.heading());
            String announced = announcement(passage, marks, listing);
            if (!announced.isEmpty()) {
                lists.computeIfAbsent(announced, a -> new ArrayList<>()).add(passage.text());
            } else {
                List.of(END.split(passage.text())).forEach(s -> units.addAll(Exclusions.pieces(s)));
            }
        }
        lists.forEach((announced, items) -> units.addAll(joined(announced, items)));
        return units;
    }

    /** Returns the words that make the passage part of an exclusion, or nothing. */
    private static String announcement(Passage passage, Pattern marks, Pattern listing) {
        for (String words : List.of(passage.lead(), passage.heading())) {
            boolean excludes = marks.matcher(words).find() || listing.matcher(words).find();
            if (excludes && !words.equals(passage.text())) {
                return words;
            }
        }
        return "";
    }

    private static List<String> joined(String announced, List<String> items) {
        String lead = announced.replaceAll("[\\s:?.…]+$", "");
        List<String> clean = items.stream()
                .map(item -> item.replaceAll("^[-–•\\s]+|[.;,\\s]+$", ""))
                .toList();
        boolean isList = items.size() > 1;
        String whole = lead + " : " + String.join(", ", clean);
        return isList && whole.length() > 700
                ? clean.stream().map(item -> Plain.cut(lead + " : " + item, 700)).toList()
                : Exclusions.pieces(whole);
    }
}
