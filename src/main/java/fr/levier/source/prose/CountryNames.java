package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Countries of a call whose page has no sentence that lists them: in a footnote that is nothing but a list, in the name of a fund of
 * two countries, or in the adjective of those who may apply.
 */
final class CountryNames {
    private static final int FIRST = 8;
    private static final int LEAST = 4;
    private static final int MOST = 400;

    private CountryNames() {}

    static void read(Sheet sheet, Content.Builder content) {
        listed(sheet, "", content);
        joint(sheet, content);
        adjective(sheet, content);
    }

    /** « ** Bénin, Burkina Faso, Burundi, … »: a footnote says exactly which countries the text above means. */
    static void footnote(Sheet sheet, Content.Builder content) {
        listed(sheet, "*", content);
    }

    private static void listed(Sheet sheet, String mark, Content.Builder content) {
        sheet.passages().stream()
                .limit(MOST)
                .filter(p -> p.text().startsWith(mark) && isList(p))
                .findFirst()
                .ifPresent(p -> content.state(
                        Field.COUNTRIES,
                        Vocabulary.COUNTRIES.in(p.text()),
                        sheet.evidence(p.text(), p.heading(), p.method())));
    }

    private static boolean isList(Passage passage) {
        List<Vocabulary.Span> spans = Vocabulary.COUNTRIES.spans(passage.text());
        if (spans.size() < LEAST
                || CountryWords.NOT_LED
                        .matcher(passage.heading() + " " + passage.lead())
                        .find()) {
            return false;
        }
        return isBare(passage.text());
    }

    /** Returns whether there are countries in a text, and nothing else. */
    static boolean isBare(String text) {
        List<Vocabulary.Span> spans = Vocabulary.COUNTRIES.spans(text);
        StringBuilder rest = new StringBuilder(text);
        spans.forEach(s -> rest.replace(s.start(), s.end(), " ".repeat(s.end() - s.start())));
        return !spans.isEmpty()
                && CountryWords.BARE.matcher(rest).replaceAll("").isBlank();
    }

    private static void joint(Sheet sheet, Content.Builder content) {
        List<Sentence> first = sheet.sentences().limit(FIRST).toList();
        TreeSet<String> all = new TreeSet<>();
        first.forEach(s -> all.addAll(with(s.text())));
        first.stream()
                .filter(s -> all.size() == 1 && !with(s.text()).isEmpty())
                .findFirst()
                .ifPresent(s -> content.state(Field.COUNTRIES, Optional.of(sheet.stated(all, s, 0))));
    }

    private static SortedSet<String> with(String text) {
        Matcher joint = CountryWords.JOINT.matcher(text);
        return joint.find() && !CountryWords.OTHER_TIME.matcher(text).find()
                ? Vocabulary.COUNTRIES.in(joint.group("with"))
                : new TreeSet<>();
    }

    /** The table knows adjectives behind « franco- » only. */
    private static void adjective(Sheet sheet, Content.Builder content) {
        Stream<Sentence> telling = sheet.sentences()
                .filter(s -> ApplicantWords.WHO.matcher(s.text()).find()
                        || ApplicantWords.HEADING.matcher(s.passage().heading()).find());
        telling.filter(s -> !of(s.text()).isEmpty())
                .findFirst()
                .ifPresent(s -> content.state(Field.COUNTRIES, Optional.of(sheet.stated(of(s.text()), s, 0))));
    }

    private static SortedSet<String> of(String text) {
        Matcher of = CountryWords.OF.matcher(text);
        return of.find()
                ? Vocabulary.COUNTRIES.in("franco-" + of.group("of").toLowerCase(Locale.ROOT))
                : new TreeSet<>();
    }
}
