package fr.levier.source.prose;

import java.util.List;
import org.jsoup.nodes.Element;

/** The names of a table's columns, when its first row holds names only. */
final class Columns {
    private Columns() {}

    /** Returns the names, or nothing for a table without a head, of one column, or with cells that span several. */
    static List<String> of(Element table) {
        List<Element> rows = table.select("tr");
        if (rows.size() < 2
                || !table.select("table table, [colspan], [rowspan]").isEmpty()) {
            return List.of();
        }
        boolean labels = rows.stream()
                .skip(1)
                .allMatch(r -> r.select("th").size() == 1 && r.select("td").size() == 1);
        List<Element> head = rows.get(0).select("th, td");
        boolean named = head.size() > 1
                && head.stream()
                        .allMatch(c -> c.normalName().equals("th")
                                || !c.select("b, strong").isEmpty()
                                || !c.parents().select("thead").isEmpty());
        boolean same = rows.stream().allMatch(r -> r.select("th, td").size() == head.size());
        return named && same && !labels
                ? head.stream().map(c -> Plain.cut(Plain.of(c.text()), 80)).toList()
                : List.of();
    }
}
