package fr.levier.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.message.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Describes the API to programs and to people who write them, in OpenAPI 3.1: made of the routes that there are, in one language. */
final class ApiDocument {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String KEY = "key";

    private final List<Operation> operations;
    private final Messages messages;

    ApiDocument(List<Operation> operations, Messages messages) {
        this.operations = List.copyOf(operations);
        this.messages = messages;
    }

    String yaml() {
        Map<String, Object> tree = MAPPER.convertValue(json(), new TypeReference<>() {});
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setDereferenceAliases(true)
                .build();
        return new Dump(settings).dumpToString(tree);
    }

    ObjectNode json() {
        ObjectNode json = MAPPER.createObjectNode().put("openapi", "3.1.0");
        ObjectNode info = json.putObject("info");
        info.put("title", "Levier").put("version", "1").put("description", messages.text("api.document.about"));
        ObjectNode paths = json.putObject("paths");
        operations.forEach(operation -> paths.withObjectProperty(operation.path())
                .set(operation.method().toLowerCase(Locale.ROOT), operation(operation)));
        ObjectNode components = json.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject(KEY)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", messages.text("api.document.key"));
        components.set("schemas", ApiSchemas.all());
        return json;
    }

    private ObjectNode operation(Operation operation) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("operationId", operation.name()).put("summary", messages.text("api.operation." + operation.name()));
        ArrayNode parameters = json.putArray("parameters");
        operation.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        parameters.add(language());
        operation
                .body()
                .ifPresent(schema ->
                        content(json.putObject("requestBody").put("required", true), "application/json", schema));
        ObjectNode responses = json.putObject("responses");
        ObjectNode good = responses.putObject("200").put("description", messages.text("api.document.answer"));
        content(good, "application/json", operation.answer());
        ObjectNode bad = responses.putObject("default").put("description", messages.text("api.document.error"));
        if (operation.path().startsWith(HttpGrantsErrors.ROOT)) {
            content(bad, "application/json", "GrantsError");
        } else {
            content(bad, "application/problem+json", "Problem");
        }
        ArrayNode security = json.putArray("security");
        if (!operation.byKey()) {
            security.addObject();
        }
        ArrayNode scopes = security.addObject().putArray(KEY);
        operation.scopes().forEach(scopes::add);
        return json;
    }

    private static void content(ObjectNode json, String type, String schema) {
        json.putObject("content").putObject(type).set("schema", ApiSchemas.reference(schema));
    }

    private ObjectNode parameter(Operation.Parameter parameter) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("name", parameter.name())
                .put("in", parameter.inPath() ? "path" : "query")
                .put("required", parameter.inPath())
                .put("description", messages.text("api.parameter." + parameter.name()));
        ObjectNode schema = json.putObject("schema").put("type", parameter.number() ? "integer" : "string");
        if (parameter.number()) {
            schema.put("minimum", 1).put("default", Integer.parseInt(parameter.otherwise()));
        }
        return json;
    }

    private ObjectNode language() {
        ObjectNode json = MAPPER.createObjectNode()
                .put("name", "lang")
                .put("in", "query")
                .put("required", false)
                .put("description", messages.text("api.parameter.lang"));
        json.putObject("schema")
                .put("type", "string")
                .put("default", "fr")
                .putArray("enum")
                .add("fr")
                .add("en");
        return json;
    }
}
