package fr.levier.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.financing.Span;
import fr.levier.money.Rate;
import fr.levier.problem.Problems;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is left of a portfolio when a funder changes its rules. */
class StressTest {
    /** 2024 pays 70 % of 100 000 €, 2025 pays 50 % in Tunisia: the city gives 20 000 € more. */
    @Test
    void theRatesOf2025ReplayedOnTheProjectsOf2024CostTheCityTwentyThousandEuros() throws IOException {
        var scheme = PortfolioTest.RULEBOOK.findScheme("meae-generaliste").orElseThrow();
        var campaign = PortfolioTest.RULEBOOK.campaign(scheme, Optional.of("2025"), LocalDate.of(2025, 5, 15));
        Stress stress = Stress.of(valmont(), campaign);
        assertThat(stress.effects()).hasSize(1);
        assertThat(stress.moreOwnCash()).isEqualTo(Span.of("20000"));
    }

    /** The ministry pays 70 000 € of the project in Tunisia and nothing of its copy. */
    @Test
    void aCountryThatAFunderDropsCostsAllThatItPaidThere() throws IOException {
        Stress stress = Stress.withoutCountry(valmont(), Optional.of("meae"), "TN");
        assertThat(stress.effects()).extracting(Stress.Effect::project).containsExactly("velo-tunis");
        assertThat(stress.effects()).extracting(Stress.Effect::lost).containsExactly(Span.of("70000"));
        assertThat(stress.moreOwnCash()).isEqualTo(Span.of("70000"));
        assertThat(Stress.withoutCountry(valmont(), Optional.of("afd"), "TN").effects())
                .isEmpty();
        assertThat(Stress.withoutCountry(valmont(), Optional.empty(), "SN").effects())
                .isEmpty();
    }

    /** Half of the cost is in Morocco: 70 % of the other half, 35 000 €, is left. */
    @Test
    void ofAProjectInTwoCountriesTheOtherOneIsStillPaid() throws IOException {
        String two = PortfolioTest.text()
                .replace(
                        "costs: [{id: pistes, country: TN, year: 2026, amount: 100000}]",
                        "costs: [{id: a, country: TN, year: 2026, amount: 50000}, {id: b, country: MA, year: 2026, amount: 50000}]");
        Stress stress = Stress.withoutCountry(PortfolioTest.read(two, new Problems()), Optional.empty(), "TN");
        assertThat(stress.effects()).hasSize(1);
        assertThat(stress.effects().get(0).lost()).isEqualTo(Span.of("35000"));
    }

    /** A line of no country may be lost or not: between 35 000 € and 42 000 € are left of 70 000 €. */
    @Test
    void aLineOfNoCountryLeavesAnInterval() throws IOException {
        String three = PortfolioTest.text()
                .replace(
                        "costs: [{id: pistes, country: TN, year: 2026, amount: 100000}]",
                        "costs: [{id: a, country: TN, year: 2026, amount: 40000}, {id: b, country: MA, year: 2026, amount: 50000}, {id: c, year: 2026, amount: 10000}]");
        Stress stress = Stress.withoutCountry(PortfolioTest.read(three, new Problems()), Optional.empty(), "TN");
        assertThat(stress.effects().get(0).lost().min())
                .isEqualTo(Span.of("28000").min());
        assertThat(stress.effects().get(0).lost().max())
                .isEqualTo(Span.of("35000").max());
    }

    /** 40 % of 100 000 € instead of 70 %. */
    @Test
    void aRateThatFallsIsPaidByTheCity() throws IOException {
        Stress stress = Stress.rate(valmont(), "meae-generaliste", Rate.ofPercent("40"));
        assertThat(stress.moreOwnCash()).isEqualTo(Span.of("30000"));
        assertThat(Stress.rate(valmont(), "meae-generaliste", Rate.ofPercent("90"))
                        .moreOwnCash())
                .isEqualTo(Span.ZERO);
    }

    private static Portfolio valmont() throws IOException {
        return PortfolioTest.read(PortfolioTest.text(), new Problems());
    }
}
