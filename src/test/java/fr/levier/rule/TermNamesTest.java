package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.message.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every term of the bundled rules is said in words, and says for whom it holds. */
class TermNamesTest {
    private static final Rulebook RULEBOOK =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyTermHasAName(String language) {
        TermWords words = new TermWords(Messages.in(Locale.forLanguageTag(language)));
        Set<String> unnamed = terms().stream()
                .map(TermRule::name)
                .filter(name -> words.term(name).equals(name.replace('_', ' ')))
                .collect(Collectors.toSet());
        assertThat(unnamed).as("add rule.term.* to the messages").isEmpty();
    }

    @Test
    void everyTierSaysForWhomItHolds() {
        assertThat(terms().stream().filter(term -> term.tiers().size() > 1).toList())
                .isNotEmpty()
                .allSatisfy(term ->
                        assertThat(term.tiers()).allMatch(tier -> tier.words().isPresent()));
    }

    @Test
    void ratesThatAreStillPossibleAreAllWrittenWithTheirCase() {
        JsonNode rates = termsOf(Facts.of(Map.of())).path("rate_max");
        assertThat(rates.findValuesAsText("value")).containsExactly("70 %", "50 %", "30 %");
        assertThat(rates.findValuesAsText("when").get(0)).isEqualTo("pays les moins avancés (PMA)");
        assertThat(rates.findValuesAsText("when").get(2)).isEqualTo("autres cas");
    }

    @Test
    void theRateThatTheFactsSettleStandsAlone() {
        JsonNode rate =
                termsOf(Facts.of(Map.of("project.countries", Set.of("BF")))).path("rate_max");
        assertThat(rate.path("value").asText()).isEqualTo("70 %");
    }

    @Test
    void aRateByCountryIsToldFromOneByApplicant() {
        assertThat(terms().stream()
                        .filter(term -> term.tiers().size() > 1)
                        .filter(term -> term.name().equals("rate_max")))
                .allMatch(TermRule::dependsOnCountries);
        assertThat(terms().stream()
                        .filter(term -> term.tiers().size() > 1)
                        .filter(term -> term.name().equals("grant_max")))
                .isNotEmpty()
                .noneMatch(TermRule::dependsOnCountries);
    }

    @Test
    void stagesAndMonthsAreSaidInTheLanguageOfThePage() {
        TermWords french = new TermWords(Messages.in(Locale.FRANCE));
        assertThat(french.value("1 stage")).isEqualTo("1 étape");
        assertThat(french.value("2 stages")).isEqualTo("2 étapes");
        assertThat(french.value("36 months")).isEqualTo("36 mois");
    }

    private static JsonNode termsOf(Facts facts) {
        Verdict verdict =
                RULEBOOK.judge("meae-cles-en-main", Optional.of("2025"), LocalDate.of(2025, 5, 15), facts, List.of());
        return VerdictJson.of(verdict, Locale.FRANCE).path("terms");
    }

    private static List<TermRule> terms() {
        return RULEBOOK.schemes().values().stream()
                .flatMap(scheme -> scheme.campaigns().stream())
                .flatMap(campaign -> campaign.terms().stream())
                .toList();
    }
}
