package fr.levier.source.site;

import fr.levier.source.prose.Plain;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/**
 * Where a value stands: beside one of several labels, or where a selector points, there perhaps in an attribute.
 *
 * <p>A label is the beginning of a line and is followed by a colon, or is alone and the value stands in the next cell, definition or
 * paragraph. The same word amid a sentence is no label.
 */
record Locator(List<String> labels, Optional<String> select, Optional<String> attribute) {
    private static final String LINES = "li, p, div, span, td, th, dt, dd, h2, h3, h4, h5, h6, strong, b";
    private static final String HEADS = "th, td, dt, h2, h3, h4, h5, h6, div, span";
    private static final int LONGEST = 400;
    private static final int MOST_NODES = 200;

    Locator {
        labels = List.copyOf(labels);
    }

    /**
     * A value on the page.
     *
     * @param text what stands there, plain
     * @param place the label or the selector, for the evidence
     * @param element where it stands, for the links in it
     */
    record Found(String text, String place, Element element) {}

    Optional<Found> find(Element main) {
        Optional<Found> selected = select.flatMap(s -> selected(main, s));
        return selected.or(() ->
                labels.stream().flatMap(label -> labelled(main, label).stream()).findFirst());
    }

    private Optional<Found> selected(Element main, String selector) {
        return Optional.ofNullable(main.selectFirst(selector))
                .map(e -> new Found(Plain.of(attribute.map(e::attr).orElseGet(e::text)), selector, e))
                .filter(f -> !f.text().isEmpty());
    }

    /** The smallest line is the one: what holds it holds its neighbours too. */
    private static Optional<Found> labelled(Element main, String label) {
        return main.select(LINES).stream()
                .filter(e -> isShort(e) && e.text().length() < LONGEST)
                .flatMap(e -> beside(e, label))
                .filter(f -> !f.text().isEmpty())
                .min(Comparator.comparingInt(f -> f.element().text().length()));
    }

    /** Looks at the beginning only, for elements nested in thousands of others would be read again for each. */
    private static boolean isShort(Element line) {
        int[] left = {3 * LONGEST, MOST_NODES};
        FilterResult end = NodeTraversor.filter(
                (node, depth) -> {
                    left[0] -= node instanceof TextNode words
                            ? words.getWholeText().length()
                            : 0;
                    left[1]--;
                    return left[0] < 0 || left[1] < 0 ? FilterResult.STOP : FilterResult.CONTINUE;
                },
                line);
        return end != FilterResult.STOP;
    }

    private static Stream<Found> beside(Element line, String label) {
        String text = Plain.of(line.text());
        if (!text.toLowerCase(Locale.ROOT).startsWith(label.toLowerCase(Locale.ROOT))) {
            return Stream.empty();
        }
        String rest = text.substring(label.length()).strip();
        if (rest.startsWith(":") && rest.length() > 1) {
            return Stream.of(new Found(rest.substring(1).strip(), label, line));
        }
        boolean alone = rest.isEmpty() || rest.equals(":");
        return alone && line.is(HEADS) ? next(line, label) : Stream.empty();
    }

    /** What follows a label that stands alone; between words of a sentence nothing does. */
    private static Stream<Found> next(Element head, String label) {
        Element after = head.nextElementSibling();
        boolean amidWords = head.parent() != null && !head.parent().ownText().isBlank();
        return after == null || amidWords ? Stream.empty() : Stream.of(new Found(Plain.of(after.text()), label, after));
    }
}
