package fr.levier.match;

import fr.levier.message.Messages;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Calls as an Atom feed (RFC 4287): an entry is new when Levier saw the call first. */
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Messages messages;
    private final URI list;
    private final Instant now;

    AtomFeed(Messages messages, URI list, Instant now) {
        this.messages = messages;
        this.list = list;
        this.now = now;
    }

    byte[] write(List<ExportedCall> calls) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            text(xml, "id", list.toString());
            text(xml, "title", "Levier – " + messages.text("match.list.title"));
            text(xml, "updated", latest(calls).orElse(now).toString());
            link(xml, list);
            for (ExportedCall call : calls) {
                entry(xml, call);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static Optional<Instant> latest(List<ExportedCall> calls) {
        return calls.stream().map(call -> call.call().firstSeen()).max(Instant::compareTo);
    }

    private void entry(XMLStreamWriter xml, ExportedCall call) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        text(xml, "id", list.resolve("/appels/" + call.call().id()).toString());
        text(xml, "title", call.view().title());
        text(xml, "updated", call.call().firstSeen().toString());
        link(xml, call.page());
        xml.writeStartElement(ATOM, "author");
        text(xml, "name", call.view().funder().orElse("Levier"));
        xml.writeEndElement();
        text(xml, "summary", summary(call));
        text(xml, "rights", String.join(" ", call.attribution()));
        xml.writeEndElement();
    }

    private String summary(ExportedCall call) {
        String when = call.deadlines().isEmpty()
                ? call.view().status()
                : call.view().deadlines().stream().map(d -> d.full()).collect(Collectors.joining(" ; "));
        return call.verdict().map(v -> v + ". ").orElse("")
                + when
                + call.view().amount().map(a -> ". " + a).orElse("");
    }

    private static void link(XMLStreamWriter xml, URI target) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("href", target.toString());
    }

    private static void text(XMLStreamWriter xml, String element, String said) throws XMLStreamException {
        xml.writeStartElement(ATOM, element);
        xml.writeCharacters(writable(said));
        xml.writeEndElement();
    }

    /** XML has no place for control characters. */
    private static String writable(String text) {
        return text.codePoints()
                .filter(c -> c >= 0x20 || c == '\t' || c == '\n')
                .filter(c -> c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
