package fr.levier.financing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.message.Messages;
import fr.levier.problem.Problems;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Levier tells of a plan, word for word: every limit, way out, alert and instalment of the worked examples and of plans that break
 * one rule each. Where the words change on purpose, copy the file that the failure names over the kept one and read the difference.
 */
class ToldPlansTest {
    private static final Rulebook RULEBOOK =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();
    private static final Path KEPT = Path.of("src/test/resources/fr/levier/financing/told");
    private static final Path TOLD = Path.of("target/told");

    static Stream<Path> plans() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            List<Path> own = files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
            return Stream.concat(PlanFiles.workedExamples().stream(), own.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aPlanIsToldAsItWas(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".yml", ".txt");
        Reckoning reckoning = Reckoning.of(read(file));
        String said = PlanText.of(reckoning, Messages.in(Locale.FRANCE)) + "\n\n" + json(reckoning);
        Files.createDirectories(TOLD);
        Files.writeString(TOLD.resolve(name), said);
        assertThat(said)
                .as("%s against %s", TOLD.resolve(name), KEPT.resolve(name))
                .isEqualTo(kept(name));
    }

    private static String kept(String name) throws IOException {
        Path file = KEPT.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static FinancingPlan read(Path file) throws IOException {
        Problems problems = new Problems();
        YamlMap map = YamlReader.read(file.toString(), Files.readAllBytes(file), problems)
                .orElseThrow();
        YamlMap written = map.has("written") ? map.map("written", problems).orElseThrow() : map;
        return new PlanReader(RULEBOOK).read(written, problems).orElseThrow(() -> new AssertionError(problems.list()));
    }

    /** One line for each part, in English. */
    private static String json(Reckoning reckoning) {
        ObjectNode json = PlanJson.of(reckoning, Messages.in(Locale.UK));
        StringBuilder lines = new StringBuilder();
        json.properties()
                .forEach(field -> lines.append(field.getKey())
                        .append(' ')
                        .append(field.getValue())
                        .append('\n'));
        return lines.toString();
    }
}
