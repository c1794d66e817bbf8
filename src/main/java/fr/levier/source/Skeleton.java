package fr.levier.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * How a page is built, without what it says: which elements with which classes a page of markup has, which keys a JSON answer has. Each
 * kind of part counts once however often it stands there, so that a longer list or text is no other skeleton. Numbers in names are left out.
 */
record Skeleton(Set<String> parts) {
    /** Two pages that share less than half of their parts are not built alike. */
    private static final int LEAST_SHARED_PERCENT = 50;

    /** Elements that an author's text brings with it. */
    private static final Set<String> OF_TEXT = Set.of(
            "p", "br", "b", "i", "u", "em", "strong", "span", "a", "li", "ul", "ol", "sup", "sub", "html", "head",
            "body");

    private static final JsonFactory JSON = new JsonFactory();

    Skeleton {
        parts = Set.copyOf(parts);
    }

    /** Returns the skeleton of markup or JSON, an empty one of anything else. */
    static Skeleton of(byte[] body) {
        int first = 0;
        while (first < body.length
                && (body[first] <= ' ')) { // white space, and a byte order mark whose bytes are negative
            first++;
        }
        char start = first < body.length ? (char) body[first] : ' ';
        if (start == '<') {
            return markup(body);
        }
        return start == '{' || start == '[' ? json(body) : new Skeleton(Set.of());
    }

    /** Returns whether both can be compared and are not built alike. */
    boolean differs(Skeleton other) {
        if (parts.isEmpty() || other.parts.isEmpty()) {
            return false;
        }
        Set<String> shared = new HashSet<>(parts);
        shared.retainAll(other.parts);
        int all = parts.size() + other.parts.size() - shared.size();
        return shared.size() * 100 < all * LEAST_SHARED_PERCENT;
    }

    private static Skeleton markup(byte[] body) {
        Set<String> parts = new HashSet<>();
        try {
            for (Element element :
                    Jsoup.parse(new ByteArrayInputStream(body), null, "").getAllElements()) {
                String classes = withoutNumbers(String.join(".", new TreeSet<>(element.classNames())));
                if (!classes.isEmpty() || !OF_TEXT.contains(element.normalName())) {
                    parts.add(element.normalName() + "." + classes);
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new Skeleton(parts);
    }

    /** Of JSON that breaks off, as far as it goes. */
    private static Skeleton json(byte[] body) {
        Set<String> parts = new HashSet<>();
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    parts.add(withoutNumbers(parser.currentName()));
                }
            }
        } catch (IOException broken) {
            return new Skeleton(parts);
        }
        return new Skeleton(parts);
    }

    private static String withoutNumbers(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[0-9]+", "");
    }
}
