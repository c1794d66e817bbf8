package fr.levier.source.eu;

import fr.levier.call.Document;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The portal's HTML as plain text: markup, scripts and doubled encoding gone, length bounded. */
final class PortalText {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_QUOTE = 200;
    private static final int MOST_DOCUMENTS = 20;
    private static final int MOST_HTML = 200_000;
    private static final Pattern DOUBLED = Pattern.compile("&amp;(?=#?\\w{2,8};)");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern HREF = Pattern.compile("href", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]+(\\.[\\w-]+)+");

    private PortalText() {}

    /** Returns the readable text, or nothing when there is none. */
    static Optional<String> plain(String html) {
        String markup = decoded(html);
        String text = PlainMarkup.text(markup)
                .orElseGet(
                        () -> Jsoup.parse(markup).text().replace('\u00a0', ' ').strip());
        return Optional.of(shortened(text, LONGEST)).filter(t -> !t.isEmpty());
    }

    static String quote(String raw) {
        String stripped = raw.strip();
        return shortened(
                isOneLine(stripped) ? stripped : SPACES.matcher(stripped).replaceAll(" "), LONGEST_QUOTE);
    }

    /** Says whether nothing that a quote shows has to be replaced; of most raw values nothing has. */
    private static boolean isOneLine(String text) {
        int shown = Math.min(text.length(), LONGEST_QUOTE + 1);
        for (int i = 0; i < shown; i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' ? text.charAt(i - 1) == ' ' : c >= '\t' && c <= '\r';
            if (space) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the address of the Union's institutions to which the text's links write. The same text names help desks of others, which
     * are no contact for the call; of several addresses none is believed.
     */
    static Optional<String> contact(String html) {
        List<String> addresses = links(html, "a[href^=mailto:]").stream()
                .map(a -> EMAIL.matcher(a.attr("href")))
                .filter(Matcher::find)
                .map(Matcher::group)
                .filter(a -> a.endsWith(".europa.eu"))
                .distinct()
                .toList();
        return addresses.size() == 1 ? Optional.of(addresses.get(0)) : Optional.empty();
    }

    /** Returns the PDF documents that the text links to. */
    static List<Document> documents(String html) {
        return links(html, "a[href]").stream()
                .flatMap(a -> document(a).stream())
                .distinct()
                .limit(MOST_DOCUMENTS)
                .toList();
    }

    /** Where the attribute is nowhere named, nothing links anywhere, and nothing is parsed. */
    private static List<Element> links(String html, String selector) {
        if (html.isEmpty()) {
            return List.of();
        }
        String markup = decoded(html);
        return HREF.matcher(markup).find() ? Jsoup.parse(markup).select(selector) : List.of();
    }

    private static Optional<Document> document(Element link) {
        Optional<URI> url = Json.uri(link.attr("href"))
                .filter(u -> u.getPath().toLowerCase(Locale.ROOT).endsWith(".pdf"));
        return url.filter(u -> link.hasText()).map(u -> new Document(shortened(link.text(), LONGEST_QUOTE), u));
    }

    /** The portal encodes some texts twice, and some so that the very tags are entities. */
    private static String decoded(String html) {
        String bounded = html.length() > MOST_HTML ? html.substring(0, MOST_HTML) : html;
        String single = bounded.contains("&amp;") ? DOUBLED.matcher(bounded).replaceAll("&") : bounded;
        boolean tagsEncoded = !single.contains("<") && single.contains("&lt;");
        return tagsEncoded ? Parser.unescapeEntities(single, false) : single;
    }

    /** Returns the text cut at a word, when it is longer. */
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest - 1);
        int end = space > longest / 2 ? space : longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
