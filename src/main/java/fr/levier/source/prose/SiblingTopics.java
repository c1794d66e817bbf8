package fr.levier.source.prose;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes the rows of other topics out of the budget table that a topic of the Union shares with its siblings. */
final class SiblingTopics {
    private static final Pattern CODE = Pattern.compile("^[A-Z]{3,}\\d{0,4}(?:-[A-Z\\d]{2,}){2,}(?:-two-stage)?");

    private SiblingTopics() {}

    /** Removes them, when the page names exactly one of the topics outside of the table. */
    static void drop(Element main, Document document) {
        for (Element table : main.select("table")) {
            List<Element> rows = table.select("tr").stream()
                    .filter(r -> CODE.matcher(first(r)).find())
                    .toList();
            Element rest = document.clone();
            rest.select("table").remove();
            String beside = rest.outerHtml() + document.location();
            List<Element> own =
                    rows.stream().filter(r -> beside.contains(code(r))).toList();
            if (rows.size() > 1 && own.size() == 1) {
                rows.stream().filter(r -> !own.contains(r)).forEach(Element::remove);
            }
        }
    }

    private static String first(Element row) {
        Element cell = row.selectFirst("td, th");
        return cell == null ? "" : Plain.of(cell.text());
    }

    private static String code(Element row) {
        Matcher m = CODE.matcher(first(row));
        return m.find() ? m.group() : first(row);
    }
}
