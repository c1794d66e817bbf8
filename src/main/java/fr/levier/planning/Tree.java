package fr.levier.planning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.rule.YamlAsJson;
import fr.levier.yaml.YamlList;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import fr.levier.yaml.YamlValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * What people write in files, as a tree: read from YAML, kept as JSON, written as YAML again. Scalars stay the words of their author,
 * but for facts, of which the kind matters.
 */
final class Tree {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> FACTS = Set.of("authority", "project");
    private static final Set<String> QUANTITIES = Set.of("amount", "min", "max", "year", "own_cash_max");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,14}");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Tree() {}

    /** Returns the value of a file with every scalar as its author wrote it. */
    static JsonNode of(YamlValue value) {
        if (value instanceof YamlMap map) {
            ObjectNode object = NODES.objectNode();
            map.keys().forEach(key -> object.set(key, of(key, map.value(key).orElseThrow())));
            return object;
        }
        if (value instanceof YamlList list) {
            ArrayNode array = NODES.arrayNode();
            list.values().forEach(element -> array.add(of(element)));
            return array;
        }
        return NODES.textNode(((YamlText) value).text());
    }

    private static JsonNode of(String key, YamlValue value) {
        return FACTS.contains(key) && value instanceof YamlMap ? YamlAsJson.of(value) : of(value);
    }

    static ObjectNode parse(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }

    /** Returns the bytes that readers of files read: JSON is YAML. */
    static byte[] bytes(JsonNode tree) {
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String yaml(JsonNode tree) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.AUTO)
                .setWidth(120)
                .build();
        return YamlWords.dump(settings, plain("", tree));
    }

    /** Returns the value on one line, as it may be typed into a field. */
    static String flow(JsonNode tree) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.FLOW)
                .setWidth(Integer.MAX_VALUE)
                .setSplitLines(false)
                .build();
        return YamlWords.dump(settings, plain("", tree)).strip();
    }

    /** Texts stay texts, but where a file says a quantity: there a number is written as people write it. */
    private static Object plain(String key, JsonNode node) {
        if (node instanceof ObjectNode object) {
            Map<String, Object> map = new LinkedHashMap<>();
            object.properties().forEach(field -> map.put(field.getKey(), plain(field.getKey(), field.getValue())));
            return map;
        }
        if (node instanceof ArrayNode array) {
            List<Object> list = new ArrayList<>();
            array.forEach(element -> list.add(plain(key, element)));
            return list;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            return number.scale() <= 0 ? (Object) number.toBigInteger() : number;
        }
        boolean isNumber =
                QUANTITIES.contains(key) && NUMBER.matcher(node.asText()).matches();
        return isNumber ? (Object) Long.valueOf(node.asText()) : node.asText();
    }
}
