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
import org.jsoup.nodes.TextNode;

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

    /** Opens a page; when there is nothing to read on it, says why and returns nothing. */
    public static Optional<HtmlPage> open(Page page, Problems problems) {
        Place place = Place.of(page.url().toString());
        if (page.body().length == 0) {
            problems.add(place, "reading.problem.empty");
            return Optional.empty();
        }
        Document document = parse(page);
        cutEndlessTexts(document);
        HtmlPage opened = of(document, page);
        if (opened.sheet().passages().stream().mapToInt(p -> p.text().length()).sum() < LEAST_TEXT) {
            boolean shell = !document.select("script").isEmpty();
            problems.add(place, shell ? "reading.problem.script-only" : "reading.problem.nothing-readable");
            return Optional.empty();
        }
        boolean endless =
                opened.sheet().passages().stream().anyMatch(p -> p.text().length() >= HtmlPassages.LONGEST);
        if (endless || opened.sheet().passages().size() >= HtmlPassages.MOST) {
            problems.add(place, "reading.problem.long", HtmlPassages.MOST);
        }
        return Optional.of(opened);
    }

    /** Megabytes in one paragraph would be searched once by every reader: its beginning does. */
    private static void cutEndlessTexts(Document document) {
        document.nodeStream(TextNode.class)
                .filter(t -> t.getWholeText().length() > 2 * HtmlPassages.LONGEST)
                .forEach(t -> t.text(t.getWholeText().substring(0, 2 * HtmlPassages.LONGEST)));
    }

    private static HtmlPage of(Document document, Page page) {
        Element main = MainContent.of(document);
        boolean fictional =
                !document.select("meta[name=levier-fictional][content=true]").isEmpty();
        Sheet sheet = new Sheet(
                page.url(),
                page.fetchedAt(),
                HtmlTitle.of(document, main),
                TopicPage.is(document, page.url()) ? TopicPage.own(HtmlPassages.of(main)) : HtmlPassages.of(main),
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
