package fr.levier.financing.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Writes headings, paragraphs, lists and tables from top to bottom, each with its tag, on as many pages as it takes. */
public final class TaggedPages {
    private static final float MARGIN = 56;
    private static final float BOTTOM = 70;
    private static final float SIZE = 10.5f;
    private static final float LEADING = 1.35f;
    private static final float INDENT = 14;
    private static final float GAP = 6;

    private final PDDocument pdf;
    private final TypedText text;
    private final Tags tags = new Tags();
    private final Set<String> known;
    private PDPage page;
    private PDPageContentStream stream;
    private float y;

    public TaggedPages(PDDocument pdf) throws IOException {
        this(pdf, Set.of());
    }

    /** @param known the addresses that may be followed where a text has them between angle brackets */
    public TaggedPages(PDDocument pdf, Set<String> known) throws IOException {
        this.pdf = pdf;
        this.known = Set.copyOf(known);
        this.text = new TypedText(pdf);
        this.page = new PDPage(PDRectangle.A4);
        this.stream = open();
    }

    /** One column of a table: its heading, its part of the width and whether it holds amounts, which stand at the right. */
    public record Column(String heading, float part, boolean amounts) {}

    public void heading(int level, String words) throws IOException {
        float size = level == 1 ? 18 : level == 2 ? 13 : 11.5f;
        y -= level == 1 ? 0 : GAP * 1.5f;
        room(size * LEADING * 3);
        block(Tags.child(tags.document(), "H" + level), "H" + level, words, size, 0, true);
        y -= GAP / 2;
    }

    public void paragraph(String words) throws IOException {
        block(Tags.child(tags.document(), "P"), "P", words, SIZE, 0, false);
        y -= GAP;
    }

    public void list(List<String> items) throws IOException {
        PDStructureElement list = Tags.child(tags.document(), "L");
        for (String item : items) {
            room(SIZE * LEADING);
            PDStructureElement one = Tags.child(list, "LI");
            line(Tags.child(one, "Lbl"), "Lbl", "–", SIZE, MARGIN, y - SIZE, false);
            block(Tags.child(one, "LBody"), "LBody", item, SIZE, INDENT, false);
        }
        y -= GAP;
    }

    /** Writes a table; the first cell of the last row is a heading too where that row sums the others. */
    public void table(List<Column> columns, List<List<String>> rows, boolean isSummed) throws IOException {
        PDStructureElement table = Tags.child(tags.document(), "Table");
        PDStructureElement head = Tags.child(table, "TR");
        room(SIZE * LEADING * 3);
        List<String> headings = columns.stream().map(Column::heading).toList();
        row(columns, headings, i -> Tags.header(head, PDTableAttributeObject.SCOPE_COLUMN), true);
        for (int r = 0; r < rows.size(); r++) {
            PDStructureElement tag = Tags.child(table, "TR");
            boolean isSum = isSummed && r == rows.size() - 1;
            row(
                    columns,
                    rows.get(r),
                    i -> isSum && i == 0 ? Tags.header(tag, PDTableAttributeObject.SCOPE_ROW) : Tags.child(tag, "TD"),
                    isSum);
        }
        y -= GAP;
    }

    /** Says which element a cell belongs to. */
    private interface Cells {
        PDStructureElement of(int column);
    }

    private void row(List<Column> columns, List<String> cells, Cells elements, boolean isBold) throws IOException {
        float all = width() / columns.stream().map(Column::part).reduce(0f, Float::sum);
        float height = SIZE * LEADING;
        for (int i = 0; i < columns.size(); i++) {
            float width = columns.get(i).part() * all - GAP;
            height = Math.max(height, text.wrap(cells.get(i), SIZE, width).size() * SIZE * LEADING);
        }
        room(height + GAP);
        float left = MARGIN;
        for (int i = 0; i < columns.size(); i++) {
            float width = columns.get(i).part() * all;
            PDStructureElement element = elements.of(i);
            cell(element, columns.get(i), cells.get(i), left, width - GAP, isBold);
            left += width;
        }
        y -= height + GAP / 2;
        rule();
    }

