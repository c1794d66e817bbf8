package fr.levier.source.prose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the identifiers of European calls say of their subject: CREA-CULT is culture, whatever the poetry of the title. */
final class TopicThemes {
    private record Row(Pattern identifier, SortedSet<String> names) {}

    private static final List<Row> ROWS = Table.beside(TopicThemes.class, "topic_themes.csv", 2).stream()
            .map(row -> new Row(
                    Pattern.compile("(?<![\\p{L}\\d-])(?:" + row.get(0) + ")(?!\\d)"),
                    new TreeSet<>(Set.of(row.get(1).split(" ")))))
            .toList();
    private static final int FIRST = 12;
    private static final int LONGEST = 160;

    private TopicThemes() {}

    /** Returns the identifier that the page bears in its address, its title or its first lines; other topics stand further below. */
    static Optional<String> of(Sheet sheet) {
        return places(sheet).flatMap(text -> known(text).stream()).findFirst();
    }

    private static Stream<String> places(Sheet sheet) {
        return Stream.concat(
                Stream.of(String.valueOf(sheet.url()), sheet.title()),
                sheet.passages().stream().limit(FIRST).map(Passage::text).filter(text -> text.length() < LONGEST));
    }

    /** Returns the whole identifier of a topic or call that the page bears. */
    static Optional<String> identifier(Sheet sheet) {
        return places(sheet)
                .flatMap(text -> FunderWords.TOPIC.matcher(text).results().map(r -> r.group()))
                .findFirst();
    }

    private static Optional<String> known(String text) {
        return ROWS.stream()
                .map(row -> row.identifier().matcher(text))
                .filter(Matcher::find)
                .findFirst()
                .map(Matcher::group);
    }

    /** Returns the names of the themes for which an identifier stands. */
    static SortedSet<String> named(String identifier) {
        return ROWS.stream()
                .filter(row -> row.identifier().matcher(identifier).find())
                .findFirst()
                .map(Row::names)
                .orElseGet(TreeSet::new);
    }
}
