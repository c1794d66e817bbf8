package fr.levier.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an Atom feed (RFC 4287), whatever its entries hold: what XML has no place for is left out of every text. */
public final class AtomXml {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;

    private AtomXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes the inside of the feed or of one of its entries. */
    public interface Part {
        void write(AtomXml feed) throws XMLStreamException;
    }

    /** Returns the feed, whose links and entries the part writes. */
    public static byte[] feed(String id, String title, Instant updated, Part inside) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            new AtomXml(xml).headed(id, title, updated, inside);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    /** Writes an entry, whose links and texts the part writes. */
    public void entry(String id, String title, Instant updated, Part inside) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        headed(id, title, updated, inside);
    }

    private void headed(String id, String title, Instant updated, Part inside) throws XMLStreamException {
        text("id", id);
        text("title", title);
        text("updated", updated.toString());
        inside.write(this);
        xml.writeEndElement();
    }

    /** Writes a link with its attributes, in their order. */
    public void link(Map<String, String> attributes) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            xml.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }

    public void author(String name) throws XMLStreamException {
        xml.writeStartElement(ATOM, "author");
        text("name", name);
        xml.writeEndElement();
    }

    public void text(String element, String said) throws XMLStreamException {
        xml.writeStartElement(ATOM, element);
        xml.writeCharacters(writable(said));
        xml.writeEndElement();
    }

    /** Writes the content of an entry, a part of a page. */
    public void html(String content) throws XMLStreamException {
        xml.writeStartElement(ATOM, "content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(writable(content));
        xml.writeEndElement();
    }

    /** XML has no place for control characters. */
    private static String writable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]|\\p{Cs}", "");
    }
}
