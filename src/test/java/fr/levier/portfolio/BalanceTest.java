package fr.levier.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.problem.Problems;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Shares of money and time against the strategy. */
class BalanceTest {
    /** By hand: 350 000 € of 456 000 € are 76,75 %, rounded outwards. */
    @Test
    void aThemeThatTakesMoreThanWasDecidedIsNamed() throws IOException {
        Balance.Row row = row(PortfolioTest.text(), "mobility", Measure.MONEY);
        assertThat(row.portion()).isEqualTo(new Portion(new BigDecimal("76.7"), new BigDecimal("76.8")));
        assertThat(row.target().orElseThrow().drift()).isEqualTo(Balance.Drift.OVER);
    }

    /** By hand: Italy and Germany, 266 000 € of 456 000 €, 58,3 % for 50 %; Tunisia 32,9 % for 30 %. */
    @Test
    void aListOfCountriesCountsItsMembers() throws IOException {
        Balance.Row union = row(PortfolioTest.text(), "EU27", Measure.MONEY);
        assertThat(union.portion().min()).isEqualByComparingTo("58.3");
        assertThat(union.target().orElseThrow().drift()).isEqualTo(Balance.Drift.WITHIN);
        assertThat(row(PortfolioTest.text(), "TN", Measure.MONEY).portion().min())
                .isEqualByComparingTo("32.8");
    }

    /** Burkina Faso alone, 8,7 %, lies outside the places of the strategy, which leave 20 %: less than that is no drift. */
    @Test
    void whatTheStrategyDoesNotNameIsOneShare() throws IOException {
        Balance balance = balance(PortfolioTest.text());
        Balance.Row others = balance.rows().stream()
                .filter(row -> row.of() == Balance.Of.PLACE && row.code().equals(Balance.OTHERS))
                .filter(row -> row.year().isEmpty() && row.measure() == Measure.MONEY)
                .findFirst()
                .orElseThrow();
        assertThat(others.portion().min()).isEqualByComparingTo("8.7");
        assertThat(others.target().orElseThrow().wanted().toString()).isEqualTo("20 %");
        assertThat(others.target().orElseThrow().drift()).isEqualTo(Balance.Drift.WITHIN);
    }

    @Test
    void daysThatNobodyDeclaredLeaveTimeOpen() throws IOException {
        Balance.Row row = row(PortfolioTest.text(), "mobility", Measure.TIME);
        assertThat(row.portion().min()).isEqualByComparingTo("100");
        assertThat(row.target().orElseThrow().drift()).isEqualTo(Balance.Drift.UNKNOWN);
    }

    /** A project of two themes, 200 000 € of 456 000 €, does not say what each of them costs: 32,8 % to 76,8 %. */
    @Test
    void aProjectOfTwoThemesMakesAnInterval() throws IOException {
        String text = PortfolioTest.text()
                .replace(
                        "places: [FR, IT], publics: [habitants], themes: [mobility]",
                        "places: [FR, IT], themes: [mobility, climate]");
        Balance.Row row = row(text, "mobility", Measure.MONEY);
        assertThat(row.portion().min()).isEqualByComparingTo("32.8");
        assertThat(row.portion().max()).isEqualByComparingTo("76.8");
        assertThat(row.target().orElseThrow().drift()).isEqualTo(Balance.Drift.UNKNOWN);
    }

    @Test
    void withoutAStrategyThereAreSharesAndNoDrift() throws IOException {
        String text = PortfolioTest.text();
        String without = text.substring(0, text.indexOf("strategy:")) + text.substring(text.indexOf("own_cash:"));
        Balance balance = balance(without);
        assertThat(balance.rows()).isNotEmpty().allMatch(row -> row.target().isEmpty());
        assertThat(balance.drifts()).isEmpty();
    }

    private static Balance.Row row(String text, String code, Measure measure) {
        return balance(text).rows().stream()
                .filter(row -> row.code().equals(code) && row.measure() == measure)
                .filter(row -> row.year().equals(Optional.empty()))
                .findFirst()
                .orElseThrow();
    }

    private static Balance balance(String text) {
        return Balance.of(PortfolioTest.read(text, new Problems()), PortfolioTest.RULEBOOK);
    }
}
