package fr.levier.source.relay;

import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.source.prose.Plain;
import fr.levier.source.prose.Sheet;
import fr.levier.source.prose.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jsoup.nodes.Element;

/**
 * The labelled lines of an RRMA page beside its dates: « Financeur(s) : … », « Thématique(s) : … ».
 *
 * @param funder as the page says
 * @param themes the labels, each as the page says
 */
record Labels(Optional<String> funder, List<String> themes) {

    static Labels of(Element main) {
        Optional<String> funder =
                line(main, "Financeur").map(Labels::value).filter(f -> !f.isEmpty() && !f.startsWith("non précis"));
        return new Labels(funder, line(main, "Thématique").map(Labels::labels).orElse(List.of()));
    }

    private static Optional<Element> line(Element main, String label) {
        return main.select("li, p, div, span").stream()
                .filter(e -> e.text().length() < 300 && Plain.of(e.text()).startsWith(label))
                .findFirst();
    }

    private static String value(Element line) {
        String text = Plain.of(line.text());
        return text.substring(text.indexOf(':') + 1).strip();
    }

    /** Each label is a link of its own; where there are none, commas part them. */
    private static List<String> labels(Element line) {
        List<String> linked =
                line.select("a").stream().map(a -> Plain.of(a.text())).toList();
        List<String> found = linked.isEmpty() ? Arrays.asList(value(line).split("\\s*[,;|]\\s*")) : linked;
        return found.stream().filter(l -> !l.isBlank()).toList();
    }

    /** States themes and countries; returns the labels that the vocabulary does not know. */
    List<String> states(Sheet sheet, Content.Builder content) {
        SortedSet<String> codes = new TreeSet<>();
        SortedSet<String> countries = new TreeSet<>();
        themes.forEach(label -> {
            codes.addAll(Vocabulary.THEMES.in(label));
            countries.addAll(Vocabulary.COUNTRIES.in(label));
        });
        state(Field.THEMES, codes, sheet, content);
        state(Field.COUNTRIES, countries, sheet, content);
        return themes.stream()
                .filter(l -> Vocabulary.THEMES.in(l).isEmpty()
                        && Vocabulary.COUNTRIES.in(l).isEmpty())
                .toList();
    }

    private void state(Field<SortedSet<String>> field, SortedSet<String> values, Sheet sheet, Content.Builder content) {
        if (!values.isEmpty()) {
            content.state(
                    field, values, sheet.evidence(String.join(", ", themes), "Thématique(s)", Evidence.Method.LAYOUT));
        }
    }
}
