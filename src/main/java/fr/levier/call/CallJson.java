package fr.levier.call;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The one JSON form of calls: for storage, for {@code calls list --json} and for the API.
 *
 * <p>Amounts are decimal strings with their currency, rates decimal strings in percent, dates ISO; what is not stated is left out.
 */
public final class CallJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), new ValueModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .withConfigOverride(BigDecimal.class, o -> o.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .withConfigOverride(String.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private CallJson() {}

    /** Returns the mapper that writes and reads all values of this form; shared, not to be configured. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Returns the call as people and programs outside see it, with its status at {@code now}. */
    public static ObjectNode of(Call call, List<Disagreement> disagreements, Instant now) {
        ObjectNode json = MAPPER.createObjectNode().put("id", call.id().value());
        call.content().all().forEach((field, stated) -> json.set(field.name(), MAPPER.valueToTree(stated.value())));
        json.put("status", call.status(now).name());
        json.set("origins", origins(call));
        json.set("evidence", evidence(call.content()));
        json.set("disagreements", disagreements(disagreements));
        json.set(
                "attribution",
                MAPPER.valueToTree(
                        Attribution.of(call).stream().map(Attribution::json).toList()));
        json.put("firstSeen", call.firstSeen().toString())
                .put("changedAt", call.lastChange().toString());
        call.withdrawnAt().ifPresent(at -> json.put("withdrawnAt", at.toString()));
        return json;
    }

    private static ArrayNode origins(Call call) {
        ArrayNode origins = MAPPER.createArrayNode();
        for (Origin origin : call.origins()) {
            origins.addObject()
                    .put("source", origin.source())
                    .put("url", origin.page().toString())
                    .put("rank", origin.rank().name())
                    .put("firstSeen", origin.firstSeen().toString())
                    .put("lastSeen", origin.lastSeen().toString());
        }
        return origins;
    }

    private static ObjectNode evidence(Content content) {
        ObjectNode evidence = MAPPER.createObjectNode();
        content.all().forEach((field, stated) -> evidence.set(field.name(), MAPPER.valueToTree(stated.evidence())));
        return evidence;
    }

    private static ObjectNode disagreements(List<Disagreement> disagreements) {
        ObjectNode byField = MAPPER.createObjectNode();
        for (Disagreement disagreement : disagreements) {
            ObjectNode other = byField.withArray(disagreement.field().name()).addObject();
            other.set("value", MAPPER.valueToTree(disagreement.stated().value()));
            other.put("source", disagreement.source())
                    .put("url", disagreement.page().toString())
                    .put("rank", disagreement.rank().name())
                    .put("quote", disagreement.stated().evidence().quote());
        }
        return byField;
    }
}
