package fr.levier.source.prose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;

/**
 * Finds the part of a page that is the page, and takes out what stands around it: menus, side columns, related calls, comments,
 * footers, cookie texts. Those hold other calls' dates and sums, which must never be read.
 */
final class MainContent {
    private static final String NOISE =
            "script, style, noscript, template, iframe, svg, nav, aside, form, button, select, s, del, strike"
                    + ", [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog], [role=alertdialog]"
                    + ", body > header, body > footer, [style*=line-through], footer, header[role=banner], .site-header, .site-footer, [hidden], [aria-hidden=true]";
    private static final Pattern NOISE_NAME = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:cookies?|tarteaucitron\\w*|axeptio\\w*|consent|breadcrumbs?|fil-ariane|ariane|arbo|hierarchie|sidebar|sidemenu|colonne"
                    + "|droite?|bloc-droit|related|connexes?|similaires?|menu(?:-liste|-titre)?|footer|pied|partage|share|social|une|comments?|commentaires|newsletter|skip"
                    + "|widget(?:-area)?|a-lire|voir-aussi|pagination|navigation|tags?-cloud|entete|bandeau|langues|gtrad|actualites-liees|actus|agenda)(?:$|[\\s_-])");
    /** Page builders name every box a widget, that of the text too. */
    private static final Pattern BUILDER = Pattern.compile(
            "(?<!\\S)(?:elementor|e-con|wp-block|et_pb|vc)[-_](?!\\S*(?:posts?|footer|header|share|social|menu|nav|breadcrumb|location|related|loop))\\S*");

    private static final String FOREIGN =
            "script, style, noscript, template, iframe, svg, nav, form, select, s, del, strike, [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=dialog], [role=alertdialog], body > header, body > footer, .site-header, .site-footer, [style*=line-through], [hidden]";
    private static final Pattern FOREIGN_NAME = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:cookies?|tarteaucitron\\w*|axeptio\\w*|consent|breadcrumbs?|ariane|related|connexes?|similaires?|menu|footer|pied|partage|share|social|comments?|commentaires|newsletter|skip|voir-aussi|a-lire|pagination|navigation|actus|agenda|actualites-liees)(?:$|[\\s_-])");
    private static final Pattern FOREIGN_HEADING = Pattern.compile(
            "(?iu)autres|aussi|also|other|related|similaires?|li(?:é|e)es?$|actualités|news|agenda|événements|events|archives|récents?|latest|read|rendez-vous|dates à retenir|newsletter|lettre|partager|commentaire|sur le même|en cours|appels à projets|derniers|à venir|upcoming|calls|programs?$|à lire|même numéro|peuvent (?:vous|aussi)|opportunit");
    private static final Pattern NOISE_HEADING = Pattern.compile(
            "(?iu)^(?:[àa] lire dans|also read|à la une$|dans la même édition|prochains événements$|à ne pas manquer$|nos dernières publications|dernières publications|vous aimerez|les (?:plus|\\+) (?:lus|consultés)|recommended|trending|(?:most )?popular|(?:ça|cela|ceci) (?:peut|pourrait) (?:aussi |également )?vous|vous pourriez|à voir aussi|contenus? (?:liés?|associés?|similaires?)|(?:nos )?derniers articles|toute l’actualité|flash info|don’t miss|what’s new|further reading|in other news|featured$|derniers financements$|similaires?$|autres titres$|[^:]{0,30} ?: dernières nouvelles|nouvelles$|dernières nouvelles|agenda$|latest$|more$|news$|à lire(?: aussi)?$|à lire aussi|articles? liés?|opportunités similaires|related$|ces appels peuvent|(?:dans le )?même numéro|dans l’actualité|et aussi|(?:autres|d’autres|nos autres|more|other|our other) (?:\\p{L}+ )?(?:appels|aides|actualités|nouveautés|nouvelles|dispositifs|articles|opportunit\\p{L}+|calls|news|stories|offres)|other topics(?:$| of)|related (?:calls?|topics|content|funding|news|links|pages|opportunities|articles|grants)|other (?:open )?(?:calls|opportunities|funding|grants)|similar|more (?:calls|news)|you might also|see also|also (?:open|of interest)|most read|recent (?:posts|news)|previous calls|past calls|upcoming events|aides (?:similaires|liées)|autres aides|les autres|dates à retenir|en ce moment|à découvrir|appels? (?:clos|clôturés|terminés|passés|précédents)|éditions? précédentes?|voir aussi|lire aussi|dans la même rubrique|sur le même (?:sujet|thème)|ces aides peuvent|you may also|latest news|articles? (?:récents?|liés?|similaires?)"
                    + "|autres (?:appels|actualités|articles)|les derniers|derniers appels|nos autres|actualités|partager|d’autres appels|dernières actualités|pour aller plus loin|archives|commentaires?|laisser un commentaire).*");
    /** « À lire aussi : … » in a line of its own leads elsewhere. */
    private static final Pattern POINTER = Pattern.compile(
            "(?iu)(?:advert(?:isement)?|publicité|sponsored) ?[:–]|(?:[àa] lire|lire|voir|à voir|à découvrir|lisez|et) (?:aussi|également) ?[:–]|dans la même (?:édition|rubrique) ?:|sur le même (?:sujet|thème) ?:|autres (?:appels|actualités|articles) ?:|read (?:also|more) ?:|see also ?:|related(?: \\p{L}+)? ?:|other (?:calls|news|grants|opportunities)[^.:]{0,20}:|grants closing soon|altre news|(?:actualité|article) (?:suivante?|précédente?) ?:|(?:next|previous) (?:article|post|news) ?:|dernières (?:nouvelles|actualités) ?:|actualités ?:|news ?:|last call ?:|previous calls? ?:");

    private static final Pattern FACT = Pattern.compile(
            "(?iu)^(?:date (?:limite|de clôture|d’ouverture|de fin)|clôture|échéance|deadline|closing date|opening date)");

    private static final Pattern DATES = Pattern.compile("(?iu)^dates à retenir");
    private static final Pattern HANDED_IN = Pattern.compile(
            "(?iu)(?:cl[oô]ture|ouverture|limite|dépôt|remise|réception|envoi) (?:de |des |du |d’)(?:dépôt|dossier|candidature|projet|demande)");

    private static final String LINES_END = "hr|h[1-6]|b|strong|p|div|table|section|article";
    private static final int TEASER = 4;
    private static final int LEAST = 80;
    private static final int SMALL = 3;
    private static final List<String> CANDIDATES = List.of(
            "main article.node--view-mode-full",
            "main article[role=article]",
            "main",
            "[role=main]",
            "#contenu",
            "#content",
            "article",
            ".entry-content",
            ".actu",
            "#main");

    private MainContent() {}

    /** Returns a copy of the main content of the document, cleared. */
    static Element of(Document document) {
        Element whole = document.clone().body();
        Element main = CANDIDATES.stream()
                .flatMap(c -> whole.select(c).stream())
                .filter(e -> e.text().length() > 80 && isPage(e, whole))
                .findFirst()
                .or(() -> layoutCell(whole))
                .orElse(whole);
        keepNamesOfFolds(main);
        keepFacts(main);
        main.select(NOISE).remove();
        int words = main.text().length();
        new Elements(main.select("[class], [id]"))
                .stream().filter(e -> !e.equals(main) && isNoise(e, words)).forEach(Element::remove);
        boolean hub = Hub.isNamedBy(document);
        main.select("h2, h3, h4, h5, h6").stream()
                .filter(h -> !isWholePage(section(h), words))
                .filter(h -> (NOISE_HEADING.matcher(Plain.of(h.text())).matches() && !isOwnCalendar(h))
                        || (!hub && namesLinks(h)))
                .forEach(MainContent::removeSection);
        main.select("b, strong").stream()
                .filter(b -> b.nextElementSibling() != null
                        && b.nextElementSibling().normalName().equals("br")
                        && NOISE_HEADING.matcher(Plain.of(b.text())).matches())
                .forEach(MainContent::removeLines);
        main.select("p:has(> strong), p:has(> b)").stream()
                .filter(p ->
                        isBold(p) && NOISE_HEADING.matcher(Plain.of(p.text())).matches())
                .toList()
                .forEach(MainContent::removeBelow);
        main.select("p, li, div, small, td").stream()
                .filter(e -> e.parent() != null && e.text().length() * SMALL < words)
                .filter(e -> POINTER.matcher(Plain.of(e.text())).lookingAt())
                .toList()
                .forEach(Element::remove);
        SiblingTopics.drop(main, document);
        return main;
    }

    /** « Dates à retenir » are those of other events, unless one hands something in on them. */
    private static boolean isOwnCalendar(Element heading) {
        return DATES.matcher(Plain.of(heading.text())).find()
                && heading.nextElementSiblings().stream()
                        .takeWhile(e -> !e.normalName().matches("h[1-6]"))
                        .anyMatch(e -> e.selectFirst("a") == null
                                && HANDED_IN.matcher(Plain.of(e.text())).find());
    }

    /** An article without the title that is a small part of the page is a teaser of another. */
    private static boolean isPage(Element candidate, Element whole) {
        return !candidate.normalName().equals("article")
                || candidate.selectFirst("h1") != null
                || candidate.text().length() * TEASER > whole.text().length();
    }

    /**
     * Returns what stands beside the main content and may still speak of the call: columns, framed notes, heads and feet of articles. Links
     * and lists of other calls are left out.
     */
    static Element beside(Document document) {
        Element whole = document.clone().body();
        whole.select(FOREIGN).remove();
        new Elements(whole.select("[class], [id]"))
                .stream()
                        .filter(e -> FOREIGN_NAME
                                .matcher(e.className() + " " + e.id())
                                .find())
                        .forEach(Element::remove);
        whole.select("h2, h3, h4, h5, strong").stream()
                .filter(h -> FOREIGN_HEADING.matcher(Plain.of(h.text())).find())
                .forEach(MainContent::removeAround);
        whole.select("a, li:has(a)").remove();
        return whole;
    }

    /** Removes the column that a heading names, or else its section. */
    private static void removeAround(Element heading) {
        Element column = heading.closest(
                "aside, [role=complementary], [class*=widget], [class*=block], [class*=bloc], [class*=sidebar]");
        if (column != null && column.selectFirst("h1") == null) {
            column.remove();
        } else if (heading.parent() != null) {
            removeSection(heading);
        }
    }

    /** The names of folded parts are buttons: they are headings, not noise. */
    private static void keepNamesOfFolds(Element main) {
        main.select("h1 button, h2 button, h3 button, h4 button, h5 button, h6 button, summary button")
                .unwrap();
        main.select(
                        "[role=button][class*=title], [class*=accordion-title], [class*=toggle-title], [class*=toggle_title]")
                .forEach(b -> b.tagName("summary"));
        main.select("button[aria-expanded], button[aria-controls], [role=tab]").forEach(b -> b.tagName("summary"));
    }

    /** A side column that names the closing of this call holds its facts, not other calls. */
    private static void keepFacts(Element main) {
        main.select("aside").stream()
                .filter(a -> !a.equals(main))
                .filter(a -> a.select("dt, th, .label, [class*=label]").stream()
                        .anyMatch(l -> FACT.matcher(Plain.of(l.text())).find()))
                .forEach(a -> a.tagName("section").removeAttr("class").removeAttr("id"));
    }

    /** The widest cell of a page laid out in a table is its content when it holds the title. */
    private static Optional<Element> layoutCell(Element whole) {
        Element cell = whole.select("td:has(h1)").last();
        return Optional.ofNullable(cell).filter(e -> e.text().length() > 80);
    }

    /** However it is called, what holds half of the words is the page. */
    private static boolean isNoise(Element element, int words) {
        String names = BUILDER.matcher(element.className()).replaceAll(" ") + " " + element.id();
        return element.parent() != null
                && NOISE_NAME.matcher(names).find()
                && element.text().length() * 2L < words;
    }

    /** « À venir », « Related » above entries that each lead elsewhere: they tell of other calls. */
    private static boolean namesLinks(Element heading) {
        List<Element> entries = section(heading).stream()
                .flatMap(e ->
                        e.select("li, article, tr").isEmpty() ? Stream.of(e) : e.select("li, article, tr").stream())
                .filter(e -> !e.text().isBlank())
                .toList();
        long leading =
                entries.stream().filter(e -> !e.select("a[href]").isEmpty()).count();
        return FOREIGN_HEADING.matcher(Plain.of(heading.text())).find() && leading > 0 && leading * 2 >= entries.size();
    }

    private static boolean isBold(Element paragraph) {
        return paragraph.text().length() < 40
                && paragraph.select("> strong, > b").text().equals(paragraph.text());
    }

    /** Such a paragraph in bold is the heading of what follows, up to the next one. */
    private static void removeBelow(Element paragraph) {
        paragraph.nextElementSiblings().stream()
                .takeWhile(e -> !e.normalName().matches("h[1-6]") && !isBold(e))
                .toList()
                .forEach(Element::remove);
        paragraph.remove();
    }

    /** « <b>Dans la même édition</b><br>… » heads lines that stand beside it. */
    private static void removeLines(Element bold) {
        Node next = bold.nextSibling();
        while (next != null && !(next instanceof Element e && e.normalName().matches(LINES_END))) {
            Node after = next.nextSibling();
            next.remove();
            next = after;
        }
        bold.remove();
    }

    /** Removes a heading and its section. */
    /** Below « À la une » may stand the page itself: what holds its title, or leaves nothing to read, is no section of it. */
    private static boolean isWholePage(List<Element> section, int words) {
        int left = words - section.stream().mapToInt(e -> e.text().length()).sum();
        return left < LEAST
                || section.stream().anyMatch(e -> e.normalName().equals("h1") || e.selectFirst("h1") != null);
    }

    private static void removeSection(Element heading) {
        section(heading).forEach(Element::remove);
        heading.remove();
    }

    /** Returns what follows a heading up to the next one of its rank. */
    private static List<Element> section(Element heading) {
        return heading.nextElementSiblings().stream()
                .takeWhile(
                        e -> !e.normalName().matches("h[1-6]") || e.normalName().compareTo(heading.normalName()) > 0)
                .toList();
    }
}
