package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsReaderTest {
    private final Rulebook rulebook = Rulebooks.small();
    private final Problems problems = new Problems();

    private Facts read(String json) throws JsonProcessingException {
        String quoted = json.replace('\'', '"');
        return rulebook.factsReader().read(new ObjectMapper().readTree(quoted), Place.of("facts.json"), problems);
    }

    @Test
    void aDescriptionThatPeopleWriteBecomesFacts() throws JsonProcessingException {
        Facts facts = read("""
                {"authority": {"type": "commune", "name": "Valmont", "siren": "210000001", "population": 1200, "odaDeclared": true,
                               "competences": ["water"], "budgets": {"water": {"ownRevenue": 1200000.50}}},
                 "project": {"country": "SN", "themes": ["water"], "durationMonths": 24, "totalCost": "300000.00 EUR",
                             "startDate": "2025-01-01", "successRate": "57.6 %", "description": "Un forage."},
                 "partners": [{"name": "Ndiob", "kind": "foreign-authority", "country": "SN", "agreementSigned": true}]}
                """);

        assertThat(problems.list()).isEmpty();
        assertThat(facts.asMap())
                .containsEntry("authority.population", new java.math.BigDecimal("1.2E+3"))
                .containsEntry("project.countries", Set.of("SN"))
                .containsEntry("partners.kinds", Set.of("foreign-authority"))
                .containsEntry("partners.foreignAuthorityAgreement", true)
                .containsEntry("consortium.countries", Set.of("FR", "SN"))
                .containsEntry("project.description", "Un forage.")
                .doesNotContainKey("authority.rrmaMember");
        assertThat(facts.number("consortium.organisations").orElseThrow()).isEqualByComparingTo("2");
        assertThat(facts.number("project.totalCost").orElseThrow()).isEqualByComparingTo("300000");
    }

    @Test
    void anAbsentOrNullKeyIsUnknownAndAnEmptyListIsComplete() throws JsonProcessingException {
        Facts facts = read("{'authority': {'population': null}, 'project': {'themes': []}, 'partners': []}");

        assertThat(facts.knows("authority.population")).isFalse();
        assertThat(facts.asMap())
                .containsEntry("project.themes", Set.of())
                .containsEntry("partners.countries", Set.of());
        assertThat(facts.asMap()).containsEntry("partners.foreignAuthorityAgreement", false);
    }

    @Test
    void whatFollowsFromPartnersNeedsEveryPartner() throws JsonProcessingException {
        Facts facts = read("{'partners': [{'kind': 'foreign-authority'}, {'kind': 'french-authority'}]}");

        assertThat(facts.knows("partners.countries")).isFalse();
        assertThat(facts.knows("partners.foreignAuthorityAgreement")).isFalse();
        assertThat(facts.number("partners.frenchAuthorities").orElseThrow()).isEqualByComparingTo("1");
    }

    @Test
    void aListedForeignAuthorityWithASignedAgreementIsASignedConvention() {
        assertThat(DerivedFacts.completeConvention(Facts.of(Map.of("partners.foreignAuthorityAgreement", true)))
                        .asMap())
                .containsEntry("project.conventionSigned", true);
        assertThat(DerivedFacts.completeConvention(Facts.of(Map.of("partners.foreignAuthorityAgreement", false)))
                        .knows("project.conventionSigned"))
                .isFalse();
    }

    @Test
    void whatFollowsFromAnAnswerAboutThePartnersIsNotAskedAgain() throws JsonProcessingException {
        assertThat(read("{'partners': {'kinds': ['association'], 'countries': ['SN']}}")
                        .asMap())
                .containsEntry("partners.foreignAuthorityAgreement", false)
                .containsEntry("partners.frenchAuthorities", BigDecimal.ZERO)
                .containsEntry("consortium.countries", Set.of("FR", "SN"));
        assertThat(read("{'consortium': {'organisations': 1}}").asMap())
                .containsEntry("partners.kinds", Set.of())
                .containsEntry("partners.countries", Set.of())
                .containsEntry("consortium.countries", Set.of("FR"));
        assertThat(read("{'partners': {'kinds': ['french-authority']}}").knows("partners.frenchAuthorities"))
                .isFalse();
        assertThat(read("{'consortium': {'organisations': 1, 'countries': ['FR', 'SN']}}")
                        .asMap())
                .containsEntry("consortium.countries", Set.of("FR", "SN"));
    }

    @Test
    void aFrenchPartnerIsInFrance() throws JsonProcessingException {
        assertThat(read("{'partners': [{'kind': 'french-authority'}]}").asMap())
                .containsEntry("partners.countries", Set.of("FR"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'authority': {'popluation': 3}}|rule.problem.unknown-fact-near|authority.popluation|population",
                "{'authority': {'totalCost': 3}}|rule.problem.unknown-fact-near|authority.totalCost|project.totalCost",
                "{'autority': {}}|rule.problem.unknown-fact-near|autority|authority",
                "{'authority': {'population': '1200'}}|rule.problem.value-kind-integer|authority.population|",
                "{'authority': {'population': 12.5}}|rule.problem.value-kind-integer|authority.population|",
                "{'authority': {'population': 1e400}}|rule.problem.value-kind-integer|authority.population|",
                "{'authority': {'population': -1}}|rule.problem.out-of-domain|authority.population|-1",
                "{'authority': {'odaDeclared': 'yes'}}|rule.problem.value-kind-boolean|authority.odaDeclared|",
                "{'authority': {'type': 'comune'}}|rule.problem.unknown-code|authority.type|commune",
                "{'authority': {'competences': 'water'}}|rule.problem.value-kind-codes|authority.competences|",
                "{'authority': {'competences': ['watr']}}|rule.problem.unknown-code|authority.competences[1]|water",
                "{'authority': {'budgets': 5}}|rule.problem.object-expected|authority.budgets|",
                "{'authority': {'budgets': {'water': {'ownRevenu': 5}}}}|rule.problem.unknown-fact-near|authority.budgets.water.ownRevenu|ownRevenue",
                "{'project': {'country': 'ZZ'}}|rule.problem.unknown-country-code|project.country|ZZ",
                "{'project': {'totalCost': 'beaucoup'}}|rule.problem.value-kind-amount|project.totalCost|",
                "{'project': {'totalCost': 1.234}}|rule.problem.value-kind-amount|project.totalCost|",
                "{'project': {'totalCost': '300000.00 MAD'}}|rule.problem.value-kind-amount|project.totalCost|",
                "{'project': {'startDate': '2025-02-30'}}|rule.problem.value-kind-date|project.startDate|",
                "{'project': {'successRate': 170}}|rule.problem.out-of-domain|project.successRate|170",
                "{'partners': [{'kynd': 'association'}]}|rule.problem.unknown-fact-near|partners[1].kynd|kind",
                "{'partners': [{'kind': 'asociation'}]}|rule.problem.unknown-code|partners[1].kind|association",
                "{'authority': {'type': 'ville'}}|rule.problem.unknown-code-among|authority.type|association, commune, departement, metropole, syndicat",
                "{'project': {'country': 'Bangladesh'}}|rule.problem.unknown-country|project.country|BD",
                "{'project': {'country': 'Absurdistan'}}|rule.problem.unknown-country-code|project.country|Absurdistan",
                "{'partners': ['x']}|rule.problem.object-expected|partners[1]|",
                "[]|rule.problem.object-expected||",
            })
    void aFaultIsToldWithItsKeyAndWhatWasProbablyMeant(String json, String code, String key, String word)
            throws JsonProcessingException {
        read(json);

        assertThat(problems.list()).extracting(Problem::code).contains(code);
        Problem problem = problems.list().get(0);
        assertThat(problem.place().key()).isEqualTo(key == null ? "" : key);
        assertThat(word == null || problem.details().contains(word))
                .as("%s", problem.details())
                .isTrue();
    }

    @Test
    void aFaultyValueIsUnknownAndNeverGuessed() throws JsonProcessingException {
        Facts facts = read("{'project': {'themes': ['water', 'wotter']}, 'authority': {'population': 'many'}}");

        assertThat(facts).isEqualTo(Facts.none());
        assertThat(problems.list()).hasSize(2);
    }

    @Test
    void factsRefuseValuesOfOtherClasses() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Facts.of(Map.of("x", new Object())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
