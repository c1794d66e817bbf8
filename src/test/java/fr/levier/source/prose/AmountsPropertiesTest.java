package fr.levier.source.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.levier.money.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However a sum or a day is written, it is the same sum and the same day. */
class AmountsPropertiesTest {
    private static String grouped(int euros, String separator) {
        return String.format(Locale.ROOT, "%,d", euros).replace(",", separator);
    }

    @Property(tries = 200)
    void aSumIsTheSameInEveryWriting(@ForAll @IntRange(min = 1, max = 99_999_999) int euros) {
        Money expected = Money.euros(String.valueOf(euros));
        for (String written : List.of(
                grouped(euros, " ") + " €",
                grouped(euros, ".") + " euros",
                grouped(euros, "’") + " EUR",
                "EUR " + grouped(euros, ","),
                "€" + grouped(euros, ","),
                "€ " + grouped(euros, " "))) {
            List<Amounts.Found> found = Amounts.in("Une aide de " + written + " au plus.");
            assertEquals(1, found.size(), written);
            assertEquals(0, expected.amount().compareTo(found.get(0).amount().amount()), written);
        }
    }

    @Property(tries = 200)
    void aDayIsTheSameInEveryWriting(@ForAll @IntRange(min = 0, max = 5000) int day) {
        LocalDate date = LocalDate.of(2020, 1, 1).plusDays(day);
        for (String written : List.of(
                date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE)),
                date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)),
                date.format(DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US)),
                date.format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT)),
                date.format(DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT)),
                date.toString())) {
            List<Dates.Found> found = Dates.in("Clôture : " + written + ".", Optional.empty());
            assertEquals(List.of(date), found.stream().map(Dates.Found::date).toList(), written);
        }
    }

    @Property(tries = 100)
    void aNumberWithoutACurrencyIsNoSum(@ForAll @IntRange(min = 1, max = 99_999_999) int number) {
        assertEquals(List.of(), Amounts.in("La commune compte " + grouped(number, " ") + " habitants."));
    }
}
