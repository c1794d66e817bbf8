package fr.levier.financing.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Text in the font of the document: Liberation Sans (SIL Open Font License), which comes with PDFBox and is embedded as far as it is used. A
 * character that the font lacks is written as a question mark, never a fault.
 */
final class TypedText {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    /** Lines break at plain spaces only: the others belong to a number or a sign. */
    private static final Pattern BREAK = Pattern.compile(" +");

    private final PDType0Font font;

    TypedText(PDDocument document) throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IllegalStateException("The font is not in the jar");
            }
            this.font = PDType0Font.load(document, in, true);
        }
    }

    PDType0Font font() {
        return font;
    }

    /** Returns the lines of a text within a width; a word that is wider than the line is cut. */
    List<String> wrap(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : BREAK.split(known(text))) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width || line.isEmpty()) {
                line = new StringBuilder(longer);
            } else {
                lines.add(line.toString());
                line = new StringBuilder(word);
            }
            line = cut(line, lines, size, width);
        }
        lines.add(line.toString());
        return lines;
    }

    private StringBuilder cut(StringBuilder line, List<String> lines, float size, float width) throws IOException {
        String left = line.toString();
        while (left.length() > 1 && width(left, size) > width) {
            int end = left.length() - 1;
            while (end > 1 && width(left.substring(0, end), size) > width) {
                end--;
            }
            lines.add(left.substring(0, end));
            left = left.substring(end);
        }
        return new StringBuilder(left);
    }

    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private String known(String text) {
        StringBuilder known = new StringBuilder();
        CONTROL.matcher(text)
                .replaceAll(" ")
                .codePoints()
                .forEach(c -> known.append(has(c) ? Character.toString(c) : "?"));
        return known.toString();
    }

    private boolean has(int character) {
        try {
            font.encode(Character.toString(character));
            return true;
        } catch (IllegalArgumentException | IOException lacking) {
            return false;
        }
    }
}
