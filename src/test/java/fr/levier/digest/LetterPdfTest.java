package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The links of a letter in its document, as a reader of documents follows them. */
final class LetterPdfTest {
    private static final String LONG = "https://levier.example/lettre/repondre/" + "aB3-".repeat(60);

    @Test
    void everyAddressOfTheLetterIsALinkToItself() throws IOException {
        String html = Samples.writer().html(Samples.richDigest(Samples.READER));
        List<String> calls = Jsoup.parse(html).select("td.rule a[href], p a[href]").eachAttr("href").stream()
                .filter(href -> href.contains("/appels/"))
                .toList();
        try (PDDocument pdf = Loader.loadPDF(LetterPdf.of(html))) {
            assertThat(calls).isNotEmpty();
            assertThat(links(pdf)).containsAll(calls);
            assertThat(Jsoup.parse(html).select("a[href]").eachAttr("href")).containsAll(links(pdf));
        }
    }

    @Test
    void addressLongerThanItsLineIsWholeOnEachLineAndWithinThePage() throws IOException {
        String html = "<html lang=fr><body><p>Avant <a href='" + LONG + "'>Répondre</a> après</p></body></html>";
        try (PDDocument pdf = Loader.loadPDF(LetterPdf.of(html))) {
            assertThat(links(pdf)).hasSizeGreaterThan(1).containsOnly(LONG);
            var root = pdf.getDocumentCatalog().getStructureTreeRoot();
            for (PDAnnotation link : pdf.getPage(0).getAnnotations()) {
                assertThat(link.getRectangle().getUpperRightX())
                        .isLessThan(pdf.getPage(0).getMediaBox().getWidth());
                assertThat(link.getRectangle().getWidth()).isPositive();
                assertThat(link.getContents()).isEqualTo(LONG);
                assertThat(root.getParentTree().getValue(link.getStructParent()))
                        .isNotNull();
            }
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Avant Répondre", "<https://levier.example/", "> après");
        }
    }

    @Test
    void whatOnlyLooksLikeAnAddressMakesNoLink() throws IOException {
        String html =
                "<html lang=fr><body><p>&lt;https://evil.example/&gt; &lt;<a href='https://levier.example/'>ici</a>"
                        + " <a href='javascript:alert(1)'>là</a></p></body></html>";
        try (PDDocument pdf = Loader.loadPDF(LetterPdf.of(html))) {
            assertThat(links(pdf)).containsExactly("https://levier.example/");
        }
    }

    private static List<String> links(PDDocument pdf) throws IOException {
        List<String> links = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                links.add(((PDActionURI) ((PDAnnotationLink) annotation).getAction()).getURI());
            }
        }
        return links;
    }
}
