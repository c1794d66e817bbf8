package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks an independent validator, and holds the schema to what the reader of descriptions accepts. */
class FactsSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Rulebook RULEBOOK =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();
    private static final ObjectNode SCHEMA = FactsSchema.of(RULEBOOK, Locale.FRANCE);
    private static final String COMPLETE = """
            {"authority":{"type":"commune","name":"Notre commune","siren":"000000018","population":1200,"departement":"31",
            "region":"76","competences":["water"],"rrmaMember":true,"odaDeclared":true,
            "budgets":{"water":{"ownRevenue":1200000}}},
            "project":{"country":"SN","themes":["water"],"durationMonths":24,"totalCost":300000},
            "partners":[{"kind":"foreign-authority","country":"SN","agreementSigned":true}]}
            """;

    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA);

    @Test
    void theSchemaIsOneItself() throws JsonProcessingException {
        JsonSchema ofSchemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(ofSchemas.validate(JSON.readTree(SCHEMA.toString()))).isEmpty();
    }

    @Test
    void everyFactOfTheCatalogueIsInIt() {
        assertThat(SCHEMA.findValuesAsText("title"))
                .containsAll(RULEBOOK.facts().ids().stream()
                        .map(id -> RULEBOOK.facts().get(id).question().fr())
                        .toList());
    }

    @Test
    void everyBundledAuthorityCanBeGivenBackAsItStands() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("fixtures/authorities"))) {
            List<Path> all = files.toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                Problems problems = new Problems();
                JsonNode description = JSON.readTree(file.toFile());
                RULEBOOK.factsReader().read(description, Place.of(file.toString()), problems);
                assertThat(problems.list()).isEmpty();
                assertThat(schema.validate(description)).as(file.toString()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                COMPLETE,
                "{}",
                "{\"authority\": {\"type\": null}}",
                "{\"project\": {\"totalCost\": \"300000.50 EUR\", \"countries\": [\"SN\", \"BJ\"]}}",
                "{\"partners\": []}",
                "{\"project\": {\"description\": \"des puits\"}}",
            })
    void whatTheReaderAcceptsTheSchemaAccepts(String description) throws JsonProcessingException {
        assertThat(faults(description)).isEmpty();
        assertThat(read(description).list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"authority\": {\"popluation\": 1200}}",
                "{\"autority\": {}}",
                "{\"authority\": {\"population\": \"many\"}}",
                "{\"authority\": {\"population\": -1}}",
                "{\"authority\": {\"type\": \"village\"}}",
                "{\"project\": {\"country\": \"XX\"}}",
                "{\"project\": {\"themes\": \"water\"}}",
                "{\"project\": {\"totalCost\": \"lots\"}}",
                "{\"partners\": [{\"sort\": \"ngo\"}]}",
                "[]",
            })
    void whatTheReaderRefusesTheSchemaRefuses(String description) throws JsonProcessingException {
        assertThat(faults(description)).isNotEmpty();
        assertThat(read(description).list()).isNotEmpty();
    }

    private Set<ValidationMessage> faults(String description) throws JsonProcessingException {
        return schema.validate(JSON.readTree(description));
    }

    private static Problems read(String description) throws JsonProcessingException {
        Problems problems = new Problems();
        RULEBOOK.factsReader().read(JSON.readTree(description), Place.of("facts.json"), problems);
        return problems;
    }
}
