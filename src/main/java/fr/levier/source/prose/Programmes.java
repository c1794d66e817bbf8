package fr.levier.source.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Programmes that a page only needs to name: who pays in them, in which countries their area lies, and what they are about stand in the
 * table {@code programmes.csv}.
 *
 * <p>A page that begins with two of them tells of neither.
 */
final class Programmes {
    private static final int FIRST = 4;
    private static final Pattern LABEL = Words.any(
            "^(?:(?:funding |eu )?program(?:me)?s?|programmes?(?: européens?)?(?: de financement)?|call (?:number|reference)|référence(?: de l’appel)?) ?:?$");
    private static final List<Programme> ALL = Table.beside(Programmes.class, "programmes.csv", 4).stream()
            .map(row -> new Programme(
                    Pattern.compile(
                            "(?<!\\p{L})(?:" + row.get(0) + ")(?!\\p{L})",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    row.get(1),
                    words(row.get(2)),
                    words(row.get(3))))
            .toList();

    private Programmes() {}

    /**
     * A programme.
     *
     * @param funder who pays; empty where pages tell it better
     * @param countries of its whole area; empty when it has none of its own
     * @param themes by the names of the vocabulary; may be empty
     */
    record Programme(Pattern name, String funder, SortedSet<String> countries, SortedSet<String> themes) {
        Programme {
            countries = Collections.unmodifiableSortedSet(countries);
            themes = Collections.unmodifiableSortedSet(themes);
        }

        /** Returns who pays, as one calls him in the language of the page. */
        String funder(Sheet sheet) {
            return English.is(sheet) ? funder : funder.replace("European Commission", "Commission européenne");
        }
    }

    /** A programme and the words that name it. */
    record Named(Programme programme, String quote) {}

    /** Returns the programme of the title, or of a label for it. */
    static Optional<Named> titled(Sheet sheet) {
        return first(sheet.title())
                .or(() -> sheet.passages().stream()
                        .filter(p -> LABEL.matcher(p.heading()).find()
                                || LABEL.matcher(p.lead()).find()
                                || LABEL.matcher(p.text().replaceFirst(" ?[:|].*", ""))
                                        .find())
                        .flatMap(p -> first(p.text()).stream())
                        .findFirst());
    }

    /** Returns the programme of the title, of a label, or the only one of the first sentences. */
    static Optional<Named> of(Sheet sheet) {
        return titled(sheet).or(() -> {
            List<Named> told =
                    sheet.sentences().limit(FIRST).flatMap(s -> all(s.text())).toList();
            List<Programme> different = new ArrayList<>(
                    told.stream().map(Named::programme).distinct().toList());
            return different.size() == 1 ? Optional.of(told.get(0)) : Optional.empty();
        });
    }

    /** Returns the countries of the area of a programme. */
    static SortedSet<String> area(String name) {
        return first(name).map(n -> n.programme().countries()).orElseGet(TreeSet::new);
    }

    /** Returns the programme that some other title of the page names. */
    static Optional<Named> titled(String title) {
        return first(title);
    }

    private static Optional<Named> first(String text) {
        return all(text).findFirst();
    }

    private static Stream<Named> all(String text) {
        return ALL.stream().filter(p -> p.name().matcher(text).find()).map(p -> new Named(p, text));
    }

    private static SortedSet<String> words(String list) {
        return list.isBlank() ? new TreeSet<>() : new TreeSet<>(List.of(list.split(" ")));
    }
}
