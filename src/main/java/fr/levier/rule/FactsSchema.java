package fr.levier.rule;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.message.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The JSON Schema (draft 2020-12) of the descriptions that {@link FactsReader} reads, made of the same catalogue, vocabulary and
 * countries, so that an editor can complete and check a file while it is written. Its titles are the questions of the catalogue.
 */
public final class FactsSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String COUNTRY = "country";

    private final Rulebook rulebook;
    private final Locale locale;
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private FactsSchema(Rulebook rulebook, Locale locale) {
        this.rulebook = rulebook;
        this.locale = locale;
    }

    public static ObjectNode of(Rulebook rulebook, Locale locale) {
        return new FactsSchema(rulebook, locale).schema();
    }

    private ObjectNode schema() {
        ObjectNode root = JSON.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$comment", "rulebook " + rulebook.version());
        root.put("title", Messages.in(locale).text("rule.schema.title"));
        root.put("description", Messages.in(locale).text("rule.schema.description"));
        object(root);
        for (String id : rulebook.facts().ids()) {
            Fact fact = rulebook.facts().get(id);
            member(root, id, value(fact));
        }
        for (String id : FactsReader.FREE_TEXTS) {
            if (rulebook.facts().find(id).isEmpty()) {
                member(root, id, typed("string"));
            }
        }
        member(root, FactsReader.NOTE, typed("string"));
        partners(root);
        ObjectNode defs = root.putObject("$defs");
        definitions.forEach(defs::set);
        return root;
    }

    /** Partners are written as a list; the facts that follow from it may be stated instead where somebody knows only those. */
    private void partners(ObjectNode root) {
        ObjectNode properties = (ObjectNode) root.get("properties");
        ObjectNode partner = object(JSON.objectNode());
        ObjectNode keys = (ObjectNode) partner.get("properties");
        keys.set("name", typed("string"));
        keys.set("kind", orNull(codes("partner-kinds")));
        keys.set("country", orNull(country()));
        keys.set("agreementSigned", typed("boolean"));
        ObjectNode list = JSON.objectNode().put("type", "array");
        list.set("items", partner);
        ObjectNode both = JSON.objectNode();
        var choices = both.putArray("anyOf").add(list);
        if (properties.has(FactsReader.PARTNERS)) {
            choices.add(properties.get(FactsReader.PARTNERS));
        }
        properties.set(FactsReader.PARTNERS, both);
    }

    private void member(ObjectNode root, String id, ObjectNode value) {
        ObjectNode at = root;
        String[] names = id.split("\\.", -1);
        for (int i = 0; i < names.length - 1; i++) {
            ObjectNode properties = (ObjectNode) at.get("properties");
            if (!properties.has(names[i])) {
                properties.set(names[i], object(JSON.objectNode()));
            }
            at = (ObjectNode) properties.get(names[i]);
        }
        ((ObjectNode) at.get("properties")).set(names[names.length - 1], value);
    }

    private ObjectNode value(Fact fact) {
        ObjectNode schema = switch (fact.type()) {
            case BOOLEAN -> typed("boolean");
            case TEXT -> typed("string");
            case INTEGER -> bounded(typed("integer"), fact);
            case AMOUNT -> numberOr(fact, "^\\d{1,15}(\\.\\d{1,2})? EUR$");
            case RATE -> numberOr(fact, "^\\d{1,3}(\\.\\d{1,6})? ?%$");
            case DATE -> day(fact);
            case DATES -> listOf(day(fact));
            case CODE -> orNull(codes(fact.codes().orElse("")));
            case COUNTRY -> orNull(country());
            case CODES -> listOf(codes(fact.codes().orElse("")));
            case COUNTRIES -> listOf(country());
        };
        return schema.put("title", fact.question().in(locale));
    }

    private static ObjectNode numberOr(Fact fact, String pattern) {
        ObjectNode both = JSON.objectNode();
        both.putArray("anyOf")
                .add(bounded(typed("number"), fact))
                .add(JSON.objectNode().put("type", "string").put("pattern", pattern));
        return both;
    }

    private static ObjectNode bounded(ObjectNode schema, Fact fact) {
        fact.from().ifPresent(least -> schema.put("minimum", least));
        fact.to().ifPresent(most -> schema.put("maximum", most));
        return schema;
    }

    /** The domain of a day is not a thing that JSON Schema can say; it is told in words. */
    private static ObjectNode day(Fact fact) {
        ObjectNode schema = typed("string").put("format", "date").put("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
        return schema.put("description", bound(fact.from()) + " – " + bound(fact.to()));
    }

    private static String bound(Optional<BigDecimal> days) {
        return days.map(found -> LocalDate.ofEpochDay(found.longValue()).toString())
                .orElse("…");
    }

    private ObjectNode codes(String set) {
        return defined(set, rulebook.vocabulary().codes(set));
    }

    private ObjectNode country() {
        return defined(COUNTRY, rulebook.countries().codes());
    }

    private ObjectNode defined(String name, Collection<String> values) {
        definitions.computeIfAbsent(name, missing -> {
            ObjectNode schema = JSON.objectNode();
            Set.copyOf(values).stream().sorted().forEach(schema.putArray("enum")::add);
            return schema;
        });
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode listOf(ObjectNode element) {
        ObjectNode list = typed("array");
        list.set("items", element);
        return list;
    }

    private static ObjectNode orNull(ObjectNode schema) {
        ObjectNode both = JSON.objectNode();
        both.putArray("anyOf").add(schema).add(JSON.objectNode().put("type", "null"));
        return both;
    }

    /** A key that is {@code null} is as unknown as one that is not there. */
    private static ObjectNode typed(String type) {
        ObjectNode schema = JSON.objectNode();
        schema.putArray("type").add(type).add("null");
        return schema;
    }

    private static ObjectNode object(ObjectNode schema) {
        schema.putArray("type").add("object").add("null");
        schema.putObject("properties");
        schema.put("additionalProperties", false);
        return schema;
    }
}
