package fr.levier.financing;

import static fr.levier.financing.Bound.Side.AT_LEAST;
import static fr.levier.financing.Bound.Side.AT_MOST;
import static fr.levier.financing.Bound.Side.EXACTLY;
import static fr.levier.financing.Bound.Side.ONE_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.levier.financing.Limit.State;
import fr.levier.money.Euros;
import fr.levier.money.Rate;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an amount between two others says of a limit between two others, to the cent. */
class LimitTest {
    @ParameterizedTest
    @CsvSource({
        "AT_MOST, 10, 10, 10, 10, HOLDS, true, 0",
        "AT_MOST, 10, 10, 9.99, 9.99, HOLDS, false, 0",
        "AT_MOST, 10, 10, 10.01, 10.01, BREAKS, false, 0.01",
        "AT_MOST, 10, 10, 9, 11, OPEN, false, 1",
        "AT_MOST, 8, 12, 10, 10, OPEN, false, 2",
        "AT_MOST, 8, 12, 12, 12, OPEN, false, 4",
        "AT_MOST, 8, 12, 12.01, 13, BREAKS, false, 5",
        "AT_LEAST, 10, 10, 10, 10, HOLDS, true, 0",
        "AT_LEAST, 10, 10, 9.99, 9.99, BREAKS, false, 0.01",
        "AT_LEAST, 10, 10, 10.01, 10.01, HOLDS, false, 0",
        "AT_LEAST, 10, 10, 9, 11, OPEN, false, 1",
        "AT_LEAST, 8, 12, 8, 8, OPEN, false, 4",
        "EXACTLY, 10, 10, 10, 10, HOLDS, false, 0",
        "EXACTLY, 10, 10, 9.99, 9.99, BREAKS, false, 0.01",
        "EXACTLY, 10, 10, 10.01, 10.01, BREAKS, false, 0.01",
        "EXACTLY, 10, 10, 9, 12, OPEN, false, 2",
        "EXACTLY, 9, 12, 10, 10, OPEN, false, 2",
    })
    void aLimitHoldsBreaksOrIsOpenAndSaysByHowMuch(
            Bound.Side side,
            String low,
            String high,
            String least,
            String most,
            State state,
            boolean reached,
            String excess) {
        Limit limit = bound(side, span(low, high), false).against(span(least, most));
        assertThat(limit.state()).isEqualTo(state);
        assertThat(limit.isBreached()).isEqualTo(state != State.HOLDS);
        assertThat(limit.isReached()).isEqualTo(reached);
        assertThat(limit.excess()).isEqualTo(Euros.of(excess));
    }

    @Test
    void anAdviceBreaksNothingAndIsNeverReached() {
        Limit advice = bound(AT_MOST, Span.of("10"), true).against(Span.of("11"));
        assertThat(advice.state()).isEqualTo(State.BREAKS);
        assertThat(advice.isBreached()).isFalse();
        assertThat(bound(AT_MOST, Span.of("10"), true).against(Span.of("10")).isReached())
                .isFalse();
    }

    @Test
    void anAmountThatWasComputedFromItsLimitHolds() {
        Limit open = bound(AT_MOST, span("8", "12"), false).against(span("8", "12"));
        assertThat(open.state()).isEqualTo(State.OPEN);
        assertThat(open.constructed().state()).isEqualTo(State.HOLDS);
        assertThat(open.constructed().isReached()).isTrue();
    }

    @Test
    void ofAMenuOneAmountIsChosenExactly() {
        Bound menu = new Bound(
                "r",
                Kind.MENU,
                ONE_OF,
                Optional.empty(),
                Span.ZERO,
                List.of(Euros.of("30"), Euros.of("60")),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty());
        assertThat(menu.against(Span.of("60")).state()).isEqualTo(State.HOLDS);
        assertThat(menu.against(Span.of("45")).state()).isEqualTo(State.BREAKS);
        assertThat(menu.against(span("40", "60")).state()).isEqualTo(State.OPEN);
        assertThat(menu.against(span("31", "59")).state()).isEqualTo(State.BREAKS);
        assertThat(menu.against(Span.of("60")).excess()).isEqualTo(Euros.ZERO);
        assertThat(menu.against(Span.of("60")).isReached()).isFalse();
    }

    @Test
    void spansAreComputedWithAtBothEnds() {
        Span one = span("2", "5");
        Span other = span("3", "4");
        assertThat(one.plus(other)).isEqualTo(span("5", "9"));
        assertThat(one.minus(other)).isEqualTo(span("-2", "2"));
        assertThat(one.least(other)).isEqualTo(span("2", "4"));
        assertThat(one.most(other)).isEqualTo(span("3", "5"));
        assertThat(other.hull(span("9", "9"))).isEqualTo(span("3", "9"));
        assertThat(span("-2", "2").orZero()).isEqualTo(span("0", "2"));
        assertThat(span("0.01", "0.03").times(Rate.ofPercent("50"), RoundingMode.FLOOR))
                .isEqualTo(span("0", "0.01"));
        assertThat(span("0.01", "0.03").times(Rate.ofPercent("50"), RoundingMode.CEILING))
                .isEqualTo(span("0.01", "0.02"));
        assertThat(one.holds(Euros.of("2"))).isTrue();
        assertThat(one.holds(Euros.of("5"))).isTrue();
        assertThat(one.holds(Euros.of("1.99"))).isFalse();
        assertThat(one.holds(Euros.of("5.01"))).isFalse();
        assertThat(one.isExact()).isFalse();
        assertThat(Span.of("2").isExact()).isTrue();
        assertThatThrownBy(() -> span("2", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Span span(String min, String max) {
        return new Span(Euros.of(min), Euros.of(max));
    }

    private static Bound bound(Bound.Side side, Span limit, boolean advice) {
        return new Bound(
                "r",
                side == EXACTLY ? Kind.BALANCE : side == AT_LEAST ? Kind.OWN_SHARE : Kind.RATE,
                side,
                Optional.empty(),
                limit,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                advice,
                Optional.empty());
    }
}
