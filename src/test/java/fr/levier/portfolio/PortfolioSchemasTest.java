package fr.levier.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import fr.levier.message.Messages;
import fr.levier.money.Rate;
import fr.levier.problem.Problems;
import fr.levier.rule.YamlAsJson;
import fr.levier.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schemas tell the truth about the example and about every part of its answer. */
class PortfolioSchemasTest {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @Test
    void theExampleFollowsTheSchemaOfFiles() throws IOException {
        assertThat(SCHEMAS.getSchema(PortfolioSchemas.ofFiles()).validate(written(PortfolioTest.text())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "portfolio: Valmont-sur-Loire|title: x",
                "own_cash: {2026: 190000}|own_cash: {26: 190000}",
                "TN: 30 %|TN: trente",
                "amount: 66000|amount: -66000",
                "department: Europe|departement: Europe",
                "rate: 40 %, source: bilan fictif de 2025|rate: 40 %",
            })
    void theSchemaRefusesWhatTheReaderRefuses(String words, String others) throws IOException {
        String wrong = PortfolioTest.text().replace(words, others);
        assertThat(SCHEMAS.getSchema(PortfolioSchemas.ofFiles()).validate(written(wrong)))
                .isNotEmpty();
        Problems problems = new Problems();
        new PortfolioReader(PortfolioTest.RULEBOOK)
                .read("portfolio.yml", wrong.getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems.list()).isNotEmpty();
    }

    /** One expenditure twice, three stresses and a fault, so that each part of an answer is there. */
    @Test
    void anAnswerWithAllItsPartsFollowsTheSchemaOfResults() throws IOException {
        String text = PortfolioTest.text()
                .replace("  - department: Mobilités\n", "  - department: Mobilités\n    expenditure: [marché 14]\n")
                .replace("amount: 66000", "amount: -66000");
        Problems problems = new Problems();
        Portfolio portfolio = PortfolioTest.read(text, problems);
        var scheme = PortfolioTest.RULEBOOK.findScheme("meae-generaliste").orElseThrow();
        List<Stress> stresses = List.of(
                Stress.of(portfolio, PortfolioTest.RULEBOOK.campaign(scheme, Optional.of("2025"), portfolio.day())),
                Stress.withoutCountry(portfolio, Optional.empty(), "TN"),
                Stress.rate(portfolio, "meae-generaliste", Rate.ofPercent("40")));
        JsonNode answer = PortfolioJson.of(
                PortfolioReport.of(portfolio, PortfolioTest.RULEBOOK, stresses, problems.list()),
                Messages.in(Locale.FRANCE));
        for (String part :
                List.of("doubleFunding", "stresses", "problems", "suggestions", "callRelations", "capacity")) {
            assertThat(answer.path(part)).as(part).isNotEmpty();
        }
        assertThat(SCHEMAS.getSchema(PortfolioSchemas.ofResults()).validate(answer))
                .isEmpty();
    }

    private static JsonNode written(String text) {
        return YamlAsJson.of(YamlReader.read("p.yml", text.getBytes(StandardCharsets.UTF_8), new Problems())
                .orElseThrow());
    }
}
