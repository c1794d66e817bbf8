package fr.levier.source.extract;

import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.source.Page;
import fr.levier.source.Request;
import fr.levier.source.prose.HtmlPage;
import fr.levier.source.prose.PageCall;
import fr.levier.source.prose.PageCalls;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * One announcement of a feed or of a site's interface: it is read as the page that it stands for, as far as its text goes.
 *
 * @param title its title, which may hold markup
 * @param link where the whole page is
 * @param published when, as written; may be empty
 * @param body its text, mostly markup
 */
record Entry(String title, String link, String published, String body) {
    private static final int MOST = 200;

    /** Returns the entries of an RSS or Atom feed; nothing when the text is none. No entity of its own is ever expanded. */
    static List<Entry> ofFeed(String text) {
        String head = text.substring(0, Math.min(text.length(), 2_000)).toLowerCase(java.util.Locale.ROOT);
        if (!head.contains("<rss") && !head.contains("<feed") && !head.contains("<rdf:rdf")) {
            return List.of();
        }
        Document feed = Jsoup.parse(text, "", Parser.xmlParser());
        return feed.select("item, entry").stream().limit(MOST).map(Entry::of).toList();
    }

    private static Entry of(Element entry) {
        Element link = entry.selectFirst("> link[rel=alternate], > link:not([rel])");
        String address = link == null ? "" : link.hasAttr("href") ? link.attr("href") : link.text();
        return new Entry(
                words(entry, "> title"),
                address.strip(),
                words(entry, "> pubDate, > published, > dc|date, > updated"),
                words(entry, "> content|encoded").isEmpty()
                        ? words(entry, "> content, > description, > summary")
                        : words(entry, "> content|encoded"));
    }

    private static String words(Element entry, String where) {
        Element found = entry.selectFirst(where);
        return found == null ? "" : found.children().isEmpty() ? found.wholeText() : found.html();
    }

    /** Returns the calls that the entries tell of. An entry that tells of none is news; when all are, that is a problem. */
    static List<PageCall> calls(List<Entry> entries, Page page, Problems problems) {
        List<PageCall> calls =
                entries.stream().flatMap(entry -> entry.calls(page)).toList();
        if (calls.isEmpty()) {
            problems.add(Place.of(page.url().toString()), "reading.problem.no-call-in-feed", entries.size());
        }
        return calls;
    }

    private Stream<PageCall> calls(Page page) {
        URI url = url(page);
        Document whole = Document.createShell(url.toString());
        whole.title(Jsoup.parse(title).text());
        whole.head()
                .appendElement("meta")
                .attr("property", "article:published_time")
                .attr("content", published);
        Element main = whole.body().appendElement("main");
        main.appendElement("h1").text(Jsoup.parse(title).text());
        main.append(body);
        Page read = new Page(
                Request.get(url, page.request().kind()),
                url,
                "text/html; charset=utf-8",
                whole.outerHtml().getBytes(StandardCharsets.UTF_8),
                page.fetchedAt());
        return HtmlPage.open(read, new Problems()).map(PageCalls::of).stream().flatMap(List::stream);
    }

    private URI url(Page page) {
        try {
            URI url = page.url().resolve(link);
            return url.getHost() == null ? page.url() : url;
        } catch (IllegalArgumentException malformed) {
            return page.url();
        }
    }
}
