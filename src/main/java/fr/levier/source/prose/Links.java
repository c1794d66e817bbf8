package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Document;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads what a page's links and addresses say: where to apply, whom to write to, which documents there are. */
final class Links {
    private static final Pattern APPLY = Pattern.compile(
            "(?i)(?:cncd\\.fr|demarches?-simplifiees\\.fr|demarche\\.numerique\\.gouv\\.fr|mesdemarches|rivage)");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,100}\\.[A-Za-z]{2,10}");
    private static final Pattern RULES =
            Pattern.compile("(?iu)règlement|reglement|cahier des charges|texte de l’appel|note d’information");

    private Links() {}

    static void read(HtmlPage page, Content.Builder content) {
        Sheet sheet = page.sheet();
        page.main().select("a[href]").stream()
                .filter(a -> APPLY.matcher(a.attr("href")).find()
                        || Plain.of(a.text()).matches("(?iu).*(?:déposer|candidater|dépôt en ligne).*"))
                .flatMap(a -> HtmlPage.target(a).stream()
                        .filter(u -> !isPdf(u) && !sheet.url().getHost().equals(u.getHost()))
                        .map(u -> state(u, a, sheet, content)))
                .forEach(done -> {});
        List<Document> documents = documents(page);
        documents.stream()
                .findFirst()
                .ifPresent(d -> content.state(
                        Field.DOCUMENTS, documents, sheet.evidence(d.title(), "a[href]", Evidence.Method.LAYOUT)));
        contact(page, content);
    }

    private static URI state(URI url, Element link, Sheet sheet, Content.Builder content) {
        content.state(Field.APPLY_URL, url, sheet.evidence(Plain.of(link.text()), "a[href]", Evidence.Method.LAYOUT));
        return url;
    }

    private static void contact(HtmlPage page, Content.Builder content) {
        for (Passage passage : page.sheet().passages()) {
            Matcher m = MAIL.matcher(passage.text());
            if (m.find()) {
                content.state(
                        Field.CONTACT,
                        m.group(),
                        page.sheet().evidence(passage.text(), passage.heading(), passage.method()));
                return;
            }
        }
    }

    /** Returns the PDFs that the main content offers, each once. */
    static List<Document> documents(HtmlPage page) {
        return page.main().select("a[href]").stream()
                .flatMap(a -> HtmlPage.target(a).stream()
                        .filter(Links::isPdf)
                        .map(u -> new Document(Plain.title(a.text().isBlank() ? u.getPath() : a.text()), u)))
                .distinct()
                .toList();
    }

    /** Returns the règlement among a page's documents. */
    static Optional<Document> rules(HtmlPage page) {
        return documents(page).stream()
                .filter(d -> RULES.matcher(d.title()).find()
                        || RULES.matcher(d.url().getPath()).find())
                .findFirst();
    }

    private static boolean isPdf(URI url) {
        return url.getPath() != null && url.getPath().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }
}
