package fr.levier.portfolio;

import fr.levier.financing.Contribution;
import fr.levier.financing.CostLine;
import fr.levier.financing.Payer;
import fr.levier.financing.Span;
import fr.levier.financing.Status;
import fr.levier.money.Euros;
import fr.levier.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The authority's own cash when several answers of funders are awaited at once: if all say yes, if what is only hoped for fails, if nothing
 * comes but what is granted, and on average. All projects are carried out, the authority pays what fails.
 *
 * <p>The average of a sum needs no assumption on how answers hang together. Odds that nobody read are no odds: the average is then an
 * interval from what a yes costs to what a no costs. A year bears its share of the cash spent by the project.
 */
public record Outcomes(List<Year> years, List<Awaited> awaited) {
    /** The key of lines that do not say their year, after all years. */
    private static final int NO_YEAR = Integer.MAX_VALUE;

    public Outcomes {
        years = List.copyOf(years);
        awaited = List.copyOf(awaited);
    }

    /**
     * The cash of one year.
     *
     * @param year nothing for what no line dates
     * @param planned if all say yes
     * @param withoutHoped if what is only hoped for fails
     * @param badCase if nothing comes but what is granted
     * @param limit what the authority can give
     */
    public record Year(
            Optional<Integer> year,
            Span planned,
            Span expected,
            Span withoutHoped,
            Span badCase,
            Optional<Euros> limit) {

        /** Returns whether the bad case passes the limit, for certain. */
        public boolean isBadCaseOver() {
            return limit.map(most -> badCase.min().compareTo(most) > 0).orElse(false);
        }

        public boolean isPlannedOver() {
            return limit.map(most -> planned.min().compareTo(most) > 0).orElse(false);
        }

        private Year plus(Year other) {
            return new Year(
                    year,
                    planned.plus(other.planned),
                    expected.plus(other.expected),
                    withoutHoped.plus(other.withoutHoped),
                    badCase.plus(other.badCase),
                    limit);
        }
    }

    /** Money that somebody has not granted yet. */
    public record Awaited(Project project, Contribution contribution, Span amount, Optional<Odds> odds) {}

    static Outcomes of(Portfolio portfolio) {
        Map<Integer, Year> years = new TreeMap<>();
        List<Awaited> awaited = new ArrayList<>();
        for (Project project : portfolio.projects()) {
            List<Awaited> own = awaited(project);
            awaited.addAll(own);
            Year all = all(project, own);
            Map<Integer, BigDecimal> weights = weights(project);
            weights.keySet()
                    .forEach(year -> years.merge(year, part(all, year, weights, portfolio.ownCash()), Year::plus));
        }
        return new Outcomes(List.copyOf(years.values()), awaited);
    }

    private static List<Awaited> awaited(Project project) {
        return project.plan().contributions().stream()
                .filter(c -> c.payer() != Payer.AUTHORITY && c.status() != Status.GRANTED)
                .map(c -> new Awaited(project, c, project.reckoning().amount(c), Odds.of(project, c)))
                .filter(one -> one.amount().max().cents() > 0)
                .toList();
    }

    private static Year all(Project project, List<Awaited> awaited) {
        Span planned = project.reckoning().ownCash();
        Span expected = planned;
        Span hoped = planned;
        Span bad = planned;
        for (Awaited one : awaited) {
            expected = expected.plus(expectedLoss(one));
            hoped = one.contribution().status() == Status.HOPED ? hoped.plus(one.amount()) : hoped;
            bad = bad.plus(one.amount());
        }
        return new Year(Optional.empty(), planned, expected, hoped, bad, Optional.empty());
    }

    /** Rounded up: an average that is a cent too high harms nobody. */
    private static Span expectedLoss(Awaited one) {
        Optional<Rate> lost = one.odds()
                .map(odds ->
                        new Rate(BigDecimal.valueOf(100).subtract(odds.rate().percent())));
        return lost.map(rate -> one.amount().times(rate, RoundingMode.CEILING))
                .orElseGet(() -> Span.ZERO.hull(one.amount()));
    }

    /** Returns the cash that the project spends in each year; one line in no year when it spends none. */
    private static Map<Integer, BigDecimal> weights(Project project) {
        Map<Integer, BigDecimal> weights = new TreeMap<>();
        project.plan().costs().stream()
                .filter(CostLine::isCash)
                .forEach(line -> weights.merge(
                        line.year().orElse(NO_YEAR), line.amount().max().decimal(), BigDecimal::add));
        weights.values().removeIf(weight -> weight.signum() == 0);
        return weights.isEmpty() ? Map.of(NO_YEAR, BigDecimal.ONE) : weights;
    }

    private static Year part(Year all, int year, Map<Integer, BigDecimal> weights, Map<Integer, Euros> limits) {
        return new Year(
                year == NO_YEAR ? Optional.empty() : Optional.of(year),
                part(all.planned(), year, weights),
                part(all.expected(), year, weights),
                part(all.withoutHoped(), year, weights),
                part(all.badCase(), year, weights),
                Optional.ofNullable(limits.get(year)));
    }

    private static Span part(Span span, int year, Map<Integer, BigDecimal> weights) {
        Span one = Span.exactly(part(span.min(), year, weights));
        return one.hull(Span.exactly(part(span.max(), year, weights)));
    }

    /** Rounded down; the last year takes the cents that remain. */
    private static Euros part(Euros amount, int year, Map<Integer, BigDecimal> weights) {
        BigDecimal whole = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Euros others = Euros.ZERO;
        Euros own = Euros.ZERO;
        int last = weights.keySet().stream().max(Integer::compare).orElse(year);
        for (Map.Entry<Integer, BigDecimal> weight : weights.entrySet()) {
            BigDecimal share = amount.decimal().multiply(weight.getValue());
            Euros floor = Euros.of(share.divide(whole, 2, RoundingMode.FLOOR));
            others = weight.getKey() == last ? others : others.plus(floor);
            own = weight.getKey() == year ? floor : own;
        }
        return year == last ? amount.minus(others) : own;
    }
}
