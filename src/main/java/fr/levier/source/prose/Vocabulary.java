package fr.levier.source.prose;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that stand for codes of the vocabulary; the table {@code words_*.csv} beside this class lists them.
 *
 * <p>Of themes the table holds finer names too: a call on the environment and one on biodiversity match the same projects, but are
 * printed by their own names.
 */
public final class Vocabulary {
    public static final Vocabulary APPLICANTS = new Vocabulary("words_applicants.csv", 2);
    public static final Vocabulary COUNTRIES = new Vocabulary("words_countries.csv", 2);
    public static final Vocabulary THEMES = new Vocabulary("words_themes.csv", 3);

    static final Vocabulary REGIONS = new Vocabulary("words_regions.csv", 2);

    /** Stands in the table where words are known to be no code. */
    private static final String NONE = "-";

    private static final Pattern BARE = Pattern.compile(
            "(?<!\\p{L})E(?=tablissement|tats?(?!\\p{L})|nergie|nergétique|conomie|galité|coles?(?!\\p{L})|levage|tudiant|cosystème|quipement|lectri[cf])");

    private final List<Word> words;

    private record Word(String code, String name, Pattern pattern) {}

    private Vocabulary(String table, int columns) {
        this.words = Table.beside(Vocabulary.class, table, columns).stream()
                .map(row -> new Word(row.get(0), row.get(columns - 2), pattern(row.get(columns - 1))))
                .toList();
    }

    /** Returns French words in the same places, with the accents that capitals lose in print. */
    private static String accented(String text) {
        return BARE.matcher(text).replaceAll("É");
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                "(?<!\\p{L})(?:" + words + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Returns whether the table has words of the text, even such as stand for no code. */
    public boolean knows(String text) {
        return words.stream().anyMatch(w -> w.pattern().matcher(accented(text)).find());
    }

    /** Returns the codes whose words stand in the text; of « Guinée équatoriale » only the whole counts. */
    public SortedSet<String> in(String text) {
        return meant(spans(text).stream().map(Span::code));
    }

    /** Returns the names of what stands in the text, as fine as the table has them. */
    SortedSet<String> names(String text) {
        return meant(spans(text).stream().map(Span::name));
    }

    /** Returns the codes to which names belong. */
    SortedSet<String> codes(Collection<String> names) {
        return meant(words.stream().filter(w -> names.contains(w.name())).map(Word::code));
    }

    /** Returns the names by which codes are printed; a code that the table does not know is its own name. */
    public SortedSet<String> named(Collection<String> codes) {
        return meant(codes.stream().map(code -> name(code).orElse(code)));
    }

    /** Returns the same, but for a code of which finer names are known these. */
    public SortedSet<String> named(Collection<String> codes, Collection<String> finer) {
        return meant(codes.stream().flatMap(code -> {
            List<String> own = words.stream()
                    .filter(w -> w.code().equals(code) && finer.contains(w.name()))
                    .map(Word::name)
                    .toList();
            return own.isEmpty() ? Stream.of(name(code).orElse(code)) : own.stream();
        }));
    }

    private Optional<String> name(String code) {
        return words.stream().filter(w -> w.code().equals(code)).map(Word::name).findFirst();
    }

    private static SortedSet<String> meant(Stream<String> words) {
        return words.filter(word -> !word.equals(NONE)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Some words of a text that stand for a code, or for none when the code is {@value #NONE}. */
    record Span(String code, String name, int start, int end) {
        boolean isWithin(Span other) {
            return !equals(other) && start >= other.start && end <= other.end && end - start < other.end - other.start;
        }
    }

    /** Returns where the words stand in the text; of « communautés de communes » only the whole. */
    List<Span> spans(String printed) {
        String text = accented(printed);
        List<Span> all = words.stream()
                .flatMap(w ->
                        w.pattern().matcher(text).results().map(r -> new Span(w.code(), w.name(), r.start(), r.end())))
                .toList();
        return all.stream()
                .filter(span -> all.stream().noneMatch(span::isWithin))
                .toList();
    }
}
