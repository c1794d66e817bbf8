package fr.levier.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.financing.Span;
import fr.levier.portfolio.Capacity.State;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The projects of one authority together. */
class PortfolioTest {
    static final Rulebook RULEBOOK =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "velo-tunis,velo-alcotra,EXTENDS_GEOGRAPHY",
        "jeunes-erasmus,jeunes-meae,EXTENDS_GEOGRAPHY",
        "velo-tunis,velo-tunis-copie,REDUNDANT",
        "velo-tunis,jeunes-erasmus,UNRELATED",
    })
    void theExamplesOfTheGuideAreComplementaryAndACopyIsRedundant(String first, String second, Relation relation)
            throws IOException {
        assertThat(relation(text(), first, second)).isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "publics: [habitants]|publics: [femmes]|EXTENDS_PUBLIC",
                "phase: pilote|phase: étude|EXTENDS_PHASE",
                "themes: [mobility]|themes: [climate]|EXTENDS_THEME",
                "scale: ville|scale: région|EXTENDS_SCALE",
                "subject: mobilités douces|subject: ports|UNRELATED",
                ", scale: ville||UNKNOWN",
                "subject: mobilités douces, ||UNKNOWN",
            })
    void onlyTheFirstCopyIsChangedAndTheTableSaysHow(
            String words, @org.jspecify.annotations.Nullable String others, Relation relation) throws IOException {
        String text = text();
        int profile = text.indexOf(words);
        String changed =
                text.substring(0, profile) + (others == null ? "" : others) + text.substring(profile + words.length());
        assertThat(relation(changed, "velo-tunis", "velo-tunis-copie")).isEqualTo(relation);
    }

    @Test
    void oneExpenditureInTwoProjectsIsAConflict() throws IOException {
        String text = text().replace(
                        "  - department: Mobilités\n",
                        "  - department: Mobilités\n    expenditure: [marché 2026-14]\n");
        assertThat(relation(text, "velo-tunis", "velo-tunis-copie")).isEqualTo(Relation.CONFLICTING);
    }

    @Test
    void theInternationalBudgetIsConsolidatedAcrossDepartments() throws IOException {
        Portfolio portfolio = read(text(), new Problems());
        assertThat(portfolio.budget().cost()).isEqualTo(Span.of("456000"));
        assertThat(portfolio.budgets())
                .extracting(budget -> budget.department().orElse(""))
                .containsExactly("Mobilités", "Europe", "Jeunesse");
        assertThat(portfolio.budgets()).extracting(Budget::cost).contains(Span.of("150000"), Span.of("106000"));
        Budget all = portfolio.budget();
        assertThat(all.grants().plus(all.partners()).plus(all.own())).isEqualTo(all.cost());
        assertThat(portfolio.byFunder().values().stream().reduce(Span.ZERO, Span::plus))
                .isEqualTo(all.cost());
    }

    /** 80 and 60 days are declared for 100; two projects of the young and the copy declare none. */
    @Test
    void workThatPeopleCannotDoIsToldAndUndeclaredWorkLeavesTheRestOpen() throws IOException {
        Portfolio portfolio = read(text(), new Problems());
        List<String> silent = List.of("jeunes-erasmus", "jeunes-meae", "velo-tunis-copie");
        assertThat(portfolio.capacity())
                .containsExactly(
                        new Capacity(2026, 140, Optional.of(100), silent),
                        new Capacity(2027, 0, Optional.of(150), List.of()));
        assertThat(portfolio.capacity()).extracting(Capacity::state).containsExactly(State.SHORT, State.ENOUGH);
        Portfolio more = read(text().replace("{2026: 100, 2027: 150}", "{2026: 400}"), new Problems());
        assertThat(more.capacity()).extracting(Capacity::state).containsExactly(State.UNKNOWN);
    }

    @Test
    void aProjectWithAFaultIsToldAndTheOthersAreComputed() throws IOException {
        Problems problems = new Problems();
        Portfolio portfolio = read(text().replace("amount: 66000", "amount: -66000"), problems);
        assertThat(problems.list()).extracting(Problem::code).containsExactly("financing.problem.negative");
        assertThat(portfolio.projects()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mobility: 60 %|mobilty: 60 %|financing.problem.unknown-near",
                "mobility: 60 %|mobility: 80 %|portfolio.problem.over-all",
                "TN: 30 %|TN: trente|financing.problem.share",
                "own_cash: {2026: 190000}|own_cash: {26: 190000}|financing.problem.year",
                "own_cash: {2026: 190000}|own_cash: {2026: -1}|financing.problem.negative",
                "{2026: 80}|{2026: beaucoup}|financing.problem.days",
                "odds: {erasmus: {rate: 40 %, source: bilan fictif de 2025}}|odds: {erasmus: {rate: 40 %}}|yaml.problem.missing-key",
                "odds: {erasmus:|odds: {erasmsu:|financing.problem.unknown-near",
                "date: 2026-11-21|date: hier|financing.problem.date",
                "places: [TN], publics|places: [TUN], publics|financing.problem.country",
                "themes: [mobility]|themes: [mobilty]|financing.problem.unknown-near",
                "themes: [mobility]|themes: [xyzzy]|financing.problem.unknown",
            })
    void badInputIsToldAndTheRestIsRead(String words, String others, String code) throws IOException {
        Problems problems = new Problems();
        Portfolio portfolio = read(text().replaceFirst(java.util.regex.Pattern.quote(words), others), problems);
        assertThat(problems.list()).extracting(Problem::code).containsExactly(code);
        assertThat(problems.list().get(0).place().line()).isPositive();
        assertThat(portfolio.projects()).hasSize(5);
    }

    /** What the other shares leave is not known then: no share is held against half a strategy. */
    @Test
    void aStrategyWithAMisspeltThemeIsNoneAndItsPlacesAreKept() throws IOException {
        Portfolio portfolio = read(text().replaceFirst("mobility: 60 %", "mobilty: 60 %"), new Problems());
        assertThat(portfolio.strategy().orElseThrow().themes()).isEmpty();
        assertThat(portfolio.strategy().orElseThrow().places()).isNotEmpty();
    }

    @Test
    void twoPlansForOneProjectAreAFault() throws IOException {
        Problems problems = new Problems();
        read(text().replace("plan: velo-tunis-copie", "plan: velo-tunis"), problems);
        assertThat(problems.list()).extracting(Problem::code).containsExactly("portfolio.problem.two-plans");
    }

    private static Relation relation(String text, String first, String second) {
        List<Portfolio.Pair> pairs = read(text, new Problems()).pairs();
        return pairs.stream()
                .filter(pair ->
                        pair.first().id().equals(first) && pair.second().id().equals(second))
                .findFirst()
                .orElseThrow()
                .relation();
    }

    static String text() throws IOException {
        return Files.readString(Path.of("fixtures/portfolios/valmont.yml"));
    }

    static Portfolio read(String text, Problems problems) {
        return new PortfolioReader(RULEBOOK)
                .read("portfolio.yml", text.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow();
    }
}
