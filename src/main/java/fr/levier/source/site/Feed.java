package fr.levier.source.site;

import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.source.Page;
import fr.levier.source.prose.Plain;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of an RSS or Atom feed.
 *
 * <p>A feed is XML from strangers: one that declares a document type is refused, so that no entity of its own is ever expanded or
 * fetched, and of an endless one only the beginning is read.
 */
final class Feed {
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_EVENTS = 200_000;
    private static final int LONGEST_TEXT = 2_000;

    private final XMLStreamReader xml;
    private final URI base;
    private final List<Entry> entries = new ArrayList<>();
    private String title = "";
    private String link = "";
    private boolean inside;

    private Feed(XMLStreamReader xml, URI base) {
        this.xml = xml;
        this.base = base;
    }

    /** One entry: its title, plain, and the page that it leads to. */
    record Entry(String title, URI link) {}

    /** Returns the entries that lead to a page of the web; a feed that cannot be read gives its problem. */
    static List<Entry> read(Page page, Problems problems) {
        Place place = Place.of(page.url().toString());
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(page.body()));
            List<Entry> entries = new Feed(xml, page.url()).entries();
            if (entries.isEmpty()) {
                problems.add(place, "source.problem.feed-empty");
            }
            return entries;
        } catch (XMLStreamException | RuntimeException broken) {
            problems.add(place, "source.problem.feed-unreadable");
            return List.of();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    private List<Entry> entries() throws XMLStreamException {
        for (int events = 0; xml.hasNext() && events < MOST_EVENTS && entries.size() < MOST_ENTRIES; events++) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("a feed has no document type");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT && isEntry(xml.getLocalName())) {
                end();
            }
        }
        return entries;
    }

    private void start(String name) throws XMLStreamException {
        if (isEntry(name)) {
            inside = true;
            title = "";
            link = "";
        } else if (inside && name.equals("title")) {
            title = title.isEmpty() ? text() : title;
        } else if (inside && name.equals("link")) {
            link();
        }
    }

    /** Atom keeps the address in an attribute, and has links of other kinds; RSS writes it between the tags. */
    private void link() throws XMLStreamException {
        @Nullable String href = xml.getAttributeValue(null, "href");
        @Nullable String rel = xml.getAttributeValue(null, "rel");
        if (href == null) {
            link = link.isEmpty() ? text() : link;
        } else if (rel == null || rel.equals("alternate")) {
            link = href;
        }
    }

    /** Returns the words up to the end of this element, whatever markup stands among them. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (xml.hasText() && text.length() < LONGEST_TEXT) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private void end() {
        inside = false;
        target().ifPresent(u -> entries.add(new Entry(Plain.title(title), u)));
    }

    private Optional<URI> target() {
        try {
            URI target = base.resolve(link.strip().replace(" ", "%20").replaceAll("#.*$", ""))
                    .normalize();
            boolean web = target.getHost() != null
                    && ("https".equals(target.getScheme()) || "http".equals(target.getScheme()));
            return web && !link.isBlank() ? Optional.of(target) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isEntry(String name) {
        return name.equals("item") || name.equals("entry");
    }
}
