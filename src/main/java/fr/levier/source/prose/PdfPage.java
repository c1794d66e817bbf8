package fr.levier.source.prose;

import fr.levier.call.Evidence.Method;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.source.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, such as a règlement: paragraphs put together again from lines, words from hyphenated halves. */
public final class PdfPage {
    private static final int MOST_PAGES = 60;
    private static final int LEAST_TEXT = 80;
    private static final Pattern HYPHENATED = Pattern.compile("(\\p{L}{2,})[-\\u00AD]\\s*\\n\\s*(\\p{Ll})");
    private static final Pattern HEADING = Pattern.compile(
            "^(?:(?:Article|ARTICLE|Titre)\\s+\\d+|\\d{1,2}(?:\\.\\d)?[.)]|[IVX]{1,4}[.)]).{0,90}$|^[\\p{Lu}\\d’ ,:–«»-]{6,90}$");
    /** « 4.2. Elle est plafonnée à 30 000 € » is numbered, and no heading. */
    private static final Pattern STATEMENT = Pattern.compile(
            "[%€]|(?<!\\d)\\d{2}$|.{75,}|\\p{Ll}{2,}[.;] \\p{L}|\\p{Ll}[.;,]$|(?iu)(?<!\\p{L})(?:est|sont|peut|peuvent|doit|doivent|is|are|may|must|shall|will|ne|n’\\p{L}+)(?= )");

    private static final Pattern ITEM = Pattern.compile("^\\s*[-–•▪●o]\\s+.*");
    private static final Pattern ENDED = Pattern.compile(".*[.:;!?]\\s*$");

    private PdfPage() {}

    /** Returns whether the page is a PDF, by its first bytes, whatever its headers say. */
    public static boolean isPdf(Page page) {
        byte[] body = page.body();
        for (int i = 0; i < Math.min(body.length - 4, 1024); i++) {
            if (body[i] == '%' && body[i + 1] == 'P' && body[i + 2] == 'D' && body[i + 3] == 'F') {
                return true;
            }
        }
        return false;
    }

    /** Opens a PDF; when it cannot be read, says why and returns nothing. */
    public static Optional<Sheet> open(Page page, Problems problems) {
        Place place = Place.of(page.url().toString());
        if (page.body().length == 0) {
            problems.add(place, "reading.problem.empty");
            return Optional.empty();
        }
        if (!isPdf(page)) {
            problems.add(place, "reading.problem.pdf-corrupt");
            return Optional.empty();
        }
        try (PDDocument document = Loader.loadPDF(page.body())) {
            return sheet(document, page, place, problems);
        } catch (InvalidPasswordException locked) {
            problems.add(place, "reading.problem.pdf-encrypted");
        } catch (IOException | RuntimeException corrupt) {
            problems.add(place, "reading.problem.pdf-corrupt");
        }
        return Optional.empty();
    }

    private static Optional<Sheet> sheet(PDDocument document, Page page, Place place, Problems problems)
            throws IOException {
        List<Passage> passages = new ArrayList<>();
        int pages = Math.min(document.getNumberOfPages(), MOST_PAGES);
        if (document.getNumberOfPages() > MOST_PAGES) {
            problems.add(place, "reading.problem.pdf-long", MOST_PAGES);
        }
        for (int number = 1; number <= pages; number++) {
            passages.addAll(passages(text(document, number), number));
        }
        if (passages.stream().mapToInt(p -> p.text().length()).sum() < LEAST_TEXT) {
            problems.add(place, "reading.problem.pdf-scanned");
            return Optional.empty();
        }
        return Optional.of(new Sheet(page.url(), page.fetchedAt(), title(document, passages), passages));
    }

    private static String text(PDDocument document, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.setLineSeparator("\n");
        return HYPHENATED.matcher(stripper.getText(document)).replaceAll("$1$2");
    }

    private static String title(PDDocument document, List<Passage> passages) throws IOException {
        String shown = PdfTitle.of(document);
        if (!shown.isEmpty()) {
            return shown;
        }
        String stated = document.getDocumentInformation().getTitle();
        String title = stated == null ? "" : Plain.title(stated);
        return title.length() > 8
                ? title
                : Plain.title(
                        passages.get(0).heading().isEmpty()
                                ? passages.get(0).text()
                                : passages.get(0).heading());
    }

    /** Puts lines together into paragraphs: a heading, a bullet or an ended sentence before a capital starts a new one. */
    static List<Passage> passages(String text, int number) {
        List<Passage> passages = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        String heading = "";
        String lead = "";
        for (String line : text.split("\n", -1)) {
            String words = Plain.of(line);
            boolean numbered = HEADING.matcher(words).matches();
            boolean title = numbered && !STATEMENT.matcher(words).find();
            if (numbered || words.isEmpty() || starts(words, paragraph)) {
                lead = add(passages, paragraph, place(number, heading), lead);
            }
            heading = title ? words : heading;
            paragraph.append(title || words.isEmpty() ? "" : " " + words);
        }
        add(passages, paragraph, place(number, heading), lead);
        return passages;
    }

    private static boolean starts(String words, CharSequence paragraph) {
        return ITEM.matcher(words).matches()
                || (ENDED.matcher(paragraph).matches() && Character.isUpperCase(words.charAt(0)));
    }

    private static String add(List<Passage> passages, StringBuilder paragraph, String place, String lead) {
        String words = Plain.of(paragraph.toString());
        paragraph.setLength(0);
        if (words.isEmpty()) {
            return lead;
        }
        boolean item = ITEM.matcher(words).matches();
        passages.add(new Passage(words, place, item ? lead : "", Method.PROSE));
        return item ? lead : words.endsWith(":") ? Plain.cut(words, 300) : "";
    }

    private static String place(int number, String heading) {
        return "p. " + number + (heading.isEmpty() ? "" : ", " + heading);
    }
}
