package fr.levier.source.prose;

import java.time.LocalDate;
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
            "^(?:article |actualité |page )?(?:publiée?|mise? en ligne|posted|published|parue?)(?: on| le| :)?(?=.{0,20}\\d)");

    private Publication() {}

    /** Returns the day of publication; nothing when the page does not tell it. */
    static Optional<LocalDate> of(Document document, Element main) {
        return head(document).or(() -> marked(document)).or(() -> said(main));
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

    private static Optional<LocalDate> day(String words) {
        return Dates.in(Plain.of(words), Reckoning.NONE).stream().findFirst().map(Dates.Found::date);
    }
}
