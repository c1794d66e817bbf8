package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulebookLoaderTest {

    @Test
    void aRulebookWithoutFaultIsLoadedWhole() {
        RulebookLoader.Loaded loaded = RulebookLoader.load(RuleFiles.in(Rulebooks.SMALL));

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.rulebook().orElseThrow().schemes()).containsOnlyKeys("grand-fund", "open-question");
    }

    @Test
    void theVersionChangesWithAnyByte() {
        Map<String, String> texts = Rulebooks.texts();
        String before = RuleFiles.of(texts).version();
        texts.merge("schemes/grand-fund.yml", "# a word\n", String::concat);

        assertThat(RuleFiles.of(texts).version()).isNotEqualTo(before).hasSize(64);
        assertThat(before).isEqualTo(RuleFiles.in(Rulebooks.SMALL).version());
    }

    @Test
    void allFaultsOfAllFilesAreToldTogetherWithFileLineAndKey() {
        Map<String, String> texts = Rulebooks.texts();
        texts.computeIfPresent(
                "schemes/grand-fund.yml",
                (name, text) -> text.replace("funder: afd", "funder: adf").replace("70 %", "170 %"));
        texts.computeIfPresent("facts.yml", (name, text) -> text.replace("of: themes", "of: thems"));

        List<Problem> problems = RulebookLoader.load(RuleFiles.of(texts)).problems();

        assertThat(problems)
                .extracting(Problem::code)
                .contains("rule.problem.unknown-code", "rule.problem.rate", "rule.problem.unknown-vocabulary");
        assertThat(problems.stream().map(problem -> problem.place().toString()))
                .contains("rules/schemes/grand-fund.yml:3:funder")
                .anyMatch(place -> place.endsWith("campaigns[2].terms.rate_max.tiers[1].value"));
        assertThat(RulebookLoader.load(RuleFiles.of(texts)).rulebook()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schemes/grand-fund.yml|scheme: grand-fund|scheme: other-fund|rule.problem.file-name",
                "schemes/grand-fund.yml|funder: afd|fonder: afd|yaml.problem.unknown-key-near",
                "schemes/grand-fund.yml|at_least: 5000|at_least: many|rule.problem.value",
                "schemes/grand-fund.yml|at_least: 5000|includes_any: [a]|rule.problem.operator",
                "schemes/grand-fund.yml|at_least: 5000|at_last: 5000|rule.problem.no-operator",
                "schemes/grand-fund.yml|fact: authority.population|fact: authority.popluation|rule.problem.no-such-fact",
                "schemes/grand-fund.yml|in: [local]|in: [locale]|rule.problem.unknown-code",
                "schemes/grand-fund.yml|in: [local]|in: [nobody]|rule.problem.empty-group",
                "schemes/grand-fund.yml|all_in_list: LDC|all_in_list: LCD|rule.problem.unknown-list",
                "schemes/grand-fund.yml|use: oda-declared|use: oda-declaired|rule.problem.unknown-condition",
                "schemes/grand-fund.yml|id: big-or-together|id: right-type|rule.problem.duplicate-id",
                "schemes/grand-fund.yml|severity: bonus|severity: strong|rule.problem.severity",
                "schemes/grand-fund.yml|200000 EUR, reference: rules-2020|200000 EUR|rule.problem.no-citation",
                "schemes/grand-fund.yml|200000 EUR|plenty|rule.problem.term-value",
                "schemes/grand-fund.yml|base: total_cost|base: total_costs|rule.problem.base",
                "schemes/grand-fund.yml|reference: rules-2024|reference: rules-2042|rule.problem.unknown-reference",
                "schemes/grand-fund.yml|to: 2020-12-31|to: 2019-12-31|reference.problem.days-reversed",
                "schemes/grand-fund.yml|to: 2020-12-31|to: 2020-02-31|reference.problem.day",
                "schemes/grand-fund.yml|assumed_from: \"2020\"|assumed_from: \"2022\"|rule.problem.unknown-campaign",
                "schemes/grand-fund.yml|assumed_from: \"2020\"|assumed_from: \"2024\"|rule.problem.circle",
                "schemes/grand-fund.yml|expect: ELIGIBLE|expect: YES|rule.problem.expectation",
                "schemes/grand-fund.yml|expect: INELIGIBLE|expect: ELIGIBLE|rule.problem.example-verdict",
                "schemes/grand-fund.yml|missing: [authority.population]|missing: [authority.type]|rule.problem.example-missing",
                "schemes/grand-fund.yml|population: 9000, odaDeclared: true|population: lots, odaDeclared: true|rule.problem.value-kind-integer",
                "schemes/grand-fund.yml|ends: 2027-12-31|closed: {on: 2027-12-31, successor: nobody}|rule.problem.unknown-scheme",
                "schemes/grand-fund.yml|population: 9000, odaDeclared: true|popluation: 9000|rule.problem.unknown-fact-near",
                "schemes/grand-fund.yml|ends: 2027-12-31|ends: 2023-12-31|rule.problem.campaign-unreachable",
                "schemes/grand-fund.yml|ends: 2027-12-31|permanent: true|rule.problem.campaign-gap",
                "schemes/grand-fund.yml|ends: 2027-12-31|closed: {on: 2027-12-31, successor: grand-fund}|rule.problem.circle",
                "schemes/grand-fund.yml|expect: TO_CONFIRM|expect: ELIGIBLE|rule.problem.example-lacking",
                "schemes/grand-fund.yml|at_least: 5000|at_least: 90000000|rule.problem.never-met",
                "schemes/grand-fund.yml|at_least: 5000|at_least: 0|rule.problem.always-met",
                "schemes/grand-fund.yml|is_true: authority.rrmaMember|all: [{is_true: authority.rrmaMember}, {not: {is_true: authority.rrmaMember}}]|rule.problem.never-met",
                "schemes/grand-fund.yml|in: [local]|in: [metropole]}, {fact: authority.type, in: [commune]|yaml.problem.indentation",
                "schemes/grand-fund.yml|all_in_list: ODA|all_in_list: LDC|rule.problem.tier-unreachable",
                "conditions.yml|require: {is_true: authority.odaDeclared}|require: {fact: authority.type, in: [association]}|rule.problem.contradiction",
                "facts.yml|actionable: true|actionable: perhaps|yaml.problem.truth-expected",
                "facts.yml|authority.type:|authority.kind:|rule.problem.fact-needed",
                "facts.yml|call.admitsAuthority:|call.admitsEverybody:|rule.problem.fact-needed",
                "facts.yml|call.admitsCountries:|call.admitsContinents:|rule.problem.fact-needed",
                "facts.yml|type: countries|type: country|rule.problem.fact-needed",
                "facts.yml|type: integer|type: number|rule.problem.fact-type",
                "facts.yml|given_by: project|given_by: anybody|rule.problem.given-by",
                "facts.yml|partners.kinds:|partners.sorts:|rule.problem.not-derivable",
                "facts.yml|from: 1, to: 120|from: 1200, to: 120|rule.problem.domain-empty",
                "countries.yml|BD: [{from|ZZ: [{from|reference.problem.unknown-country",
                "countries.yml|to: 2026-11-23}, {|to: 2026-11-25}, {|reference.problem.periods-overlap",
                "vocabulary.yml|members: [metropole, syndicat]|members: [metropole, local]|reference.problem.group-in-itself",
                "vocabulary.yml|members: [metropole, syndicat]|members: [metropole, sindicat]|reference.problem.unknown-code",
                "references.yml|https://example.org/2020|ftp://example.org|rule.problem.url",
                "conditions.yml|require: {is_true: authority.odaDeclared}|require: {use: oda-declared}|rule.problem.circle",
            })
    void aFaultIsNamedInBothLanguages(String file, String words, String others, String code) {
        List<Problem> problems = Rulebooks.problemsWith(file, words, others);

        assertThat(problems).extracting(Problem::code).contains(code);
        for (Problem problem : problems) {
            assertThat(Messages.in(Locale.FRENCH).text(problem)).doesNotContain("{0}");
            assertThat(Messages.in(Locale.ENGLISH).text(problem)).doesNotContain("{0}");
        }
    }

    @Test
    void tiersByOneNumberMustFollowEachOther() {
        String tiers = "          - {when: {fact: authority.population, at_most: 1000}, value: 70 %}\n"
                + "          - {when: {fact: authority.population, at_least: 2000}, value: 30 %}";
        Map<String, String> texts = Rulebooks.texts();
        texts.computeIfPresent(
                "schemes/grand-fund.yml",
                (name, text) -> text.replaceAll("(?s)          - \\{when.*- \\{value: 30 %}", tiers));

        assertThat(RulebookLoader.load(RuleFiles.of(texts)).problems())
                .extracting(Problem::code)
                .containsExactly("rule.problem.tier-hole");
    }

    @Test
    void aMissingFileAndAMissingDirectoryAreProblems() {
        Map<String, String> texts = Rulebooks.texts();
        texts.remove("countries.yml");

        assertThat(RulebookLoader.load(RuleFiles.of(texts)).problems())
                .extracting(Problem::code)
                .contains("rule.problem.no-file");
        assertThat(RulebookLoader.load(RuleFiles.in(Path.of("no/such/directory")))
                        .problems())
                .extracting(Problem::code)
                .contains("rule.problem.no-directory");
    }
}
