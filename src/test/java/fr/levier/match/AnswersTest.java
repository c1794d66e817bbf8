package fr.levier.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.levier.authority.Authority;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnswersTest {
    private static final Rulebook RULES =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "authority.rrmaMember | true | {\"authority\":{\"rrmaMember\":true}}",
                "authority.population | 12 345 | {\"authority\":{\"population\":12345}}",
                "authority.budgets.water.ownRevenue | 96 000,50 € | {\"authority\":{\"budgets\":{\"water\":{\"ownRevenue\":96000.50}}}}",
                "authority.competences | water,waste | {\"authority\":{\"competences\":[\"water\",\"waste\"]}}",
                "authority.competences | - | {\"authority\":{\"competences\":[]}}",
                "authority.waterAgency | rhin-meuse | {\"authority\":{\"waterAgency\":\"rhin-meuse\"}}"
            })
    void whatIsTypedBecomesAFact(String fact, String typed, String json) {
        Answers answers = read(Map.of("d." + fact, List.of(typed)));

        assertThat(answers.facts()).hasToString(json);
        assertThat(answers.refused()).isEmpty();
        assertThat(answers.parameters()).containsEntry("d." + fact, typed);
    }

    @Test
    void countriesAreTypedByTheirNamesInEitherLanguage() {
        Answers answers = read(Map.of("d.project.countries", List.of("senegal, Cote d’Ivoire", "Morocco", "ML")));

        assertThat(answers.written()).containsEntry("project.countries", "SN,CI,MA,ML");
        assertThat(answers.refused()).isEmpty();
        assertThat(read(Map.of("d.project.countries", List.of("Sénégal, Atlantide")))
                        .written())
                .containsEntry("project.countries", "SN,Atlantide");
    }

    @ParameterizedTest
    @CsvSource({
        "authority.population, beaucoup",
        "authority.population, -5",
        "authority.rrmaMember, peut-être",
        "authority.waterAgency, atlantide",
        "project.countries, Atlantide",
        "authority.competences, water;waste"
    })
    void whatDoesNotFitIsRefusedAndLeavesTheFactUnknown(String fact, String typed) {
        Answers answers = read(Map.of("d." + fact, List.of(typed)));

        assertThat(answers.refused()).containsOnlyKeys(fact);
        assertThat(answers.facts()).isEmpty();
    }

    @Test
    void daysAreTypedAsPeopleWriteThem() {
        String fact = "authority.assemblies";
        Answers read = read(Map.of("d." + fact, List.of("14/12/2026\n2027-01-05; 1.2.2027")));

        assertThat(read.facts().at("/authority/assemblies"))
                .extracting(JsonNode::asText)
                .containsExactly("2026-12-14", "2027-01-05", "2027-02-01");
        assertThat(read(Map.of("d." + fact, List.of("14/12/2026, 31/02/2027"))).refused())
                .hasEntrySatisfying(
                        fact,
                        problem -> assertThat(problem.details().toString()).contains("31/02/2027"));
        assertThat(read(Map.of("d." + fact, List.of("14/12/2926"))).refused()).containsOnlyKeys(fact);
    }

    @Test
    void parametersThatAreNoAnswersAndAnswersWithoutEndAreLeftAside() {
        assertThat(read(Map.of(
                                "siren", List.of("213401722"),
                                "d.unheard.of", List.of("1"),
                                "d.authority.rrmaMember", List.of(""),
                                "d.authority.competences", Collections.nCopies(200, "water")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void anAnswerBeatsWhatWasKnownAndKeepsTheRest() {
        Authority town = new Authority(
                "213401722",
                "Montpellier",
                "commune",
                false,
                Map.of("population", 300000, "budgets", Map.of("water", Map.of("used", 10))));

        Situation answered = Situation.of(town, Optional.empty())
                .with(read(Map.of(
                        "d.authority.population", List.of("310000"),
                        "d.authority.budgets.water.ownRevenue", List.of("5"))));

        assertThat(answered.facts())
                .isEqualTo(JsonNodeFactory.instance
                        .objectNode()
                        .set("authority", answered.facts().get("authority")));
        assertThat(answered.facts().at("/authority/population").intValue()).isEqualTo(310000);
        assertThat(answered.facts().at("/authority/budgets/water/used").intValue())
                .isEqualTo(10);
        assertThat(answered.facts().at("/authority/budgets/water/ownRevenue").intValue())
                .isEqualTo(5);
    }

    private static Answers read(Map<String, List<String>> parameters) {
        return Answers.read(parameters, RULES);
    }
}
