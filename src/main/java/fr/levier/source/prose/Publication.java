package fr.levier.source.prose;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** When a page says that it was published: in its head, by a marked time, or in words at its beginning. */
final class Publication {
    private static final String MARKED =
            "time.published[datetime], time.entry-date[datetime], [class*=posted] time[datetime], [class*=publi] time[datetime],"
                    + " [class*=submitted] time[datetime], time[itemprop=datePublished][datetime]";
    private static final Pattern SAID = Words.any(
            "^(?:article |actualité |page )?(?:(?:édition|numéro) du|publiée?|soumise?|proposée?|rédigée?|écrite?|ajoutée?|submitted|written|added|mise? en ligne|posted|published|parue?)(?: (?:par|by) [\\p{L} .’-]{2,40}?)?(?: on| le| :)?(?=.{0,20}\\d)");

    private static final int FIRST = 12;
    private static final int NEAR = 3;
    private static final Pattern LABEL = Words.any(
            "[:?]$|cl[oô]tur|limite|échéance|deadline|clos|ouvert|open|début|fin(?!\\p{L})|start|end(?!\\p{L})|date|until|jusqu");
    private static final String WEEKDAY = "(?:\\p{L}+(?:di|day),? )?";
    private static final String DAY =
            "\\d{1,2}(?:er|st|nd|rd|th)? \\p{L}+\\.?,? 20\\d\\d|\\p{L}{3,9}\\.? \\d{1,2},? 20\\d\\d|\\d{1,2}[/.]\\d{1,2}[/.]20\\d\\d";
    private static final Pattern WRITTEN_AT =
            Words.any("^\\p{Lu}[\\p{L} -]{2,30}, (?:le |on )?" + WEEKDAY + "\\d{1,2}(?:er)? \\p{L}+\\.? 20\\d\\d\\.?$");
    /** « Par la rédaction • 24/01/2023 - 06:30 ». */
    static final Pattern BYLINE = Words.any(
            "^(?:par|by) [^.:;]{2,60}? ?[•|·–—,-] ?(?:le |on )?" + WEEKDAY + "(?:" + DAY
                    + "|20\\d\\d-\\d\\d-\\d\\d(?:T[\\d:.+Z-]{4,20})?)(?: ?[–|·à-]? ?\\d{1,2} ?[h:] ?\\d{0,2})?(?: ?[|·] ?[\\p{L} ,]{2,30})?$");

    private static final Pattern ALONE = Words.any("^(?:le )?" + WEEKDAY + "(?:" + DAY + ")(?: ?[–|·-] .{0,60})?$");

    private Publication() {}

    /** Returns the day of publication; nothing when the page does not tell it. */
    static Optional<LocalDate> of(Document document, Element main) {
        return head(document).or(() -> marked(document)).or(() -> said(main)).or(() -> dateline(main));
    }

    private static Optional<LocalDate> head(Document document) {
        Element meta = document.selectFirst(
                "meta[property=article:published_time][content], meta[name=date][content], meta[name=DC.date][content]");
        return meta == null ? Optional.empty() : day(meta.attr("content"));
    }

    private static Optional<LocalDate> marked(Document document) {
        Element time = document.selectFirst(MARKED);
        return time == null ? Optional.empty() : day(time.attr("datetime"));
    }

    private static Optional<LocalDate> said(Element main) {
        return main.select("p, div, span, small, li").stream()
                .filter(e -> e.children().isEmpty() || e.normalName().equals("p"))
                .map(e -> Plain.of(e.text()))
                .filter(t -> t.length() < 80 && SAID.matcher(t).find())
                .findFirst()
                .flatMap(Publication::day);
    }

    /** « Paris, le 2 octobre 2026 », or a day alone right beside the title. */
    private static Optional<LocalDate> dateline(Element main) {
        List<Element> blocks = main.select("h1, p, div, span, small, time, li, address").stream()
                .filter(e -> e.children().isEmpty() || e.normalName().matches("h1|p"))
                .limit(FIRST)
                .toList();
        for (int i = 0; i < blocks.size(); i++) {
            String words = Plain.of(blocks.get(i).text());
            boolean labelled = i > 0 && isLabel(blocks.get(i - 1));
            boolean beside = (!labelled
                            && blocks.subList(Math.max(0, i - NEAR), i).stream()
                                    .anyMatch(b -> b.normalName().equals("h1")))
                    || (i + 1 < blocks.size() && blocks.get(i + 1).normalName().equals("h1"));
            if (WRITTEN_AT.matcher(words).matches()
                    || BYLINE.matcher(words).matches()
                    || (beside && ALONE.matcher(words).matches())) {
                return day(words);
            }
        }
        return Optional.empty();
    }

    private static boolean isLabel(Element block) {
        return !block.normalName().equals("h1")
                && LABEL.matcher(Plain.of(block.text())).find();
    }

    private static Optional<LocalDate> day(String words) {
        return Dates.in(Plain.of(words), Reckoning.NONE).stream().findFirst().map(Dates.Found::date);
    }
}
