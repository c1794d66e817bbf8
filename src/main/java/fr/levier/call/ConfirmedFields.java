package fr.levier.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was read of a page, with what a person says field by field: kept, said otherwise, or dropped because the page does not say it. */
public final class ConfirmedFields {
    /** What a person knows of a call; the rest follows from it or is the page's own wording. */
    public static final List<Field<?>> ASKED = List.of(
            Field.TITLE,
            Field.FUNDER,
            Field.SCHEME,
            Field.EDITION,
            Field.OPENS,
            Field.DEADLINES,
            Field.PERMANENT,
            Field.GRANT_MIN,
            Field.GRANT_MAX,
            Field.RATE_MAX,
            Field.OWN_SHARE_MIN,
            Field.DURATION_MAX_MONTHS,
            Field.APPLICANTS,
            Field.COUNTRIES,
            Field.THEMES,
            Field.CONTACT,
            Field.APPLY_URL);

    private static final Evidence SAID =
            new Evidence(URI.create("urn:levier:said"), "", "", Evidence.Method.PERSON, Instant.EPOCH);

    private final SensibleValues sense;
    private Content read;
    private final Map<Field<?>, JsonNode> said = new TreeMap<>();

    public ConfirmedFields(Content read, SensibleValues sense) {
        this.read = read;
        this.sense = sense;
    }

    /**
     * Takes what a person types for a field; nothing means that there is no such value.
     *
     * @throws fr.levier.problem.Refusal when there is no such field, or this is none of its values
     */
    public void say(String name, String text) {
        Field<?> field = FieldValues.field(name);
        if (text.isBlank()) {
            drop(field);
        } else {
            say(field, FieldValues.read(name, text));
        }
    }

    /**
     * Takes what a person says of a field; what the page says already stays the page's.
     *
     * @throws fr.levier.problem.Refusal when this cannot be
     */
    public void say(Field<?> field, JsonNode value) {
        sense.demand(field, value, content());
        Optional<JsonNode> page = read.value(field).map(v -> CallJson.mapper().valueToTree(v));
        if (page.equals(Optional.of(value))) {
            said.remove(field);
        } else {
            said.put(field, value);
        }
    }

    /** Takes that there is no such value. */
    public void drop(Field<?> field) {
        said.remove(field);
        read = without(field);
    }

    /** Returns what the page says, as far as the person lets it stand. */
    public Content read() {
        return read;
    }

    /** Returns what the person says against the page or beyond it. */
    public Map<Field<?>, JsonNode> said() {
        return said;
    }

    public Map<String, JsonNode> saidByName() {
        Map<String, JsonNode> byName = new TreeMap<>();
        said.forEach((field, value) -> byName.put(field.name(), value));
        return byName;
    }

    public boolean says(Field<?> field) {
        return said.containsKey(field);
    }

    /** Returns both together: the person is believed. */
    public Content content() {
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
