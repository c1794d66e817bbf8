package fr.levier.source.guidelines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Makes guidelines for grant applicants as PDF, in the order of the standard annex: cover, notice, financial allocation, size of grants,
 * eligible actions, deadlines, timetable. Every call in it is invented.
 */
final class GuidelinesPdf {
    private static final int LINE = 95;
    private static final PDFont PLAIN = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    private GuidelinesPdf() {}

    /** Each block is a paragraph, broken into lines as a text processor would; a form feed begins a page. */
    static byte[] of(String text) {
        try (PDDocument document = new PDDocument()) {
            for (String page : text.split("\f")) {
                page(
                        document,
                        page.strip().lines().flatMap(l -> wrapped(l).stream()).toList());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void page(PDDocument document, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setLeading(14);
            content.setFont(PLAIN, 10);
            content.newLineAtOffset(50, 790);
            for (String line : lines) {
                content.showText(line.replace("•", "\u2022"));
                content.newLine();
            }
            content.endText();
        }
    }

    private static List<String> wrapped(String paragraph) {
        List<String> lines = new java.util.ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ")) {
            if (line.length() + word.length() > LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static byte[] english() {
        return of("""
                Contracting Authority: European Commission
                Fictional water partnerships of local authorities
                Guidelines for grant applicants
                Budget line: 14.020120 (appel fictif)
                Reference: EuropeAid/999001/DH/ACT/Multi
                Deadline for submission of concept notes: 14 January 2027 at 16:00 (Brussels date and time)
                \fNOTICE
                This is a restricted call for proposals. In the first instance, only concept notes must be submitted for evaluation. Lead applicants who have been pre-selected will then be invited to submit a full application.
                Applicants must register in PADOR no later than 10 days before the deadline for the submission of concept notes.
                \f1.3. Financial allocation provided by the contracting authority
                The overall indicative amount made available under this call for proposals is EUR 5 500 000. The contracting authority reserves the right not to award all available funds.
                Indicative allocation of funds by lot:
                Lot 1: Drinking water services in West Africa: EUR 3 500 000
                Lot 2: Waste collection on the islands of the Indian Ocean: EUR 2 000 000
                Size of grants
                Any grant requested under this call for proposals must fall between the following minimum and maximum amounts:
                Lot 1:
                • minimum amount: EUR 300 000
                • maximum amount: EUR 700 000
                Lot 2:
                • minimum amount: EUR 150 000
                • maximum amount: EUR 400 000
                Any grant requested under this call for proposals must fall between the following minimum and maximum percentages of total eligible costs of the action:
                Lot 1:
                • minimum percentage: 50 % of the total eligible costs of the action.
                • maximum percentage: 80 % of the total eligible costs of the action.
                Lot 2:
                • minimum percentage: 50 % of the total eligible costs of the action.
                • maximum percentage: 90 % of the total eligible costs of the action.
                The balance (i.e. the difference between the total cost of the action and the amount requested) must be financed from sources other than the European Union budget.
                \f2.1.4. Eligible actions
                The initial planned duration of an action may not be lower than 24 months nor exceed 36 months.
                Actions must take place in one or more of the following countries:
                Lot 1: Senegal, Benin, Togo.
                Lot 2: Madagascar, Comoros.
                Types of action
                Water services and waste collection led by local authorities.
                2.2.3. Deadline for submission of concept notes
                The deadline for the submission of concept notes is 14 January 2027 at 16:00 (Brussels date and time).
                2.5.2. Indicative timetable
                4. Deadline for submission of concept notes 14 January 2027 16:00
                5. Information to lead applicants on opening and concept note evaluation 1 April 2027
                6. Invitations to submit full applications 1 April 2027
                7. Deadline for submission of full applications 20 May 2027 16:00 (Brussels date and time)
                8. Information to lead applicants on the evaluation of the full applications 1 September 2027
                9. Notification of award 1 October 2027
                """);
    }

    static byte[] french() {
        return of("""
                Administration contractante : Union européenne
                Appui fictif aux collectivités du Sahel
                Lignes directrices à l'intention des demandeurs de subventions
                Référence : EuropeAid/999002/DH/ACT/ML
                Date limite de soumission des notes succinctes de présentation :
                Lot 1 : 15/01/2027 à 16h00 (heure de Bruxelles)
                Lot 2 : 29/01/2027 à 12h00 (heure de Bruxelles)
                \f1.3. Dotation financière allouée par l'administration contractante
                Le montant indicatif global mis à disposition au titre du présent appel à propositions s'élève à 1 200 000 EUR.
                Répartition indicative des fonds par lot :
                Lot 1 – Eau potable : 800 000 EUR
                Lot 2 – État civil : 400 000 EUR
                Montant des subventions
                Toute demande de subvention dans le cadre du présent appel doit être comprise entre les montants minimum et maximum suivants :
                • montant minimum : 100 000 EUR
                • montant maximum : 400 000 EUR
                Toute demande doit être comprise entre les pourcentages minimum et maximum suivants du total des coûts éligibles de l'action :
                • pourcentage minimum : 60 % du total des coûts éligibles de l'action.
                • pourcentage maximum : 95 % du total des coûts éligibles de l'action.
                Le solde doit être financé par des ressources autres que le budget de l'Union européenne.
                """);
    }
}
