package fr.levier.message;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.money.Euros;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Formats french = Formats.in(Locale.FRENCH);
    private final Formats english = Formats.in(Locale.ENGLISH);

    @Test
    void datesAreWrittenOutAndTheDayKeepsToItsMonth() {
        assertThat(french.date(DAY)).isEqualTo("20\u00a0novembre 2026");
        assertThat(english.date(DAY)).isEqualTo("20\u00a0November 2026");
    }

    @Test
    void theFirstOfAMonthIsAnOrdinalInFrench() {
        assertThat(french.date(LocalDate.of(2026, 3, 1))).isEqualTo("1er\u00a0mars 2026");
        assertThat(english.date(LocalDate.of(2026, 3, 1))).isEqualTo("1\u00a0March 2026");
    }

    @Test
    void aDeadlineSaysWhoseClockCounts() {
        Optional<LocalTime> five = Optional.of(LocalTime.of(17, 0));
        assertThat(french.deadline(DAY, five, ZoneId.of("Europe/Brussels")))
                .isEqualTo("20\u00a0novembre 2026 à 17\u00a0h (heure de Bruxelles)");
        assertThat(english.deadline(DAY, five, PARIS)).isEqualTo("20\u00a0November 2026 at 17:00 (Paris time)");
        assertThat(french.deadline(DAY, Optional.empty(), PARIS)).isEqualTo("20\u00a0novembre 2026");
    }

    @Test
    void aZoneWithoutANameOfOursKeepsItsOwn() {
        assertThat(french.deadline(DAY, Optional.of(LocalTime.of(23, 59)), ZoneId.of("Africa/Dakar")))
                .contains("23\u00a0h\u00a059", "(")
                .doesNotContain("Paris");
    }

    @Test
    void amountsKeepTheirCurrencyAndShowCentsOnlyWhenThereAreSome() {
        assertThat(french.money(Money.euros("1234.56"))).isEqualTo("1\u202f234,56\u00a0€");
        assertThat(french.money(Money.euros("300000"))).isEqualTo("300\u202f000\u00a0€");
        assertThat(french.money(new Money(new BigDecimal("2500000"), "MAD"))).isEqualTo("2\u202f500\u202f000\u00a0MAD");
        assertThat(english.money(Money.euros("1234.50"))).isEqualTo("€1,234.50");
        assertThat(english.money(new Money(BigDecimal.TEN, "CAD"))).isEqualTo("CAD\u00a010");
    }

    @Test
    void amountsOfAnySizeStayExact() {
        assertThat(french.money(Money.euros("90071992547409931.01")))
                .isEqualTo("90\u202f071\u202f992\u202f547\u202f409\u202f931,01\u00a0€");
        assertThat(french.euros(Euros.of("-1234.5"))).isEqualTo("\u22121\u202f234,50\u00a0€");
    }

    @Test
    void ratesKeepAllTheirDecimals() {
        assertThat(french.rate(Rate.ofPercent("12.5"))).isEqualTo("12,5\u202f%");
        assertThat(french.rate(Rate.ofPercent("70"))).isEqualTo("70\u202f%");
        assertThat(english.rate(Rate.ofPercent("33.3333"))).isEqualTo("33.3333%");
    }
}
