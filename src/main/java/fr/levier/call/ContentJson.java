package fr.levier.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/**
 * Turns a content into JSON and back, field by field: {@code {"title":{"value":…,"evidence":{…}},…}}. A field that this version does
 * not know is left aside, so that an older program can read a newer data folder.
 */
public final class ContentJson {
    private ContentJson() {}

    public static ObjectNode write(Content content) {
        ObjectNode json = CallJson.mapper().createObjectNode();
        content.all().forEach((field, stated) -> {
            ObjectNode one = json.putObject(field.name());
            one.set("value", CallJson.mapper().valueToTree(stated.value()));
            one.set("evidence", CallJson.mapper().valueToTree(stated.evidence()));
        });
        return json;
    }

    /**
     * @throws IllegalArgumentException when this is not what {@link #write} makes
     */
    public static Content read(JsonNode json) {
        Content.Builder content = Content.builder();
        Map<String, Field<?>> known = Field.all();
        json.properties().stream()
                .filter(entry -> known.containsKey(entry.getKey()))
                .forEach(entry ->
                        readField(content, Objects.requireNonNull(known.get(entry.getKey())), entry.getValue()));
        return content.build();
    }

    private static <T> void readField(Content.Builder content, Field<T> field, JsonNode json) {
        try {
            T value = CallJson.mapper().readerFor(field.type()).readValue(json.path("value"));
            Evidence evidence = CallJson.mapper().treeToValue(json.path("evidence"), Evidence.class);
            content.state(field, value, evidence);
        } catch (IOException broken) {
            throw new IllegalArgumentException("Not the JSON of field " + field.name(), broken);
        }
    }

    static String writeText(Content content) {
        return text(write(content));
    }

    static String text(JsonNode json) {
        try {
            return CallJson.mapper().writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Content readText(String json) {
        return read(tree(json));
    }

    static JsonNode tree(String json) {
        try {
            return CallJson.mapper().readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("Not JSON", broken);
        }
    }
}
