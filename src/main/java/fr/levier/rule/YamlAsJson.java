package fr.levier.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.yaml.YamlList;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import fr.levier.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Turns a part of a YAML file into JSON, so that examples are read by the very reader of people's own files. */
public final class YamlAsJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,9})?");

    private YamlAsJson() {}

    /** Returns the value as JSON; plain scalars that look like numbers or truths become such. */
    public static JsonNode of(YamlValue value) {
        if (value instanceof YamlMap map) {
            ObjectNode object = JSON.objectNode();
            map.keys().forEach(key -> object.set(key, of(map.value(key).orElseThrow())));
            return object;
        }
        if (value instanceof YamlList list) {
            ArrayNode array = JSON.arrayNode();
            list.values().forEach(element -> array.add(of(element)));
            return array;
        }
        return scalar((YamlText) value);
    }

    private static JsonNode scalar(YamlText text) {
        String written = text.text();
        if (!text.plain()) {
            return JSON.textNode(written);
        }
        if (written.equals("true") || written.equals("false")) {
            return JSON.booleanNode(written.equals("true"));
        }
        if (written.isEmpty() || written.equals("null") || written.equals("~")) {
            return JSON.nullNode();
        }
        return NUMBER.matcher(written).matches() ? JSON.numberNode(new BigDecimal(written)) : JSON.textNode(written);
    }
}
