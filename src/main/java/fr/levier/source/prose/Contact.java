package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Reads whom to write to: the first address of the call's text, also where a site writes it so that machines stumble. Addresses for
 * the press, of the webmaster or about personal data are none.
 */
final class Contact {
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,100}\\.[A-Za-z]{2,10}(?![A-Za-z0-9])");
    private static final Pattern AT = Words.any(
            "(?<=[\\w-]) ?(?:\\[ ?(?:at|arobase|a|@) ?\\]|\\( ?(?:at|arobase|a|@) ?\\)|\\{at\\}| arobase ) ?(?=[a-z0-9-]+(?:\\.| ?[\\[(]))");
    private static final Pattern DOT = Words.any(" ?[\\[(] ?(?:dot|point|\\.) ?[\\])] ?(?=[a-z])");
    /** At the end of a line an address is broken behind its hyphen. */
    private static final Pattern BROKEN = Pattern.compile("([A-Za-z0-9]-) (?=[A-Za-z0-9._-]+@)");

    private static final Pattern ELSEWHERE = Words.any(
            "newsletter|lettre d’information|webmaster|données personnelles|personal data|rgpd|gdpr|(?<!\\p{L})dpo(?!\\p{L})|service de presse|contact presse|press (?:office|contact)|no-?reply|problème technique|technical (?:problem|issue)|signaler|désabonn|unsubscribe");
    private static final String HIDDEN = "a[href^=mailto:], [data-cfemail], noscript";
    private static final Pattern CONTACT = Words.any("contact|renseignement|interlocut|question|écrire|enquir");
    private static final int MOST = 2_000;
    private static final int MOST_BLOCKS = 20;

    private Contact() {}

    /** States the first address of a text. */
    static void read(Sheet sheet, Content.Builder content) {
        sheet.passages().stream()
                .limit(MOST)
                .filter(p -> find(p.text()).isPresent())
                .findFirst()
                .ifPresent(p -> content.state(
                        Field.CONTACT,
                        find(p.text()).orElseThrow(),
                        sheet.evidence(p.text(), p.heading(), p.method())));
    }

    /** States the first address that only the links of the main content hold. */
    static void read(HtmlPage page, Content.Builder content) {
        Stream.concat(page.main().select(HIDDEN).stream(), beside(page))
                .flatMap(e -> hidden(e).stream())
                .findFirst()
                .ifPresent(mail -> content.state(
                        Field.CONTACT, mail, page.sheet().evidence(mail, "a[href]", Evidence.Method.LAYOUT)));
    }

    /** Returns the elements of blocks that the page itself calls contacts, but for those of the whole site. */
    private static Stream<Element> beside(HtmlPage page) {
        return page.whole().select("aside, [class*=contact], [id*=contact], [class*=sidebar]").stream()
                .limit(MOST_BLOCKS)
                .filter(block ->
                        block.closest("footer, header, nav, [class*=footer], [id*=footer], [role=contentinfo]") == null)
                .filter(block -> CONTACT.matcher(Plain.of(block.text())).find())
                .flatMap(block -> Stream.concat(block.select(HIDDEN).stream(), Stream.of(block)));
    }

    private static Optional<String> hidden(Element element) {
        Stream<String> texts = element.hasAttr("data-cfemail")
                ? decoded(element.attr("data-cfemail")).stream()
                : Stream.of(element.attr("href").replaceFirst("^mailto:", ""), element.text());
        Element around = element.parent() == null ? element : element.parent();
        return ELSEWHERE.matcher(Plain.of(around.text())).find()
                ? Optional.empty()
                : texts.flatMap(t -> find(t).stream()).findFirst();
    }

    /** Undoes the simple cipher by which a common host keeps addresses from being picked up in bulk. */
    private static Optional<String> decoded(String hex) {
        if (!hex.matches("(?:[0-9a-fA-F]{2}){4,120}")) {
            return Optional.empty();
        }
        byte[] bytes = HexFormat.of().parseHex(hex);
        byte[] plain = new byte[bytes.length - 1];
        for (int i = 1; i < bytes.length; i++) {
            plain[i - 1] = (byte) (bytes[i] ^ bytes[0]);
        }
        return Optional.of(new String(plain, StandardCharsets.US_ASCII));
    }

    /** Returns the first address of some words. */
    static Optional<String> find(String text) {
        String joined = BROKEN.matcher(text).replaceAll("$1");
        String plain = DOT.matcher(AT.matcher(joined).replaceAll("@")).replaceAll(".");
        Matcher mail = MAIL.matcher(plain);
        return mail.find() && !ELSEWHERE.matcher(text).find() ? Optional.of(mail.group()) : Optional.empty();
    }
}
