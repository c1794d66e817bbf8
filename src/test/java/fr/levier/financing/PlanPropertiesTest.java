package fr.levier.financing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.money.Euros;
import fr.levier.money.Rate;
import fr.levier.problem.Place;
import fr.levier.rule.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds of every plan, whatever its amounts. */
class PlanPropertiesTest {
    private static final long MOST = 100_000_000_00L;

    @Property
    void contributionsSumExactlyToTheCostWhenOneTakesTheRest(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 0, max = MOST) Long> costs,
            @ForAll @IntRange(max = 1000) int permille,
            @ForAll @LongRange(min = 0, max = MOST) long stated) {
        Reckoning reckoning = Reckoning.of(plan(exact(costs), permille, Span.exactly(new Euros(stated))));
        assertThat(reckoning.sum(c -> true)).isEqualTo(reckoning.plan().cost());
    }

    @Property
    void aGrantNeverPassesItsCeilingAndGrowsWithItsRate(
            @ForAll @LongRange(min = 0, max = MOST) long cost,
            @ForAll @IntRange(max = 999) int permille,
            @ForAll @LongRange(min = 0, max = MOST) long cap) {
        Span less = grant(cost, permille, cap);
        Span more = grant(cost, permille + 1, cap);
        assertThat(less.max()).isLessThanOrEqualTo(more.max());
        assertThat(less.max().cents()).isLessThanOrEqualTo(cap);
        BigDecimal ceiling = BigDecimal.valueOf(cost).multiply(BigDecimal.valueOf(permille));
        assertThat(BigDecimal.valueOf(less.max().cents()).multiply(BigDecimal.valueOf(1000)))
                .isLessThanOrEqualTo(ceiling);
    }

    @Property
    void allAmountsTimesTenGiveTenTimesThePlanToACentForEachRounding(
            @ForAll @LongRange(min = 0, max = MOST / 10) long cost, @ForAll @IntRange(max = 1000) int permille) {
        long small = grant(cost, permille, MOST).max().cents();
        long large = grant(cost * 10, permille, MOST * 10).max().cents();
        assertThat(large - small * 10).isBetween(0L, 10L);
    }

    @Property
    void theOrderOfLinesAndContributionsIsOfNoConsequence(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 0, max = MOST) Long> costs,
            @ForAll @IntRange(max = 1000) int permille,
            @ForAll @LongRange(min = 0, max = MOST) long stated,
            @ForAll long seed) {
        FinancingPlan plan = plan(exact(costs), permille, Span.exactly(new Euros(stated)));
        List<CostLine> lines = new ArrayList<>(plan.costs());
        List<Contribution> contributions = new ArrayList<>(plan.contributions());
        java.util.Collections.shuffle(lines, new Random(seed));
        java.util.Collections.shuffle(contributions, new Random(seed));
        Reckoning one = Reckoning.of(plan);
        Reckoning other = Reckoning.of(plan.withCosts(lines).withContributions(contributions));
        assertThat(other.amounts()).isEqualTo(one.amounts());
        assertThat(other.holds()).isEqualTo(one.holds());
    }

    /** Any amounts within the intervals give contributions within the intervals, and a plan that holds for all holds for each. */
    @Property(tries = 2000)
    void whatIsSaidOfIntervalsIsTrueOfEveryAmountWithin(
            @ForAll @Size(min = 1, max = 4) List<@LongRange(min = 0, max = MOST) Long> low,
            @ForAll @LongRange(min = 0, max = 50_000_00) long width,
            @ForAll @IntRange(max = 1000) int permille,
            @ForAll @LongRange(min = 0, max = 100_000_00) long stated,
            @ForAll @LongRange(min = 0, max = 50_000_00) long slack,
            @ForAll long seed) {
        List<Span> spans = low.stream()
                .map(cents -> new Span(new Euros(cents), new Euros(cents + width)))
                .toList();
        Span other = new Span(new Euros(stated), new Euros(stated + slack));
        Reckoning whole = Reckoning.of(plan(spans, permille, other));
        Random random = new Random(seed);
        Reckoning inside = Reckoning.of(
                plan(spans.stream().map(span -> within(span, random)).toList(), permille, within(other, random)));
        inside.amounts()
                .forEach((id, amount) ->
                        assertThat(whole.amounts().get(id)).as(id).matches(span -> span.holds(amount.min())));
        assertThat(!whole.holds() || inside.holds())
                .as("holds for all, so for each")
                .isTrue();
    }

    private static Span within(Span span, Random random) {
        long width = span.max().cents() - span.min().cents();
        return Span.exactly(new Euros(span.min().cents() + (width == 0 ? 0 : random.nextLong(width + 1))));
    }

    private static Span grant(long cost, int permille, long cap) {
        StatedTerms terms = new StatedTerms(
                Optional.of(rate(permille)), "total_cost", Optional.empty(), Optional.of(new Euros(cap)), "un essai");
        FinancingPlan plan = plan(
                List.of(Span.exactly(new Euros(cost))),
                List.of(contribution("g", Payer.FUNDER, Ask.MAXIMUM, Optional.of(terms))));
        return Reckoning.of(plan).amounts().getOrDefault("g", Span.ZERO);
    }

    private static Rate rate(int permille) {
        return new Rate(BigDecimal.valueOf(permille, 1));
    }

    private static List<Span> exact(List<Long> costs) {
        return costs.stream().map(cents -> Span.exactly(new Euros(cents))).toList();
    }

    private static FinancingPlan plan(List<Span> costs, int permille, Span stated) {
        StatedTerms terms = new StatedTerms(
                Optional.of(rate(permille)), "eligible_cost", Optional.empty(), Optional.empty(), "un essai");
        return plan(
                costs,
                List.of(
                        contribution("g", Payer.FUNDER, Ask.MAXIMUM, Optional.of(terms)),
                        contribution("p", Payer.PARTNER, Ask.stated(stated), Optional.empty()),
                        contribution("a", Payer.AUTHORITY, Ask.REST, Optional.empty())));
    }

    private static FinancingPlan plan(List<Span> costs, List<Contribution> contributions) {
        List<CostLine> lines = new ArrayList<>();
        for (int i = 0; i < costs.size(); i++) {
            lines.add(new CostLine(
                    Place.of("essai"),
                    "l" + i,
                    "l" + i,
                    Category.OTHER,
                    Optional.empty(),
                    Optional.of(2026),
                    costs.get(i),
                    Euros.ZERO,
                    Nature.CASH,
                    Optional.empty(),
                    i != 1));
        }
        LocalDate day = LocalDate.of(2026, 11, 20);
        return new FinancingPlan(
                "p", "p", day, Facts.none(), Optional.of(new Euros(MOST)), lines, contributions, List.of());
    }

    private static Contribution contribution(String id, Payer payer, Ask ask, Optional<StatedTerms> terms) {
        return Contribution.hoped(Place.of("essai"), id, payer, ask, terms);
    }
}
