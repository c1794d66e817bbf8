package fr.levier.source.prose;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the title of a page: its first heading, unless that is the name of the site, else what its head says. */
final class HtmlTitle {
    private static final int SHORTEST = 12;
    private static final String POST = "h2.posttitle, h2.entry-title, h2.spip, h2[class*=title]";
    private static final String HOME = "a[href=/], a[href=./], a[href~=^https?://[^/]+/?$], a[rel=home]";

    private HtmlTitle() {}

    static String of(Document document, Element main) {
        String named = named(document);
        Element first = main.selectFirst("h1");
        Optional<String> inside = text(first);
        if (first != null && inside.isPresent() && !isSite(first, named)) {
            return inside.get();
        }
        return outside(document, named)
                .or(() -> text(main.selectFirst(POST)))
                .or(() -> text(main.selectFirst("h2")).filter(h -> named.isEmpty() || named.contains(h)))
                .or(() -> Optional.of(withoutSite(named)).filter(t -> !t.isEmpty()))
                .or(() -> inside)
                .or(() -> text(main.selectFirst("h2")))
                .orElse("");
    }

    /** Returns the heading that stands above the main content. */
    private static Optional<String> outside(Document document, String named) {
        List<Element> headings = document.select("h1").stream()
                .filter(h -> !isSite(h, named) && h.closest("[hidden]") == null)
                .toList();
        return headings.stream()
                .flatMap(h -> text(h).stream())
                .filter(t -> named.startsWith(t) || t.length() > SHORTEST)
                .findFirst();
    }

    /** A heading that leads home, or that signs the page's name at its end, is the name of the site. */
    private static boolean isSite(Element heading, String named) {
        String words = Plain.title(heading.text());
        boolean signs = named.endsWith(words) && named.length() > words.length() + SHORTEST;
        boolean above = heading.closest("header, #header, .header, [class*=logo]") != null;
        return heading.selectFirst(HOME) != null || (signs && above && !named.startsWith(words));
    }

    private static String named(Document document) {
        String title = Plain.title(document.title());
        Element shared = document.selectFirst("meta[property=og:title][content]");
        return title.isEmpty() && shared != null ? Plain.title(shared.attr("content")) : title;
    }

    /** « Appel à projets | Ville de Lacs » */
    private static String withoutSite(String named) {
        String bare =
                named.replaceFirst("\\s(?:\\||«|–|—|-)\\s[^|«–—]{2,60}$", "").strip();
        return bare.length() > SHORTEST ? bare : named;
    }

    private static Optional<String> text(@Nullable Element heading) {
        return Optional.ofNullable(heading).map(h -> Plain.title(h.text())).filter(t -> t.length() > 3);
    }
}
