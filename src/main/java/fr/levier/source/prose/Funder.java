package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who pays: by a label of the page, else by whose site it is. Of a relay's page without a label nothing is said. */
final class Funder {
    private static final Pattern LABEL = Words.any(
            "^(?:financeur|bailleur|organisme|porteur de l’appel|funder|funding body|managing authority|fund provider)s?(?:\\(s\\))? ?(?::|\\|) ?(.{3,120})$");
    private static final List<List<String>> SITES = Table.beside(Funder.class, "funders.csv", 2);

    private Funder() {}

    static void state(Sheet sheet, Optional<HtmlPage> page, Content.Builder content) {
        for (Passage passage : sheet.passages()) {
            Matcher m = LABEL.matcher(passage.text());
            if (m.find()) {
                content.state(
                        Field.FUNDER,
                        m.group(1),
                        sheet.evidence(passage.text(), passage.heading(), Evidence.Method.LAYOUT));
                return;
            }
        }
        String host = String.valueOf(sheet.url().getHost());
        SITES.stream()
                .filter(s -> host.equals(s.get(0)) || host.endsWith("." + s.get(0)))
                .findFirst()
                .ifPresent(
                        s -> content.state(Field.FUNDER, s.get(1), sheet.evidence(host, "", Evidence.Method.SOURCE)));
        page.ifPresent(p -> region(p, sheet, content));
    }

    /** A region, département or metropolis signs its own pages behind the title. */
    private static void region(HtmlPage page, Sheet sheet, Content.Builder content) {
        String[] parts = Plain.of(page.whole().title()).split(" (?:\\||–|—|-) ");
        String site = parts.length > 1 ? parts[parts.length - 1] : "";
        if (site.matches(
                "(?iu)(?:région|conseil régional|département|conseil départemental|métropole|ville d|fondation|agence|ministère).{3,80}")) {
            content.state(Field.FUNDER, site, sheet.evidence(site, "title", Evidence.Method.LAYOUT));
        }
    }
}
