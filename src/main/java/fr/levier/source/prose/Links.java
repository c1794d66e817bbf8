package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Document;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads which documents the links of a page offer. */
final class Links {
    private static final Pattern RULES =
            Pattern.compile("(?iu)règlement|reglement|cahier des charges|texte de l’appel|note d’information");

    private Links() {}

    static void read(HtmlPage page, Content.Builder content) {
        Sheet sheet = page.sheet();
        List<Document> documents = documents(page);
        documents.stream()
                .findFirst()
                .ifPresent(d -> content.state(
                        Field.DOCUMENTS, documents, sheet.evidence(d.title(), "a[href]", Evidence.Method.LAYOUT)));
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
