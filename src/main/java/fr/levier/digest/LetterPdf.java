package fr.levier.digest;

import fr.levier.financing.pdf.PdfFacts;
import fr.levier.financing.pdf.TaggedPages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A letter as a tagged PDF: the words of its HTML in their order, with the addresses of its links, so that it can be filed, printed and
 * read out. It is made from the HTML that was sent, and cannot say anything else.
 */
final class LetterPdf {
    private final TaggedPages pages;
    private final List<String> lines = new ArrayList<>();

    /** What the mail shows above the title of a call belongs to that call: here it follows. */
    private String verdict = "";

    private LetterPdf(TaggedPages pages) {
        this.pages = pages;
    }

    static byte[] of(String html) {
        Document letter = Jsoup.parse(html);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            TaggedPages pages = new TaggedPages(pdf, addresses(letter));
            LetterPdf writer = new LetterPdf(pages);
            writer.write(letter.body());
            writer.endList();
            pages.finish();
            PdfFacts.state(
                    pdf,
                    letter.title(),
                    Locale.forLanguageTag(letter.select("html").attr("lang")));
            pdf.save(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A letter could not be put into a document", impossible);
        }
        return out.toByteArray();
    }

    private static Set<String> addresses(Document letter) {
        return letter.select("a[href]").eachAttr("href").stream()
                .filter(href -> href.startsWith("https://") || href.startsWith("http://"))
                .collect(Collectors.toSet());
    }

    private void write(Element element) throws IOException {
        if (element.attr("style").contains("display:none") || element.hasClass("ways")) {
            return; // what stands in the letter again, and what ends the letters of who holds the document
        }
        if (element.hasClass("rule") && element.tagName().equals("td")) {
            lines.add(said(element));
            return;
        }
        String tag = element.tagName();
        if (tag.equals("p") || tag.matches("h[1-3]")) {
            block(tag, element);
        } else if (isFact(element)) {
            pages.paragraph(said(element.child(0)) + "\u00a0: " + said(element.child(1)));
        } else {
            for (Element child : element.children()) {
                write(child);
            }
        }
    }

    private void block(String tag, Element element) throws IOException {
        String words = said(element);
        if (words.isBlank()) {
            return;
        }
        endList();
        if (tag.equals("h3")) {
            pages.heading(3, element.text());
            pages.paragraph(verdict);
        } else if (tag.startsWith("h")) {
            pages.heading(tag.charAt(1) - '0', words);
        } else if (!element.select("> .fits, > .asks, > .refused").isEmpty()) {
            verdict = String.join(" – ", element.children().eachText());
        } else {
            pages.paragraph(words);
        }
    }

    /** Lines follow one another: together they are a list. */
    private void endList() throws IOException {
        if (!lines.isEmpty()) {
            pages.list(lines);
            lines.clear();
        }
    }

    private static boolean isFact(Element element) {
        return element.tagName().equals("tr") && element.childrenSize() == 2;
    }

    /** The words with the address behind each link: paper cannot be clicked, and on a screen the address can. */
    private static String said(Element element) {
        Element copy = element.clone();
        copy.select("br").forEach(br -> br.replaceWith(new org.jsoup.nodes.TextNode(" – ")));
        copy.select("a[href]").forEach(a -> a.appendText(" <" + a.attr("href") + ">"));
        return copy.text().replace("|", "–").strip();
    }
}
