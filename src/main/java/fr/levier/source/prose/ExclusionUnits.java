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

    private static final int LONGEST_LIST = 6_000;
    private static final int LONGEST = 700;

    private ExclusionUnits() {}

    /**
     * A text that may exclude somebody.
     *
     * @param complete false when it was too long to be read at once: then nothing is known for certain of it
     */
    record Unit(String text, boolean complete) {
        /** Returns a text in pieces that are short enough to be searched. */
        static List<Unit> of(String text, int longest) {
            List<Unit> pieces = new ArrayList<>();
            for (int at = 0; at < text.length(); at += longest) {
                int end = Math.min(text.length(), at + longest + 100);
                pieces.add(new Unit(text.substring(at, end), text.length() <= longest));
            }
            return pieces;
        }
    }

    /**
     * @param marks words that make an announcement exclude
     * @param listing words by which an announcement begins a closed list
     */
    static Set<Unit> of(Sheet sheet, Pattern marks, Pattern listing) {
        Set<Unit> units = new LinkedHashSet<>();
        units.addAll(Unit.of(sheet.title(), LONGEST));
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (Passage passage : sheet.passages()) {
            units.addAll(Unit.of(passage.heading(), LONGEST));
            String announced = announcement(passage, marks, listing);
            if (!announced.isEmpty()) {
                lists.computeIfAbsent(announced, a -> new ArrayList<>()).add(passage.text());
            } else {
                List.of(END.split(passage.text())).forEach(s -> units.addAll(Unit.of(s, LONGEST)));
            }
        }
        units.removeIf(unit -> lists.containsKey(unit.text()));
        lists.forEach((announced, items) -> units.addAll(joined(announced, items)));
        return units;
    }

    /** Returns the words that make the passage part of an exclusion, or nothing. */
    private static String announcement(Passage passage, Pattern marks, Pattern listing) {
        for (String words : List.of(passage.lead(), passage.heading())) {
            boolean excludes =
                    marks.matcher(words).find() || listing.matcher(words).find();
            if (excludes && !words.equals(passage.text())) {
                return words;
            }
        }
        return "";
    }

    private static List<Unit> joined(String announced, List<String> items) {
        String lead = announced.replaceAll("[\\s:?.…]+$", "");
        List<String> clean = items.stream()
                .map(item -> item.replaceAll("^[-–•\\s]+|[.;,\\s]+$", ""))
                .toList();
        return Unit.of(lead + " : " + String.join(", ", clean), LONGEST_LIST);
    }
}
