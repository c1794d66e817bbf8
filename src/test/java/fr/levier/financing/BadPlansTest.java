package fr.levier.financing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write wrong: each fault has its line, its field and a sentence in both languages. */
class BadPlansTest {
    private static final Rulebook RULEBOOK =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();
    private static final String GOOD = """
            plan: eau
            date: 2025-05-15
            costs:
              - {id: puits, country: SN, year: 2026, amount: 1000, vat: 0}
            contributions:
              - {id: commune, funder: Commune, payer: authority, amount: rest}
            """;

    @Test
    void theGoodPlanHasNoFault() {
        assertThat(problems(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount: 1000|amount: -1|negative|costs[1].amount",
                "amount: 1000|amount: 1 000|french-number|costs[1].amount",
                "amount: 1000|amount: 99999999999|absurd|costs[1].amount",
                "amount: 1000|amount: 10.005|cents|costs[1].amount",
                "amount: 1000|amount: 5000 MAD|currency|costs[1].amount",
                "amount: 1000|amount: 5000000 FCFA|currency|costs[1].amount",
                "amount: 1000|amount: 12000,50|comma|costs[1].50",
                "amount: 1000|amount: 1 000 euros|french-number|costs[1].amount",
                "amount: 1000|amount: 20 %|percent|costs[1].amount",
                "amount: 1000|amount: [9999999999, 9999999999]|absurd|costs[1].amount",
                "amount: 1000|amount: {value: 5, currency: FCFA, euros_per_unit: 0.1, on: 2026-11-02, source: x}|currency-code|costs[1].amount.currency",
                "amount: 1000|amount: {value: 5, currency: XOF, euros_per_unit: 655.957, on: 2026-11-02, source: x}|inverted-rate|costs[1].amount.euros_per_unit",
                "amount: 1000|amount: {value: 5, currency: XOF, euros_per_unit: 0, on: 2026-11-02, source: x}|no-rate|costs[1].amount.euros_per_unit",
                "amount: 1000|amount: {value: 5, currency: XOF, euros_per_unit: 0.1, on: hier, source: x}|date|costs[1].amount.on",
                "amount: rest|amount: reste|unknown-near|contributions[1].amount",
                "amount: rest|campaign: '2025', amount: rest|needs-scheme|contributions[1].campaign",
                "amount: rest|stated: {grant_min: 9, grant_max: 5, source: x}, amount: rest|interval|contributions[1].stated",
                "amount: rest|accepted_by: [meae-generalist], amount: rest|unknown-near|contributions[1].accepted_by[1]",
                "amount: 1000|amount: beaucoup|amount|costs[1].amount",
                "amount: 1000|amount: {min: 5, max: 4}|interval|costs[1].amount",
                "vat: 0|vat: 2000|vat|costs[1].vat",
                "year: 2026|year: 26|year|costs[1].year",
                "country: SN|country: XX|country|costs[1].country",
                "date: 2025-05-15|date: 15/05/2025|date|date",
                "payer: authority|payer: autority|unknown-near|contributions[1].payer",
                "amount: rest|scheme: meae-generalist, amount: rest|unknown-near|contributions[1].scheme",
                "amount: rest|stated: {rate_max: 150 %, source: x}, amount: rest|share|contributions[1].stated.rate_max",
                "amount: rest|payments: [{year: 2026, share: 90 %}], amount: rest|payments|contributions[1].payments",
                "amount: rest|lines: [pits], amount: rest|unknown-near|contributions[1].lines",
                "vat: 0|nature: in-kind, borne_by: commune|borne-in-cash|costs[1].borne_by",
            })
    void aFaultIsNamedInItsPlace(String words, String others, String code, String field) {
        List<Problem> problems = problems(GOOD.replace(words, others));
        assertThat(problems).as("%s", problems).hasSize(1);
        assertThat(problems.get(0).code()).endsWith(".problem." + code);
        assertThat(problems.get(0).place().key()).isEqualTo(field);
        assertThat(problems.get(0).place().line()).isPositive();
        assertThat(Messages.in(Locale.FRANCE).text(problems.get(0))).startsWith("plan.yml:");
        assertThat(Messages.in(Locale.UK).text(problems.get(0))).startsWith("plan.yml:");
    }

    @Test
    void anAmountInAnotherCurrencyCountsWithTheRateOfADay() {
        String plan = GOOD.replace(
                "amount: 1000",
                "amount: {value: 8000, currency: MAD, euros_per_unit: 0.0931, on: 2026-11-02, source: InforEuro}");
        assertThat(problems(plan)).isEmpty();
        assertThat(read(plan).cost()).isEqualTo(Span.of("744.80"));
    }

    @Test
    void helpThatBearsItselfIsACircle() {
        String plan = """
                plan: eau
                date: 2025-05-15
                costs:
                  - {id: a, amount: 10, nature: in-kind, borne_by: x}
                  - {id: b, amount: 10, nature: in-kind, borne_by: y}
                contributions:
                  - {id: x, funder: X, payer: partner, nature: in-kind, amount: 10, lines: [b]}
                  - {id: y, funder: Y, payer: partner, nature: in-kind, amount: 10, lines: [a]}
                """;
        assertThat(problems(plan)).extracting(Problem::code).contains("financing.problem.circle");
    }

    /** Of the 107 schemes those are named that hold the word; a year is never corrected into another one. */
    @Test
    void anUnknownSchemeIsAnsweredWithThoseThatLookLikeItAndAYearWithAllOfThem() {
        List<Problem> scheme = problems(GOOD.replace("amount: rest", "scheme: MEAE, amount: rest"));
        assertThat(scheme).hasSize(1);
        assertThat(scheme.get(0).details().get(1)).contains("meae-generaliste").doesNotContain("afd-ficol");
        List<Problem> campaign =
                problems(GOOD.replace("amount: rest", "scheme: meae-generaliste, campaign: 2052, amount: rest"));
        assertThat(campaign).extracting(Problem::code).containsExactly("financing.problem.unknown");
        assertThat(campaign.get(0).details().get(1)).contains("2024, 2024-2026, 2025");
    }

    @Test
    void whatIsWrongOfTheAuthorityStandsInItsOwnLine() {
        List<Problem> problems = problems(GOOD + "authority:\n  type: commune\n  population: beaucoup\n");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).place().toString()).isEqualTo("plan.yml:9:authority.population");
    }

    @Test
    void aServiceWhoseRevenueIsMisspeltIsNotAlsoToldToLackIt() {
        String service = "scheme: one-percent-water, service: {budget: water, revenue: 900 000}, amount: 5";
        assertThat(problems(GOOD.replace("amount: rest", service)))
                .extracting(Problem::code)
                .containsExactly("financing.problem.french-number");
    }

    /** The only cure of a plan that nobody pays is no project at all: that is no answer. */
    @Test
    void noProjectIsNoAlternative() {
        String nobody = GOOD.replaceFirst("contributions:\n.*", "contributions: []");
        Reckoning reckoning = Reckoning.of(read(nobody));
        assertThat(reckoning.holds()).isFalse();
        assertThat(Alternatives.of(reckoning)).isEmpty();
    }

    @Test
    void allFaultsAreToldTogether() {
        assertThat(problems(GOOD.replace("amount: 1000", "amount: -1").replace("country: SN", "country: XX")))
                .hasSize(2);
    }

    private static FinancingPlan read(String text) {
        return new PlanReader(RULEBOOK)
                .read("plan.yml", text.getBytes(StandardCharsets.UTF_8), new Problems())
                .orElseThrow();
    }

    private static List<Problem> problems(String text) {
        Problems problems = new Problems();
        new PlanReader(RULEBOOK).read("plan.yml", text.getBytes(StandardCharsets.UTF_8), problems);
        return problems.list();
    }
}
