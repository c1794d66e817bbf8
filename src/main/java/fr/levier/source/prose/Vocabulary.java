package fr.levier.source.prose;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that stand for codes of the vocabulary; the table {@code words_*.csv} beside this class lists them. */
public final class Vocabulary {
    public static final Vocabulary APPLICANTS = new Vocabulary("words_applicants.csv");
    public static final Vocabulary COUNTRIES = new Vocabulary("words_countries.csv");
    public static final Vocabulary THEMES = new Vocabulary("words_themes.csv");

    static final Vocabulary REGIONS = new Vocabulary("words_regions.csv");

    /** Stands in the table where words are known to be no code. */
    private static final String NONE = "-";

    private final List<Word> words;

    private record Word(String code, Pattern pattern) {}

    private Vocabulary(String table) {
        this.words = Table.beside(Vocabulary.class, table, 2).stream()
                .map(row -> new Word(row.get(0), pattern(row.get(1))))
                .toList();
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                "(?<!\\p{L})(?:" + words + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Returns whether the table has words of the text, even such as stand for no code. */
    public boolean knows(String text) {
        return words.stream().anyMatch(w -> w.pattern().matcher(text).find());
    }

    /** Returns the codes whose words stand in the text; of « Guinée équatoriale » only the whole counts. */
    public SortedSet<String> in(String text) {
        return spans(text).stream()
                .map(Span::code)
                .filter(code -> !code.equals(NONE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Some words of a text that stand for a code, or for none when the code is {@value #NONE}. */
    record Span(String code, int start, int end) {
        boolean isWithin(Span other) {
            return !equals(other) && start >= other.start && end <= other.end && end - start < other.end - other.start;
        }
    }

    /** Returns where the words stand in the text; of « communautés de communes » only the whole. */
    List<Span> spans(String text) {
        List<Span> all = words.stream()
                .flatMap(w -> w.pattern().matcher(text).results().map(r -> new Span(w.code(), r.start(), r.end())))
                .toList();
        return all.stream()
                .filter(span -> all.stream().noneMatch(span::isWithin))
                .toList();
    }
}
