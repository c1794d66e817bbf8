package fr.levier.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.financing.Span;
import fr.levier.portfolio.Envelope.State;
import fr.levier.problem.Problems;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two projects on the 1 % of one service: 9 000 € of 900 000 €. */
class EnvelopeTest {
    private static final String HEAD = "portfolio: Ville\nprojects:\n";
    private static final String PROJECT = """
              - financing:
                  plan: NAME
                  date: 2025-05-15
                  costs: [{id: a, country: SN, year: 2026, amount: 50000}]
                  contributions:
                    - {id: eau, funder: Eau, scheme: one-percent-water, amount: AMOUNT, service: {budget: water, revenue: 900000}}
                    - {id: ville, funder: Ville, payer: authority, amount: rest}
            """;

    @ParameterizedTest
    @CsvSource({
        "6000, 3000, WITHIN",
        "6000, 3000.01, OVER",
        "9000, 9000, OVER",
        "6000, '{min: 2000, max: 4000}', UNKNOWN",
    })
    void whatProjectsDrawTogetherIsHeldAgainstOneRight(String one, String other, State state) {
        Portfolio portfolio = read(HEAD + project("un", one) + project("deux", other));
        assertThat(portfolio.envelopes()).hasSize(1);
        assertThat(portfolio.envelopes().get(0).state()).isEqualTo(state);
        assertThat(portfolio.envelopes().get(0).year()).contains(2026);
        assertThat(portfolio.holds()).isEqualTo(state != State.OVER);
    }

    @Test
    void theRightOfAnotherYearOrServiceIsAnotherOne() {
        String first = HEAD + project("un", "9000");
        assertThat(read(first + project("deux", "9000").replace("year: 2026", "year: 2027"))
                        .envelopes())
                .isEmpty();
        assertThat(read(first + project("deux", "9000").replace("budget: water", "budget: water, year: 2027"))
                        .envelopes())
                .isEmpty();
        assertThat(read(first + project("deux", "9000").replace("budget: water", "budget: sanitation"))
                        .envelopes())
                .isEmpty();
    }

    /** A project of two years may draw on either year’s right: it is asked which. */
    @Test
    void aProjectOfTwoYearsThatDoesNotSayWhichLeavesItOpen() {
        String two = project("deux", "9000")
                .replace(
                        "[{id: a, country: SN, year: 2026, amount: 50000}]",
                        "[{id: a, country: SN, year: 2026, amount: 25000}, {id: b, country: SN, year: 2027, amount: 25000}]");
        List<Envelope> envelopes = read(HEAD + project("un", "9000") + two).envelopes();
        assertThat(envelopes)
                .containsExactly(new Envelope(
                        "water",
                        Optional.of(2026),
                        List.of("un", "deux"),
                        Span.of("9000"),
                        new Span(Span.of("9000").min(), Span.of("18000").max())));
        assertThat(envelopes.get(0).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void differentRevenuesAreNotChosenFrom() {
        String other = project("deux", "1000").replace("revenue: 900000", "revenue: 950000");
        Envelope envelope =
                read(HEAD + project("un", "8200") + other).envelopes().get(0);
        assertThat(envelope.left())
                .isEqualTo(new Span(Span.of("9000").min(), Span.of("9500").max()));
        assertThat(envelope.state()).isEqualTo(State.UNKNOWN);
    }

    /** What another body gives from its own 1 % is no right of the authority. */
    @Test
    void anotherBodysRightIsNotCounted() {
        String other = project("deux", "9000").replace("funder: Eau,", "funder: Syndicat, payer: funder,");
        assertThat(read(HEAD + project("un", "9000") + other).envelopes()).isEmpty();
    }

    @Test
    void withoutAnyYearItIsStillOneRight() {
        String undated = (project("un", "5000") + project("deux", "5000")).replace("year: 2026, ", "");
        Envelope envelope = read(HEAD + undated).envelopes().get(0);
        assertThat(envelope.year()).isEmpty();
        assertThat(envelope.state()).isEqualTo(State.OVER);
    }

    private static String project(String name, String amount) {
        return PROJECT.replace("NAME", name).replace("AMOUNT", amount);
    }

    private static Portfolio read(String text) {
        Problems problems = new Problems();
        Portfolio portfolio = PortfolioTest.read(text, problems);
        assertThat(problems.list()).isEmpty();
        return portfolio;
    }
}
