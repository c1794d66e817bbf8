package fr.levier.describe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.authority.Authority;
import fr.levier.match.Situation;
import fr.levier.problem.Place;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an authority says of itself, fact by fact, nested as in the file that people write. What is not there is unknown; an empty text
 * says nothing either.
 */
record Statements(ObjectNode facts) {

    static Statements of(Authority authority) {
        return new Statements(Situation.of(authority, Optional.empty()).facts());
    }

    /** Returns what is said of a fact, by its dotted name. */
    Optional<JsonNode> find(String fact) {
        JsonNode node = facts;
        for (String key : fact.split("\\.", -1)) {
            node = node.path(key);
        }
        boolean says = !node.isMissingNode()
                && !node.isNull()
                && !(node.isTextual() && node.textValue().isEmpty());
        return says ? Optional.of(node) : Optional.empty();
    }

    /** Returns the same where this fact is said, or not said any more. */
    Statements with(String fact, Optional<JsonNode> value) {
        ObjectNode copy = facts.deepCopy();
        put(copy, fact, value);
        return new Statements(copy);
    }

    private static void put(ObjectNode into, String fact, Optional<JsonNode> value) {
        int dot = fact.indexOf('.');
        if (dot < 0) {
            into.remove(fact);
            value.ifPresent(found -> into.set(fact, found));
            return;
        }
        String key = fact.substring(0, dot);
        ObjectNode inner =
                into.path(key).isObject() ? (ObjectNode) into.get(key) : JsonNodeFactory.instance.objectNode();
        put(inner, fact.substring(dot + 1), value);
        if (inner.isEmpty()) {
            into.remove(key);
        } else {
            into.set(key, inner);
        }
    }

    /** Returns the authority that says this. */
    Authority authority(boolean fictional) {
        return Situation.read(facts, Place.of("authority"), fictional).authority();
    }

    /** Returns whether both say the same: numbers by their value, lists without regard to their order. */
    static boolean same(Optional<JsonNode> one, Optional<JsonNode> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() == other.isEmpty();
        }
        Optional<BigDecimal> number = number(one.get());
        if (number.isPresent() && number(other.get()).isPresent()) {
            return number.get().compareTo(number(other.get()).get()) == 0;
        }
        boolean areLists = one.get().isArray() && other.get().isArray();
        return areLists
                ? elements(one.get()).equals(elements(other.get()))
                : one.get().equals(other.get());
    }

    /** A file may write an amount as {@code 12000 EUR}. */
    private static Optional<BigDecimal> number(JsonNode node) {
        if (node.isNumber()) {
            return Optional.of(node.decimalValue());
        }
        String text = node.asText().replaceFirst(" EUR$", "");
        return node.isTextual() && text.matches("\\d{1,15}(\\.\\d{1,6})?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    private static Set<JsonNode> elements(JsonNode list) {
        Set<JsonNode> elements = new HashSet<>();
        list.forEach(elements::add);
        return elements;
    }
}
