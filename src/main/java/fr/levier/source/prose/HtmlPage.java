package fr.levier.source.prose;

import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.source.Page;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page of HTML opened for reading.
 *
 * @param whole all of it, for links to further pages of a list
 * @param main its main content, without what stands around it
 * @param sheet its text
 * @param fictional whether it says of itself that its call is invented
 */
public record HtmlPage(Document whole, Element main, Sheet sheet, boolean fictional) {
    private static final int LEAST_TEXT = 60;
    private static final int MIN_TITLE = 12;

    /** Opens a page; when there is nothing to read on it, says why and returns nothing. */
    public static Optional<HtmlPage> open(Page page, Problems problems) {
        Place place = Place.of(page.url().toString());
        if (page.body().length == 0) {
            problems.add(place, "reading.problem.empty");
            return Optional.empty();
        }
        Document document = parse(page);
        HtmlPage opened = of(document, page);
        if (opened.sheet().passages().stream().mapToInt(p -> p.text().length()).sum() < LEAST_TEXT) {
            boolean shell = !document.select("script").isEmpty();
            problems.add(place, shell ? "reading.problem.script-only" : "reading.problem.nothing-readable");
            return Optional.empty();
        }
        if (opened.sheet().passages().size() >= HtmlPassages.MOST) {
            problems.add(place, "reading.problem.long", HtmlPassages.MOST);
        }
        return Optional.of(opened);
    }

    private static HtmlPage of(Document document, Page page) {
        Element main = MainContent.of(document);
        boolean fictional =
                !document.select("meta[name=levier-fictional][content=true]").isEmpty();
        Sheet sheet = new Sheet(
                page.url(),
                page.fetchedAt(),
                title(document, main),
                HtmlPassages.of(main),
                Publication.of(document, main));
        return new HtmlPage(document, main, sheet, fictional);
    }

    /** Returns the same page with these passages only. */
    HtmlPage with(List<Passage> passages) {
        Sheet left = new Sheet(sheet.url(), sheet.seenAt(), sheet.title(), passages, sheet.published(), sheet.lent());
        return new HtmlPage(whole, main, left, fictional);
    }

    /** Returns what is said beside the main content, and not in it. */
    Sheet beside() {
        List<String> told = sheet.passages().stream().map(Passage::text).toList();
        List<Passage> rest = HtmlPassages.of(MainContent.beside(whole)).stream()
                .filter(p -> !told.contains(p.text()))
                .toList();
        return new Sheet(sheet.url(), sheet.seenAt(), "", rest);
    }

    private static Document parse(Page page) {
        Document document = Jsoup.parse(
                Charsets.text(page.body(), page.contentType()), page.url().toString());
        document.select("base").remove();
        return document;
    }

    private static String title(Document document, Element main) {
        Element top = main.selectFirst("h1") == null ? document.selectFirst("h1") : null;
        if (top != null && Plain.title(top.text()).length() > MIN_TITLE) {
            return Plain.title(top.text());
        }
        String heading = List.of("h1", "h2.posttitle", "h2.entry-title", "h2.spip", "h2").stream()
                .flatMap(s -> Optional.ofNullable(main.selectFirst(s)).stream())
                .map(e -> Plain.title(e.text()))
                .filter(t -> t.length() > 3)
                .findFirst()
                .orElse("");
        String named = Plain.title(document.title());
        return main.selectFirst("h1") == null
                ? document.select("h1").stream()
                        .map(h -> Plain.title(h.text()))
                        .filter(h -> h.length() > 8 && named.startsWith(h))
                        .findFirst()
                        .orElse(heading.isEmpty() ? named : heading)
                : heading.isEmpty() ? named : heading;
    }

    /** Returns where a link leads, without its fragment; nothing when that is no web address. */
    public static Optional<URI> target(Element link) {
        try {
            URI uri = URI.create(link.absUrl("href").replace(" ", "%20").replaceAll("#.*$", ""))
                    .normalize();
            String scheme = uri.getScheme() == null ? "" : uri.getScheme();
            return uri.getHost() != null && scheme.matches("https?") ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
