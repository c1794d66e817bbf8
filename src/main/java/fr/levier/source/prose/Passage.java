package fr.levier.source.prose;

import fr.levier.call.Evidence;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One paragraph, list item or table row, with what gives it its meaning.
 *
 * @param text plain text
 * @param heading the nearest heading above; may be empty
 * @param lead the words that announce it: the paragraph before a list, the head of a table; may be empty
 * @param method LAYOUT for a labelled place such as a row of a table, PROSE otherwise
 */
public record Passage(String text, String heading, String lead, Evidence.Method method) {
    private static final Pattern END = Pattern.compile(
            "(?<=\\p{Ll}{3}\\.)(?<!(?<!\\p{L})(?:approx|incl|excl|max|min|env|art|cf|Max|Min|Art)\\.)\\s+(?=\\d[\\d ,.]{0,12}\\s?(?:%|€|euros|pour cent))|(?<=[.!?;])(?<!(?<!\\p{L})(?:max|min|env|approx|incl|excl|art|cf|ca|Max|Min|Art)\\.)\\s+(?=[\\p{Lu}«–•(\\-])");
    private static final int LONGEST_SENTENCE = 700;

    /** Returns a passage of running text under no heading. */
    public static Passage prose(String text) {
        return new Passage(text, "", "", Evidence.Method.PROSE);
    }

    /** Returns the sentences; an endless one is cut, so that no reader works on megabytes. */
    List<Sentence> sentences() {
        return Arrays.stream(END.split(text))
                .map(s -> s.length() <= LONGEST_SENTENCE ? s : s.substring(0, LONGEST_SENTENCE))
                .map(s -> new Sentence(s, this))
                .toList();
    }
}
