package fr.levier.digest;

import fr.levier.web.AtomXml;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jsoup.Jsoup;

/** A person's letters as an Atom feed (RFC 4287): each entry holds what the letter said, and leads to its page and its document. */
final class LetterAtom {
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
        Instant updated = letters.isEmpty() ? since : letters.get(0).at();
        return AtomXml.feed(self, title, updated, feed -> {
            link(feed, "self", "application/atom+xml", self);
            for (JdbcLetters.Written letter : letters) {
                entry(feed, letter);
            }
        });
    }

    private void entry(AtomXml feed, JdbcLetters.Written letter) throws XMLStreamException {
        feed.entry("urn:levier:letter:" + letter.key(), SentLetter.subject(letter.eml()), letter.at(), entry -> {
            link(entry, "alternate", "text/html", links.web(letter.key()).orElseThrow());
            link(entry, "related", "application/pdf", links.pdf(letter.key()).orElseThrow());
            entry.author("Levier");
            entry.html(body(SentLetter.html(letter.eml())));
        });
    }

    /** What is hidden in the mail is not in the feed, and the reader has colours of its own. */
    private static String body(String html) {
        var body = Jsoup.parse(html).body();
        body.select("[style*=display:none]").remove();
        body.select("[style]").removeAttr("style");
        return body.html();
    }

    private static void link(AtomXml feed, String relation, String type, String target) throws XMLStreamException {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("rel", relation);
        attributes.put("type", type);
        attributes.put("href", target);
        feed.link(attributes);
    }
}
