package fr.levier.financing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.financing.FinancingPlan;
import fr.levier.financing.PlanReader;
import fr.levier.financing.Reckoning;
import fr.levier.message.Messages;
import fr.levier.problem.Problems;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A plan as a PDF, read back. */
class PlanPdfTest {
    private static final String TITLE = "Eau potable dans une commune rurale du Sénégal";
    private static final Rulebook RULEBOOK =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();

    @Test
    void itSaysItsLanguageItsTitleAndThatItIsTagged() throws IOException {
        try (PDDocument pdf = pdf(text(), Locale.FRANCE)) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(TITLE);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            String metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains(TITLE).doesNotContain("pdfuaid");
        }
        try (PDDocument pdf = pdf(text(), Locale.UK)) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        }
    }

    @Test
    void headingsTablesAndListsAreTaggedInTheOrderOfReading() throws IOException {
        try (PDDocument pdf = pdf(text(), Locale.FRANCE)) {
            PDStructureNode document = (PDStructureElement)
                    pdf.getDocumentCatalog().getStructureTreeRoot().getKids().get(0);
            List<String> types = types(document);
            assertThat(types).startsWith("H1", "P", "H2", "Table", "H2", "Table", "P", "H2", "P");
            assertThat(types.stream().distinct()).contains("L");
            PDStructureElement table = first(document, "Table");
            PDStructureElement head = (PDStructureElement) table.getKids().get(0);
            assertThat(types(head)).hasSize(5).containsOnly("TH");
            PDStructureElement header = (PDStructureElement) head.getKids().get(0);
            PDTableAttributeObject scope =
                    (PDTableAttributeObject) header.getAttributes().getObject(0);
            assertThat(scope.getScope()).isEqualTo("Column");
            PDStructureElement sum =
                    (PDStructureElement) table.getKids().get(table.getKids().size() - 1);
            assertThat(types(sum)).startsWith("TH", "TD");
        }
    }

    /** Every piece of text belongs to an element that the page finds again, or is no content. */
    @Test
    void everyTextOfEveryPageIsFoundFromItsTagAndBack() throws IOException {
        try (PDDocument pdf = pdf(long100(), Locale.FRANCE)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            var root = pdf.getDocumentCatalog().getStructureTreeRoot();
            List<PDMarkedContentReference> marks = new ArrayList<>();
            collect(root, marks);
            assertThat(marks).hasSizeGreaterThan(500);
            for (PDPage page : pdf.getPages()) {
                assertThat(root.getParentTree().getValue(page.getStructParents()))
                        .isNotNull();
                assertThat(page.getCOSObject().getNameAsString(COSName.getPDFName("Tabs")))
                        .isEqualTo("S");
                assertThat(marks.stream().map(PDMarkedContentReference::getPage))
                        .contains(page);
            }
        }
    }

    @Test
    void theFontIsWithinTheDocument() throws IOException {
        try (PDDocument pdf = pdf(text(), Locale.FRANCE)) {
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void itsTextKeepsTheOrderAndTheTypographyOfFrench() throws IOException {
        String read = stripped(text(), Locale.FRANCE);
        assertThat(read)
                .containsSubsequence("Plan de financement", "Dépenses", "Ressources", "Contrôles", "Trésorerie");
        assertThat(read)
                .contains("300\u202f000\u00a0€")
                .contains("«\u00a0présumé\u00a0»")
                .contains("–");
    }

    @Test
    void aPlanThatDoesNotHoldSaysSoAndWhatWouldDo() throws IOException {
        String read = stripped(Files.readString(Path.of("fixtures/projects/bus-tunis-plan.yml")), Locale.FRANCE)
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ');
        assertThat(read).contains("Le plan ne tient pas").contains("Le plan tiendrait avec");
    }

    /** Signs that no font has, line breaks and endless words are no fault. */
    @Test
    void whateverPeopleWriteIsWritten() throws IOException {
        String odd = text().replace(TITLE, "\\\"Eau\\n\\tpotable 🚰 \\u0627 " + "x".repeat(400) + "\\\"")
                .replace("\\\"", "\"");
        assertThat(stripped(odd, Locale.FRANCE)).contains("Eau potable ?");
    }

    private static void collect(PDStructureNode node, List<PDMarkedContentReference> marks) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDMarkedContentReference mark) {
                marks.add(mark);
            } else if (kid instanceof PDStructureNode inner) {
                collect(inner, marks);
            }
        }
    }

    private static List<String> types(PDStructureNode node) {
        return node.getKids().stream()
                .map(kid -> ((PDStructureElement) kid).getStructureType())
                .toList();
    }

    private static PDStructureElement first(PDStructureNode node, String type) {
        return node.getKids().stream()
                .map(kid -> (PDStructureElement) kid)
                .filter(kid -> kid.getStructureType().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("fixtures/projects/eau-fatick-plan.yml"));
    }

    private static String long100() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            lines.append("  - {id: l").append(i).append(", label: Ligne, year: 2026, amount: 1000}\n");
        }
        return "plan: p\ndate: 2026-01-01\ncosts:\n" + lines
                + "contributions: [{id: v, funder: Ville, payer: authority, amount: rest}]\n";
    }

    private static String stripped(String plan, Locale locale) throws IOException {
        try (PDDocument pdf = pdf(plan, locale)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static PDDocument pdf(String plan, Locale locale) throws IOException {
        Problems problems = new Problems();
        FinancingPlan read = new PlanReader(RULEBOOK)
                .read("plan.yml", plan.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow(() -> new AssertionError(problems.list()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PlanPdf(Reckoning.of(read), Messages.in(locale)).write(out);
        return Loader.loadPDF(out.toByteArray());
    }
}
