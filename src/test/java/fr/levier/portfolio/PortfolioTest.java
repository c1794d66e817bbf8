package fr.levier.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.financing.Span;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The projects of one authority together. */
class PortfolioTest {
    private static final Rulebook RULEBOOK =
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

    /** 2024 pays 70 % of 100 000 €, 2025 pays 50 % in Tunisia: the city gives 20 000 € more. */
    @Test
    void theRatesOf2025ReplayedOnTheProjectsOf2024CostTheCityTwentyThousandEuros() throws IOException {
        Portfolio portfolio = read(text(), new Problems());
        var scheme = RULEBOOK.findScheme("meae-generaliste").orElseThrow();
        Stress stress = Stress.of(portfolio, RULEBOOK.campaign(scheme, Optional.of("2025"), LocalDate.of(2025, 5, 15)));
        assertThat(stress.effects()).hasSize(1);
        assertThat(stress.effects().get(0).moreOwnCash()).isEqualTo(Span.of("20000"));
    }

    @Test
    void theInternationalBudgetIsConsolidatedAcrossDepartments() throws IOException {
        Portfolio portfolio = read(text(), new Problems());
        assertThat(portfolio.cost()).isEqualTo(Span.of("456000"));
        assertThat(portfolio.byDepartment())
                .containsEntry("Mobilités", Span.of("150000"))
                .containsEntry("Jeunesse", Span.of("106000"));
        assertThat(portfolio.byFunder().values().stream().reduce(Span.ZERO, Span::plus))
                .isEqualTo(portfolio.cost());
        assertThat(portfolio.capacity()).containsExactly(new Portfolio.Capacity(2026, 140, 100));
    }

    @Test
    void aProjectWithAFaultIsToldAndTheOthersAreComputed() throws IOException {
        Problems problems = new Problems();
        Portfolio portfolio = read(text().replace("amount: 66000", "amount: -66000"), problems);
        assertThat(problems.list()).extracting(Problem::code).containsExactly("financing.problem.negative");
        assertThat(portfolio.projects()).hasSize(4);
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

    private static String text() throws IOException {
        return Files.readString(Path.of("fixtures/portfolios/valmont.yml"));
    }

    private static Portfolio read(String text, Problems problems) {
        return new PortfolioReader(RULEBOOK)
                .read("portfolio.yml", text.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow();
    }
}
