package fr.levier.source.site;

import fr.levier.source.prose.CallText;
import fr.levier.source.prose.HtmlPage;
import fr.levier.source.prose.Plain;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Which links of a list lead to calls, and which to more of the list.
 *
 * @param select the links that count
 * @param path what the path of a call's address must match
 * @param text what the words of a link to a call must hold
 * @param next what the path of a further page of the list must match
 */
record LinkRule(String select, Optional<Pattern> path, Optional<Pattern> text, Optional<Pattern> next) {

    List<URI> calls(HtmlPage html, Set<String> hosts) {
        return links(html)
                .filter(a -> !CallText.isAwardList(a.text()))
                .flatMap(a -> inside(a, hosts).filter(u -> leadsToCall(u, Plain.of(a.text()))).stream())
                .distinct()
                .toList();
    }

    List<URI> more(HtmlPage html, Set<String> hosts) {
        return next.stream()
                .flatMap(n -> links(html)
                        .flatMap(a -> inside(a, hosts).stream())
                        .filter(u -> n.matcher(u.getPath()).matches()))
                .distinct()
                .toList();
    }

    /** Says whether a link of these words to this address leads to a call; documents are read with the page that offers them. */
    boolean leadsToCall(URI url, String words) {
        boolean listed = next.filter(n -> n.matcher(url.getPath()).matches()).isPresent();
        return !listed
                && !url.getPath().toLowerCase(java.util.Locale.ROOT).endsWith(".pdf")
                && path.map(p -> p.matcher(url.getPath()).matches()).orElse(true)
                && text.map(t -> t.matcher(words).find()).orElse(true);
    }

    private Stream<Element> links(HtmlPage html) {
        return html.whole().select(select).stream().filter(a -> a.hasAttr("href"));
    }

    private static Optional<URI> inside(Element link, Set<String> hosts) {
        return HtmlPage.target(link).filter(u -> hosts.contains(u.getHost()) && u.getPath() != null);
    }
}
