package fr.levier.digest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jsoup.Jsoup;

/** A person's letters as an Atom feed (RFC 4287): each entry holds what the letter said, and leads to its page and its document. */
final class LetterAtom {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Links links;
    private final String title;
    private final String self;

    /** @param self where the feed stands */
    LetterAtom(Links links, String title, String self) {
        this.links = links;
        this.title = title;
        this.self = self;
    }

    /** @param since when the reader began: nothing is newer in an empty feed */
    byte[] write(List<JdbcLetters.Written> letters, Instant since) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            text(xml, "id", self);
            text(xml, "title", title);
            text(
                    xml,
                    "updated",
                    letters.isEmpty() ? since.toString() : letters.get(0).at().toString());
            link(xml, "self", "application/atom+xml", self);
            for (JdbcLetters.Written letter : letters) {
                entry(xml, letter);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private void entry(XMLStreamWriter xml, JdbcLetters.Written letter) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        text(xml, "id", "urn:levier:letter:" + letter.key());
        text(xml, "title", SentLetter.subject(letter.eml()));
        text(xml, "updated", letter.at().toString());
        link(xml, "alternate", "text/html", links.web(letter.key()).orElseThrow());
        link(xml, "related", "application/pdf", links.pdf(letter.key()).orElseThrow());
        xml.writeStartElement(ATOM, "author");
        text(xml, "name", "Levier");
        xml.writeEndElement();
        xml.writeStartElement(ATOM, "content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(writable(body(SentLetter.html(letter.eml()))));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** What is hidden in the mail is not in the feed, and the reader has colours of its own. */
    private static String body(String html) {
        var body = Jsoup.parse(html).body();
        body.select("[style*=display:none]").remove();
        body.select("[style]").removeAttr("style");
        return body.html();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String target)
            throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", target);
    }

    private static void text(XMLStreamWriter xml, String element, String said) throws XMLStreamException {
        xml.writeStartElement(ATOM, element);
        xml.writeCharacters(writable(said));
        xml.writeEndElement();
    }

    /** XML has no place for control characters. */
    private static String writable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]|\\p{Cs}", "");
    }
}
