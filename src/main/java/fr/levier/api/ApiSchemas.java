package fr.levier.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Announcement;
import fr.levier.call.BudgetScope;
import fr.levier.call.Deadline;
import fr.levier.call.Document;
import fr.levier.call.Field;
import fr.levier.call.Lot;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import fr.levier.portfolio.PortfolioSchemas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The schemas of all answers. Those of the protocol and those that hardly change are written; the fields of calls follow from {@link
 * Field}, so that a new one is described the day it exists.
 */
final class ApiSchemas {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CALL = "Call";
    private static final Pattern DEFINED = Pattern.compile("#/\\$defs/(\\w+)");
    private static final Map<Type, String> NAMED = Map.of(
            Money.class, "Money",
            Rate.class, "Percent",
            Deadline.class, "Deadline",
            Document.class, "Document",
            Announcement.class, "Announcement",
            Lot.class, "Lot");

    private ApiSchemas() {}

    /** Returns every schema by its name. */
    static ObjectNode all() {
        ObjectNode schemas = written("schemas.json");
        schemas.setAll(written("common-grants-0.4.json"));
        schemas.setAll(hoisted("Portfolio", PortfolioSchemas.ofResults()));
        ObjectNode properties = (ObjectNode) schemas.at("/" + CALL + "/properties");
        ObjectNode evidence = schemas.putObject("EvidenceByField").put("type", "object");
        ObjectNode proofs = evidence.put("additionalProperties", false).putObject("properties");
        Field.all().values().stream().sorted().forEach(field -> {
            properties.set(field.name(), of(field.type()));
            proofs.set(field.name(), reference("Evidence"));
        });
        return schemas;
    }

    /** Returns a schema that commands publish, what it defines beside it: within a document there is but one place for definitions. */
    private static ObjectNode hoisted(String name, JsonNode schema) {
        String text = DEFINED.matcher(schema.toString())
                .replaceAll(found -> "#/components/schemas/" + hoisted(found.group(1)));
        ObjectNode whole = MAPPER.createObjectNode();
        try {
            ObjectNode main = (ObjectNode) MAPPER.readTree(text);
            main.remove("$schema");
            JsonNode definitions = main.remove("$defs");
            definitions.properties().forEach(one -> whole.set(hoisted(one.getKey()), one.getValue()));
            whole.set(name, main);
        } catch (JsonProcessingException neverOfOurs) {
            throw new UncheckedIOException(neverOfOurs);
        }
        return whole;
    }

    /** Returns {@code Plan} for {@code plan}. */
    private static String hoisted(String definition) {
        return definition.substring(0, 1).toUpperCase(Locale.ROOT) + definition.substring(1);
    }

    private static ObjectNode written(String name) {
        try (InputStream stream = Objects.requireNonNull(ApiSchemas.class.getResourceAsStream(name), name)) {
            return (ObjectNode) MAPPER.readTree(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonNode of(TypeReference<?> type) {
        return of(type.getType());
    }

    private static ObjectNode of(Type type) {
        if (type instanceof ParameterizedType several && isCollection(several.getRawType())) {
            ObjectNode list = typed("array");
            list.set("items", of(several.getActualTypeArguments()[0]));
            return list;
        }
        if (NAMED.containsKey(type)) {
            return reference(NAMED.get(type));
        }
        if (type == BudgetScope.class) {
            ObjectNode words = typed("string");
            Arrays.stream(BudgetScope.values()).map(Enum::name).forEach(words.putArray("enum")::add);
            return words;
        }
        return plain(type);
    }

    private static ObjectNode plain(Type type) {
        if (type == LocalDate.class) {
            return typed("string").put("format", "date");
        }
        if (type == URI.class) {
            return typed("string").put("format", "uri");
        }
        if (type == String.class || type == Boolean.class || type == Integer.class) {
            return typed(((Class<?>) type).getSimpleName().toLowerCase(Locale.ROOT));
        }
        throw new IllegalStateException("Say here how the API writes a " + type.getTypeName());
    }

    private static boolean isCollection(Type type) {
        return type instanceof Class<?> raw && Collection.class.isAssignableFrom(raw);
    }

    private static ObjectNode typed(String type) {
        return MAPPER.createObjectNode().put("type", type);
    }

    static ObjectNode reference(String name) {
        return MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }
}
