package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When money goes out and comes in, and how much the authority has out at worst.
 *
 * <p>Prudent: costs at their highest, contributions at their lowest, an instalment of which nobody said when it comes only after all
 * costs, « présumé ». Within a year, advances come before the costs and the rest after them. Instalments are rounded down and the last one
 * takes what remains.
 *
 * @param years in order; none when some line does not say its year
 */
public record Treasury(List<Year> years) {
    public Treasury {
        years = List.copyOf(years);
    }

    /**
     * One year.
     *
     * @param paid the cash that goes out
     * @param exposure what was paid and not yet received, at the worst moment of the year
     * @param balance what was received less what was paid, from the start to the end of the year
     */
    public record Year(
            int year, Euros paid, Euros received, Euros balance, Euros exposure, List<Instalment> instalments) {
        public Year {
            instalments = List.copyOf(instalments);
        }

        /** Returns what comes in before the costs. */
        public Euros advances() {
            return sum(instalments, true);
        }

        /** Returns what comes in after the costs. */
        public Euros rest() {
            return sum(instalments, false);
        }

        /** Returns what was received less what was paid, once the costs are paid and before the rest comes. */
        public Euros lowest() {
            return balance.minus(rest());
        }
    }

    /** What one contribution pays at once. */
    public record Instalment(String contribution, Euros amount, boolean advance, boolean assumed) {}

    /** Returns the most that the authority has out, its own money included; nothing without a calendar. */
    public Optional<Euros> highestExposure() {
        return years.stream().map(Year::exposure).max(Euros::compareTo);
    }

    public static Treasury of(Reckoning reckoning) {
        FinancingPlan plan = reckoning.plan();
        Calendar calendar = new Calendar(plan);
        if (!calendar.isComplete() || calendar.named().isEmpty()) {
            return new Treasury(List.of());
        }
        NavigableMap<Integer, Euros> costs = costs(plan);
        NavigableMap<Integer, List<Instalment>> instalments = new TreeMap<>();
        costs.keySet().forEach(year -> instalments.put(year, new ArrayList<>()));
        for (Contribution contribution : plan.contributions()) {
            if (contribution.nature().isCash() && contribution.payer() != Payer.AUTHORITY) {
                Euros amount = Span.larger(reckoning.amount(contribution).min(), Euros.ZERO);
                pay(contribution, amount, schedule(contribution, costs), instalments);
            }
        }
        return new Treasury(years(costs, instalments));
    }

    private static NavigableMap<Integer, Euros> costs(FinancingPlan plan) {
        NavigableMap<Integer, Euros> costs = new TreeMap<>();
        plan.costs().stream()
                .filter(line -> line.nature().isCash())
                .forEach(line -> line.year()
                        .ifPresent(year -> costs.merge(year, line.amount().max(), Euros::plus)));
        return costs;
    }

    private static void pay(
            Contribution contribution,
            Euros amount,
            List<Part> schedule,
            NavigableMap<Integer, List<Instalment>> instalments) {
        Euros left = amount;
        for (int i = 0; i < schedule.size(); i++) {
            Part part = schedule.get(i);
            boolean isLast = i == schedule.size() - 1;
            Euros share = isLast ? left : Euros.of(part.of(amount.decimal()));
            left = left.minus(share);
            instalments
                    .computeIfAbsent(part.year(), year -> new ArrayList<>())
                    .add(new Instalment(contribution.id(), share, part.advance(), part.assumed()));
        }
    }

    /** A part of a contribution: {@code share} of what falls to {@code weight} out of {@code weights}. */
    private record Part(int year, Rate share, Euros weight, Euros weights, boolean advance, boolean assumed) {

        BigDecimal of(BigDecimal amount) {
            BigDecimal whole = amount.multiply(share.fraction()).multiply(weight.decimal());
            return weights.cents() == 0
                    ? BigDecimal.ZERO.setScale(2)
                    : whole.divide(weights.decimal(), 2, RoundingMode.FLOOR);
        }
    }

    private static List<Part> schedule(Contribution contribution, NavigableMap<Integer, Euros> costs) {
        if (!contribution.payments().isEmpty()) {
            Euros one = Euros.of("1");
            return contribution.payments().stream()
                    .map(p -> new Part(p.year(), p.share(), one, one, p.advance(), p.assumed()))
                    .toList();
        }
        Optional<Rate> first = firstOfLast(contribution);
        if (first.isPresent()) {
            return yearly(costs, first.get());
        }
        if (contribution.payer().takesPart() || contribution.payer() == Payer.INCOME) {
            return withCosts(costs);
        }
        Rate all = Rate.ofPercent("100");
        Euros one = Euros.of("1");
        return List.of(new Part(costs.lastKey(), all, one, one, false, true));
    }

    private static Optional<Rate> firstOfLast(Contribution contribution) {
        return contribution
                .use()
                .flatMap(use -> use.chosen().findTerm("last_instalment_first_payment"))
                .flatMap(term -> TermValues.rate(term.tiers().get(0).value()));
    }

    /** Yearly instalments in advance, in proportion to the costs of the year; of the last one a part waits for the final report. */
    private static List<Part> yearly(NavigableMap<Integer, Euros> costs, Rate firstOfLast) {
        Rate all = Rate.ofPercent("100");
        Euros weights = total(costs);
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<Integer, Euros> year : costs.entrySet()) {
            boolean isLast = year.getKey().equals(costs.lastKey());
            Rate share = isLast ? firstOfLast : all;
            parts.add(new Part(year.getKey(), share, year.getValue(), weights, true, false));
        }
        Rate left = new Rate(all.percent().subtract(firstOfLast.percent()));
        Map.Entry<Integer, Euros> last = costs.lastEntry();
        parts.add(new Part(last.getKey(), left, last.getValue(), weights, false, false));
        return parts;
    }

    private static List<Part> withCosts(NavigableMap<Integer, Euros> costs) {
        Rate all = Rate.ofPercent("100");
        Euros weights = total(costs);
        return costs.entrySet().stream()
                .map(year -> new Part(year.getKey(), all, year.getValue(), weights, true, true))
                .toList();
    }

    private static Euros total(NavigableMap<Integer, Euros> costs) {
        return costs.values().stream().reduce(Euros.ZERO, Euros::plus);
    }

    private static List<Year> years(
            NavigableMap<Integer, Euros> costs, NavigableMap<Integer, List<Instalment>> instalments) {
        List<Year> years = new ArrayList<>();
        Euros balance = Euros.ZERO;
        NavigableSet<Integer> all = new java.util.TreeSet<>(instalments.keySet());
        for (int year : all) {
            List<Instalment> due = instalments.getOrDefault(year, List.of());
            Euros paid = costs.getOrDefault(year, Euros.ZERO);
            Euros advances = sum(due, true);
            Euros received = advances.plus(sum(due, false));
            Euros lowest = balance.plus(advances).minus(paid);
            balance = balance.plus(received).minus(paid);
            Euros exposure = Span.larger(Euros.ZERO.minus(lowest), Euros.ZERO);
            years.add(new Year(year, paid, received, balance, exposure, due));
        }
        return years;
    }

    private static Euros sum(List<Instalment> instalments, boolean isAdvance) {
        return instalments.stream()
                .filter(instalment -> instalment.advance() == isAdvance)
                .map(Instalment::amount)
                .reduce(Euros.ZERO, Euros::plus);
    }
}
