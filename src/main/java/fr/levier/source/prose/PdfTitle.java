package fr.levier.source.prose;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The title of a PDF as its reader sees it: the lines in the largest letters of the first page. What its author's software wrote into
 * the file is often the name of a template.
 */
final class PdfTitle extends PDFTextStripper {
    private static final int SHORTEST = 9;
    private static final int LONGEST = 200;
    private static final float STEP = 0.5f;

    private final List<String> lines = new ArrayList<>();
    private float largest;
    private float second;
    private boolean isOpen;

    private PdfTitle() throws IOException {
        setStartPage(1);
        setEndPage(1);
        setSortByPosition(false);
    }

    /** Returns the title, or nothing when no line stands out. */
    static String of(PDDocument document) throws IOException {
        PdfTitle title = new PdfTitle();
        title.getText(document);
        String words = Plain.title(String.join(" ", title.lines));
        boolean stands = title.largest > title.second + STEP && title.second > 0;
        return stands && words.length() >= SHORTEST && words.length() <= LONGEST ? words : "";
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        float size = positions.isEmpty() ? 0 : positions.get(0).getFontSizeInPt();
        if (text.isBlank() || size <= 0) {
            return;
        }
        if (size > largest + STEP) {
            second = largest;
            largest = size;
            lines.clear();
            isOpen = true;
        } else if (size < largest - STEP) {
            second = Math.max(second, size);
            isOpen = isOpen && lines.isEmpty();
        }
        if (isOpen && Math.abs(size - largest) <= STEP) {
            lines.add(text);
        }
    }
}
