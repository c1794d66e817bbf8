package fr.levier.financing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import fr.levier.message.Messages;
import fr.levier.problem.Problems;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import fr.levier.rule.YamlAsJson;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schemas tell the truth about every plan of the fixtures and about every answer to them. */
class PlanSchemasTest {
    private static final Rulebook RULEBOOK =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    static Stream<Path> plans() throws IOException {
        return Stream.concat(PlanFiles.workedExamples().stream(), PlanFiles.projects().stream());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void plansAndAnswersFollowTheirSchemas(Path file) throws IOException {
        JsonNode plan = YamlAsJson.of(written(file));
        assertThat(SCHEMAS.getSchema(PlanSchemas.ofFiles()).validate(plan)).isEmpty();

        Problems problems = new Problems();
        Optional<FinancingPlan> read = new PlanReader(RULEBOOK).read(written(file), problems);
        assertThat(problems.list()).isEmpty();
        JsonNode answer = PlanJson.of(Reckoning.of(read.orElseThrow()), Messages.in(Locale.FRANCE));
        assertThat(SCHEMAS.getSchema(PlanSchemas.ofResults()).validate(answer)).isEmpty();
    }

    /** A worked example holds its plan beside what was computed by hand. */
    private static YamlMap written(Path file) throws IOException {
        Problems problems = new Problems();
        YamlMap map = YamlReader.read(file.toString(), Files.readAllBytes(file), problems)
                .orElseThrow();
        return map.has("written") ? map.map("written", problems).orElseThrow() : map;
    }
}
