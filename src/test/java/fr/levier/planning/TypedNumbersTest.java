package fr.levier.planning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.web.CleanText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12000|12000",
                "12 000|12000",
                "12\u202f000,50 €|12000.50",
                "1\u00a0234\u00a0567,8|1234567.8",
                "12\u2003000|12000",
                "\u200f12\u200b\u2007000\u200e|12000",
                "12.5|12.5",
                "3'000 EUR|3000",
                "99 euros|99"
            })
    void anAmountIsUnderstoodAsPeopleWriteIt(String typed, String meant) {
        assertThat(TypedNumbers.euros(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.000", "1.234.567", "12,000", "abc", "-5", "5 MAD", "10 %", "", "1 00", "1,234,50"})
    void whatMayMeanTwoThingsOrNoneIsLeftToItsReader(String typed) {
        assertThat(TypedNumbers.euros(typed)).isEmpty();
    }

    @Test
    void anIntervalIsUnderstoodInBothLanguages() {
        assertThat(TypedNumbers.interval("de 10 000 à 15 000,50 €")).hasValue(new String[] {"10000", "15000.50"});
        assertThat(TypedNumbers.interval("from 10000 to 15000")).hasValue(new String[] {"10000", "15000"});
        assertThat(TypedNumbers.interval("à confirmer")).isEmpty();
    }

    @Test
    void aShareNeedsNoSign() {
        assertThat(TypedNumbers.share("12,5")).contains("12.5 %");
        assertThat(TypedNumbers.share("50\u202f%")).contains("50 %");
        assertThat(TypedNumbers.share("beaucoup")).isEmpty();
    }

    @Test
    void whatIsShownMeansTheSameWhenItIsTypedAgain() {
        for (String number : new String[] {"0", "5", "999", "1000", "12000.50", "1234567.8", "100000000"}) {
            assertThat(TypedNumbers.euros(TypedNumbers.shown(number, true))).contains(number);
            assertThat(TypedNumbers.euros(TypedNumbers.shown(number, false))).contains(number);
        }
    }

    @Test
    void pastedTextLosesWhatCannotBeSeenAndKeepsEverythingElse() {
        assertThat(CleanText.line("  L’eau\u0007\n– « Œuvre »\u2028🚰 \u202Eعربي\uFEFF"))
                .isEqualTo("L’eau – « Œuvre » 🚰 عربي");
        assertThat(CleanText.lines("a\r\nb\u0000")).isEqualTo("a\nb");
        assertThat(CleanText.line("👩\u200d🚒 é\u0301")).isEqualTo("👩\u200d🚒 é\u0301");
    }
}
