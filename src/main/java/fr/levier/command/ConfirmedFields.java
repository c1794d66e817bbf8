package fr.levier.command;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.CallJson;
import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What was read of a page, with what a person says field by field: kept, said otherwise, or dropped because the page does not say it. */
final class ConfirmedFields {
    private static final Evidence SAID =
            new Evidence(URI.create("urn:levier:said"), "", "", Evidence.Method.PERSON, Instant.EPOCH);

    private Content read;
    private final Map<Field<?>, JsonNode> said = new TreeMap<>();

    ConfirmedFields(Content read) {
        this.read = read;
    }

    /**
     * Takes what a person types for a field; nothing means that there is no such value.
     *
     * @throws fr.levier.problem.Refusal when there is no such field, or this is none of its values
     */
    void say(String name, String text) {
        Field<?> field = FieldValues.field(name);
        if (text.isBlank()) {
            said.remove(field);
            read = without(field);
        } else {
            said.put(field, FieldValues.read(name, text));
        }
    }

    /** Returns what the page says, as far as the person lets it stand. */
    Content read() {
        return read;
    }

    /** Returns what the person says against the page or beyond it. */
    Map<Field<?>, JsonNode> said() {
        return said;
    }

    Map<String, JsonNode> saidByName() {
        Map<String, JsonNode> byName = new TreeMap<>();
        said.forEach((field, value) -> byName.put(field.name(), value));
        return byName;
    }

    boolean says(Field<?> field) {
        return said.containsKey(field);
    }

    /** Returns both together: the person is believed. */
    Content content() {
        Content.Builder content = Content.builder();
        said.forEach((field, value) -> state(content, field, value));
        read.all().keySet().forEach(field -> copy(content, field));
        return content.build();
    }

    private Content without(Field<?> field) {
        Content.Builder content = Content.builder();
        read.all().keySet().stream().filter(f -> !f.equals(field)).forEach(f -> copy(content, f));
        return content.build();
    }

    private <T> void copy(Content.Builder content, Field<T> field) {
        content.state(field, read.find(field));
    }

    private static <T> void state(Content.Builder content, Field<T> field, JsonNode value) {
        T typed = CallJson.mapper().convertValue(value, field.type());
        content.state(field, typed, SAID);
    }
}