    private void cell(PDStructureElement element, Column column, String words, float left, float width, boolean isBold)
            throws IOException {
        String type = element.getStructureType();
        begin(element, type);
        float top = y;
        for (String line : text.wrap(words, SIZE, width)) {
            float x = column.amounts() ? left + width - text.width(line, SIZE) : left;
            show(line, SIZE, x, top - SIZE, isBold);
            top -= SIZE * LEADING;
        }
        stream.endMarkedContent();
    }

    /** A line below a row is no content. */
    private void rule() throws IOException {
        stream.beginMarkedContent(COSName.getPDFName("Artifact"));
        stream.setLineWidth(0.4f);
        stream.moveTo(MARGIN, y);
        stream.lineTo(MARGIN + width(), y);
        stream.stroke();
        stream.endMarkedContent();
        y -= GAP / 2;
    }

    private void block(PDStructureElement element, String type, String words, float size, float indent, boolean isBold)
            throws IOException {
        boolean isOpen = false;
        Addresses addresses = new Addresses(words, known);
        PDStructureElement link = element;
        for (String line : text.wrap(words, size, width() - indent)) {
            if (y - size * LEADING < BOTTOM) {
                if (isOpen) {
                    stream.endMarkedContent();
                    isOpen = false;
                }
                turn();
            }
            if (!isOpen) {
                begin(element, type);
                isOpen = true;
            }
            float x = MARGIN + indent;
            for (Addresses.Piece piece : addresses.of(line)) {
                if (piece.address().isPresent()) {
                    link = piece.begins() ? Tags.child(element, "Link") : link;
                    stream.endMarkedContent();
                    link(link, piece.words(), piece.address().get(), size, x);
                    begin(element, type);
                } else {
                    show(piece.words(), size, x, y - size, isBold);
                }
                x += text.width(piece.words(), size);
            }
            y -= size * LEADING;
        }
        stream.endMarkedContent();
    }

    /** An address, or as much of it as the line holds: each part of it can be followed. */
    private void link(PDStructureElement link, String words, String address, float size, float x) throws IOException {
        begin(link, "Link");
        stream.setNonStrokingColor(0f, 0.2f, 0.6f);
        show(words, size, x, y - size, false);
        stream.setNonStrokingColor(0f);
        stream.endMarkedContent();
        tags.link(page, link, new PDRectangle(x, y - size * LEADING, text.width(words, size), size * LEADING), address);
    }

    private void line(
            PDStructureElement element, String type, String words, float size, float x, float baseline, boolean isBold)
            throws IOException {
        begin(element, type);
        show(words, size, x, baseline, isBold);
        stream.endMarkedContent();
    }

    private void begin(PDStructureElement element, String type) throws IOException {
        stream.beginMarkedContent(COSName.getPDFName(type), tags.mark(page, element));
    }

    /** Headings are drawn with a thin outline: one font is enough. */
    private void show(String line, float size, float x, float baseline, boolean isBold) throws IOException {
        stream.beginText();
        stream.setFont(text.font(), size);
        stream.setLineWidth(size / 40);
        stream.setRenderingMode(isBold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        stream.newLineAtOffset(x, baseline);
        stream.showText(line);
        stream.endText();
    }

    private void room(float height) throws IOException {
        if (y - height < BOTTOM) {
            turn();
        }
    }

    private void turn() throws IOException {
        stream.close();
        page = new PDPage(PDRectangle.A4);
        stream = open();
    }

    private PDPageContentStream open() throws IOException {
        pdf.addPage(page);
        tags.begin(page);
        y = page.getMediaBox().getHeight() - MARGIN;
        return new PDPageContentStream(pdf, page);
    }

    private float width() {
        return page.getMediaBox().getWidth() - 2 * MARGIN;
    }

    /** Closes the last page, numbers all of them and hangs the tags into the document. */
    public void finish() throws IOException {
        stream.close();
        int pages = pdf.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            PDPage numbered = pdf.getPage(i);
            try (PDPageContentStream footer =
                    new PDPageContentStream(pdf, numbered, PDPageContentStream.AppendMode.APPEND, true, true)) {
                footer.beginMarkedContent(COSName.getPDFName("Artifact"));
                footer.beginText();
                footer.setFont(text.font(), SIZE - 1);
                footer.newLineAtOffset(MARGIN + width() - 30, BOTTOM - 30);
                footer.showText((i + 1) + " / " + pages);
                footer.endText();
                footer.endMarkedContent();
            }
        }
        tags.finish(pdf);
    }
}
