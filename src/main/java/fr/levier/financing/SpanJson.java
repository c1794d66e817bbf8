package fr.levier.financing;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes amounts for machines: a decimal string, or {@code {min, max}} where an amount is not known exactly. */
public final class SpanJson {
    private SpanJson() {}

    public static void put(ObjectNode node, String name, Span span) {
        if (span.isExact()) {
            node.put(name, span.min().toString());
        } else {
            node.putObject(name)
                    .put("min", span.min().toString())
                    .put("max", span.max().toString());
        }
    }
}
