package fr.levier.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.financing.Span;
import fr.levier.money.Euros;
import fr.levier.problem.Problems;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The authority's cash while several answers are awaited. */
class OutcomesTest {
    /**
     * By hand: 30 000 € beside the ministry's granted 70 000 €; 40 000 € beside Interreg's requested 160 000 €; 6 000 € beside Erasmus's
     * hoped 60 000 €, at 40 %; the young in Burkina Faso 90 % of 40 000 €, hoped, odds not known; the copy 50 000 €.
     */
    @Test
    void eachAnswerCountsAsItsStatusSays() throws IOException {
        Outcomes outcomes =
                PortfolioTest.read(PortfolioTest.text(), new Problems()).outcomes();
        assertThat(outcomes.years()).hasSize(1);
        Outcomes.Year year = outcomes.years().get(0);
        assertThat(year.planned()).isEqualTo(Span.of("130000"));
        assertThat(year.withoutHoped()).isEqualTo(Span.of("226000"));
        assertThat(year.badCase()).isEqualTo(Span.of("386000"));
        assertThat(year.expected()).isEqualTo(new Span(Euros.of("166000"), Euros.of("362000")));
        assertThat(year.isPlannedOver()).isFalse();
        assertThat(year.isBadCaseOver()).isTrue();
        assertThat(outcomes.awaited()).hasSize(3);
        assertThat(outcomes.awaited()).extracting(a -> a.odds().isPresent()).containsExactly(false, true, false);
    }

    /** One line of a third and one of two thirds: the last year takes the cent that remains. */
    @Test
    void yearsShareTheCashAndSumToIt() throws IOException {
        String text = PortfolioTest.text()
                .replace(
                        "costs: [{id: pistes, country: TN, year: 2026, amount: 50000}]",
                        "costs: [{id: a, year: 2026, amount: 10000.01}, {id: b, year: 2027, amount: 20000.02}, {id: c, amount: 5000}]");
        Outcomes outcomes = PortfolioTest.read(text, new Problems()).outcomes();
        assertThat(outcomes.years())
                .extracting(Outcomes.Year::year)
                .containsExactly(Optional.of(2026), Optional.of(2027), Optional.empty());
        assertThat(outcomes.years().stream().map(Outcomes.Year::planned).reduce(Span.ZERO, Span::plus))
                .isEqualTo(Span.of("115000.03"));
    }

    @Test
    void oddsOfTheRulebookCountWithTheirSource() throws IOException {
        String text = PortfolioTest.text().replace("status: granted", "status: requested");
        Outcomes outcomes = PortfolioTest.read(text, new Problems()).outcomes();
        Odds odds = outcomes.awaited().get(0).odds().orElseThrow();
        assertThat(odds.rate().toString()).isEqualTo("57.6 %");
        assertThat(odds.source()).isNotBlank();
    }
}
