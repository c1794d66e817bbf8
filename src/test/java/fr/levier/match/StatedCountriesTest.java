package fr.levier.match;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.authority.Authority;
import fr.levier.call.Call;
import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.project.Project;
import fr.levier.rule.Eligibility;
import fr.levier.rule.Outcome;
import fr.levier.rule.Question;
import fr.levier.rule.Reason;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import fr.levier.rule.Verdict;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatedCountriesTest {
    private static final Rulebook RULES =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();
    private static final Authority TOWN = new Authority("", "Notre commune", "commune", true, Map.of());

    @ParameterizedTest
    @EnumSource(names = {"PERSON", "FIELD", "LAYOUT"})
    void aProjectElsewhereIsRefusedWhenTheCallSaysItsCountriesInAKnownPlace(Evidence.Method method) {
        Verdict verdict = judge(call(method, "MG"), Map.of("country", "TN"));

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.INELIGIBLE);
        assertThat(reason(verdict).sentence().in(Locale.FRANCE))
                .isEqualTo("L’appel ne concerne que\u00a0: Madagascar. Votre projet se déroule ailleurs.");
        assertThat(reason(verdict).sentence().in(Locale.UK))
                .isEqualTo("The call is only about: Madagascar. Your project takes place elsewhere.");
    }

    @ParameterizedTest
    @EnumSource(names = {"PROSE", "SOURCE"})
    void countriesThatWereOnlyUnderstoodAreAskedAndNeverRefused(Evidence.Method method) {
        Verdict verdict = judge(call(method, "MG"), Map.of("country", "TN"));

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.TO_CONFIRM);
        assertThat(asked(verdict)).contains("call.admitsCountries");
    }

    @Test
    void oneCommonCountryIsEnough() {
        Verdict verdict = judge(call(Evidence.Method.LAYOUT, "MG"), Map.of("countries", List.of("TN", "MG")));

        assertThat(reason(verdict).outcome()).isEqualTo(Outcome.MET);
        assertThat(asked(verdict)).doesNotContain("call.admitsCountries");
    }

    @Test
    void theCountriesOfAProjectThatAreNotKnownAreAsked() {
        Verdict verdict = judge(call(Evidence.Method.LAYOUT, "MG"), Map.of());

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.TO_CONFIRM);
        assertThat(asked(verdict)).contains("project.countries");
    }

    @Test
    void aListIsReadAtTheDay() {
        Call call = call(Evidence.Method.FIELD, "LDC");

        assertThat(reason(judge(call, Map.of("country", "SN"))).outcome()).isEqualTo(Outcome.MET);
        assertThat(reason(judge(call, Map.of("country", "TN"))).outcome()).isEqualTo(Outcome.UNMET);
    }

    @Test
    void aWordThatIsNoCountryRefusesNobody() {
        Verdict verdict = judge(call(Evidence.Method.FIELD, "MG", "sahel"), Map.of("country", "TN"));

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.TO_CONFIRM);
        assertThat(asked(verdict)).contains("call.admitsCountries");
    }

    private static Verdict judge(Call call, Map<String, Object> project) {
        Situation situation =
                Situation.of(TOWN, Optional.of(new Project("project", "", "", true, project, Optional.empty())));
        return new RuleMatcher(() -> RULES)
                .one(situation, call, RankedPairs.NOW)
                .verdict();
    }

    private static Call call(Evidence.Method method, String... countries) {
        Evidence evidence = new Evidence(URI.create("https://funder.example/"), "", "", method, RankedPairs.NOW);
        return RankedPairs.call(
                "one", Content.builder().state(Field.COUNTRIES, new TreeSet<>(List.of(countries)), evidence));
    }

    private static Reason reason(Verdict verdict) {
        return verdict.reasons().stream()
                .filter(r -> r.condition().equals(StatedCountries.CONDITION))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> asked(Verdict verdict) {
        return verdict.missing().stream().map(Question::fact).toList();
    }
}
