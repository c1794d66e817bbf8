package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.problem.Place;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of the budget.
 *
 * @param country where it is spent, as an ISO 3166-1 code; without one, or in France, it serves all countries of the project
 * @param amount what it costs; value-added tax that is not recovered is part of it
 * @param vat the tax within the amount; never more than the amount
 * @param borneBy the contribution that provides it, for what is given in kind
 * @param eligible false when no funder accepts it
 */
public record CostLine(
        Place place,
        String id,
        String label,
        Category category,
        Optional<String> country,
        Optional<Integer> year,
        Span amount,
        Euros vat,
        Nature nature,
        Optional<String> borneBy,
        boolean eligible) {
    public CostLine {
        if (amount.min().cents() < 0 || vat.cents() < 0 || vat.compareTo(amount.min()) > 0) {
            throw new IllegalArgumentException("Impossible cost line " + id + ": " + amount + ", tax " + vat);
        }
    }

    /** Returns the country other than France in which it is spent. */
    public Optional<String> abroad() {
        return country.filter(code -> !code.equals("FR"));
    }

    public boolean isCash() {
        return nature.isCash();
    }

    boolean isFrenchSalary() {
        return category == Category.STAFF && country.equals(Optional.of("FR"));
    }

    /** Returns whether it is surely older than the day: of a line only the year is known. */
    boolean isBefore(LocalDate day) {
        return year.map(known -> known < day.getYear()).orElse(false);
    }

    Span beforeTax() {
        return amount.minus(Span.exactly(vat));
    }

    CostLine costing(Span other) {
        Euros tax = Span.smaller(vat, other.min());
        return new CostLine(place, id, label, category, country, year, other, tax, nature, borneBy, eligible);
    }
}
