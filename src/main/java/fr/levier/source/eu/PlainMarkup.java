package fr.levier.source.eu;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of plain markup in one pass: paragraphs, lists and emphasis, each closed where it was opened. The portal's texts are
 * mostly that, and parsing each into a document costs more than all the rest of its answer. Whatever else stands in a text, nothing is
 * returned, and the text is parsed; what is returned is what parsing gives.
 */
final class PlainMarkup {
    private static final Set<String> BLOCKS = Set.of("p", "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> INLINE = Set.of("a", "span", "b", "strong", "i", "em", "u", "sub", "sup");
    private static final Set<String> HOLDING_BLOCKS = Set.of("div", "li");
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final int DEEPEST = 30;
    private static final Pattern TAG = Pattern.compile(
            "<(/?)([A-Za-z][A-Za-z1-6]*)((?:\\s+[A-Za-z][A-Za-z-]*(?:=\"[^\"<]*+\"|='[^'<]*+'))*+)\\s*+(/?)>");
    private static final Pattern ENTITY = Pattern.compile("&(nbsp|amp|lt|gt|quot);");

    private final String html;
    private final StringBuilder text;
    private final Deque<String> open = new ArrayDeque<>();
    private final Matcher tags;
    private boolean gap;

    private PlainMarkup(String html) {
        this.html = html;
        this.text = new StringBuilder(html.length());
        this.tags = TAG.matcher(html);
    }

    /** Returns the text, its white space made single; nothing when the markup is not plain. */
    static Optional<String> text(String html) {
        PlainMarkup markup = new PlainMarkup(html);
        return markup.read() ? Optional.of(markup.text.toString().strip()) : Optional.empty();
    }

    private boolean read() {
        int at = 0;
        while (at >= 0 && at < html.length()) {
            char c = html.charAt(at);
            at = c == '<' ? tag(at) : c == '&' ? entity(at) : isSpace(c) ? space(at) : words(at);
        }
        return at >= 0;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\u00a0';
    }

    /** Says whether a character stands for itself; parsers treat those of control and those without width in ways of their own. */
    private static boolean isLetter(char c) {
        if (c < '\u007f') {
            return c > ' ' && c != '<' && c != '&';
        }
        return c > '\u00a0' && c < '\u200b' && c != '\u00ad' || c >= '\u2010' && c < '\ud800';
    }

    private int space(int at) {
        gap = true;
        return at + 1;
    }

    /** Returns where words with single spaces end, or -1 when there are none. */
    private int words(int at) {
        int end = at;
        while (end < html.length()
                && (isLetter(html.charAt(end)) || html.charAt(end) == ' ' && html.charAt(end - 1) != ' ')) {
            end++;
        }
        if (end == at) {
            return -1;
        }
        boolean spaced = html.charAt(end - 1) == ' ';
        append(html.substring(at, spaced ? end - 1 : end));
        gap = spaced;
        return end;
    }

    private void append(String words) {
        if (gap && text.length() > 0) {
            text.append(' ');
        }
        gap = false;
        text.append(words);
    }

    /** Returns where to go on after an entity, or -1. */
    private int entity(int at) {
        Matcher entity = ENTITY.matcher(html).region(at, Math.min(html.length(), at + 6));
        if (!entity.lookingAt()) {
            return -1;
        }
        switch (entity.group(1)) {
            case "nbsp" -> gap = true;
            case "amp" -> append("&");
            case "lt" -> append("<");
            case "gt" -> append(">");
            default -> append("\"");
        }
        return entity.end();
    }

    /** Returns where to go on after a tag, or -1. */
    private int tag(int at) {
        if (!tags.region(at, html.length()).lookingAt()) {
            return -1;
        }
        String name = tags.group(2).toLowerCase(Locale.ROOT);
        boolean end = !tags.group(1).isEmpty();
        if (name.equals("br") && !end) {
            gap = true;
            return tags.end();
        }
        boolean plain =
                tags.group(4).isEmpty() && (end ? closes(name) && tags.group(3).isEmpty() : opens(name));
        return plain ? tags.end() : -1;
    }

    private boolean opens(String name) {
        String outer = open.isEmpty() ? "div" : open.peek();
        boolean block = BLOCKS.contains(name);
        boolean fits = name.equals("li")
                ? LISTS.contains(outer)
                : block
                        ? HOLDING_BLOCKS.contains(outer)
                        : INLINE.contains(name) && !(name.equals("a") && open.contains(name));
        gap |= block;
        open.push(name);
        return fits && open.size() <= DEEPEST;
    }

    private boolean closes(String name) {
        gap |= BLOCKS.contains(name);
        return name.equals(open.poll());
    }
}
