package fr.levier.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;

/** Writes facts as JSON, nested as people write them; {@link FactsReader} reads them back to the same facts. */
final class FactsWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FactsWriter() {}

    static ObjectNode write(Facts facts) {
        ObjectNode root = JSON.objectNode();
        for (Map.Entry<String, Object> entry : facts.asMap().entrySet()) {
            ObjectNode parent = root;
            String[] words = entry.getKey().split("\\.");
            for (int i = 0; i < words.length - 1; i++) {
                parent = parent.withObjectProperty(words[i]);
            }
            parent.set(words[words.length - 1], value(entry.getValue()));
        }
        return root;
    }

    private static JsonNode value(Object value) {
        if (value instanceof Boolean truth) {
            return JSON.booleanNode(truth);
        }
        if (value instanceof BigDecimal number) {
            return JSON.numberNode(number);
        }
        if (value instanceof Collection<?> codes) {
            var array = JSON.arrayNode();
            new TreeSet<Object>(codes).forEach(code -> array.add((String) code));
            return array;
        }
        return JSON.textNode(value.toString());
    }
}
