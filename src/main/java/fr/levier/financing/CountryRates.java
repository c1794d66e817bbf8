package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rate that differs by country, on a project in several: each country's rate on its own part.
 *
 * <p>Lines that serve all countries, in France or without a country, are shared between these in proportion to their own lines; no text
 * says how, so that a ceiling with such lines is « présumé ».
 */
final class CountryRates {
    private final Bases bases;
    private final String base;
    private final Map<String, List<Rate>> rates = new TreeMap<>();

    CountryRates(Bases bases, String base) {
        this.bases = bases;
        this.base = base;
    }

    void add(String country, List<Rate> possible) {
        rates.put(country, possible);
    }

    boolean areKnown() {
        return rates.values().stream().noneMatch(List::isEmpty);
    }

    /** Returns whether lines without a country of their own take part. */
    boolean sharesLines() {
        return shared().max().cents() > 0;
    }

    /** Returns the most that the rates allow, rounded down. */
    Span ceiling() {
        Span shared = shared();
        Span parts = rates.keySet().stream().map(this::part).reduce(Span.ZERO, Span::plus);
        boolean isExact =
                shared.isExact() && parts.isExact() && rates.values().stream().allMatch(r -> r.size() == 1);
        if (isExact && parts.max().cents() > 0) {
            return Span.exactly(weighted(parts.min(), shared.min()));
        }
        BigDecimal low =
                bound(true).add(lowest().fraction().multiply(shared.min().decimal()));
        BigDecimal high =
                bound(false).add(highest().fraction().multiply(shared.max().decimal()));
        return new Span(floor(low), floor(high));
    }

    /** Every country's part grows by its share of the common lines. */
    private Euros weighted(Euros parts, Euros shared) {
        BigDecimal all = parts.plus(shared).decimal();
        return floor(bound(true).multiply(all).divide(parts.decimal(), 2, RoundingMode.FLOOR));
    }

    private BigDecimal bound(boolean isLower) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, List<Rate>> entry : rates.entrySet()) {
            List<Rate> possible = entry.getValue();
            Rate rate = possible.get(isLower ? 0 : possible.size() - 1);
            Span part = part(entry.getKey());
            sum = sum.add(rate.fraction().multiply((isLower ? part.min() : part.max()).decimal()));
        }
        return sum;
    }

    private Rate lowest() {
        return rates.values().stream()
                .flatMap(List::stream)
                .min(Rate::compareTo)
                .orElseThrow();
    }

    private Rate highest() {
        return rates.values().stream()
                .flatMap(List::stream)
                .max(Rate::compareTo)
                .orElseThrow();
    }

    private Span part(String country) {
        return bases.find(base, line -> line.abroad().equals(java.util.Optional.of(country)))
                .orElse(Span.ZERO);
    }

    private Span shared() {
        return bases.find(base, line -> line.abroad().isEmpty()).orElse(Span.ZERO);
    }

    private static Euros floor(BigDecimal decimal) {
        return Euros.of(decimal.setScale(2, RoundingMode.FLOOR));
    }
}
