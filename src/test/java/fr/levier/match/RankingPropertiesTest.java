package fr.levier.match;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Content;
import fr.levier.money.Money;
import fr.levier.rule.Eligibility;
import fr.levier.rule.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order of matches is total: it never contradicts itself, and one list has one order. */
class RankingPropertiesTest {

    @Property
    void comparingBothWaysGivesOppositeAnswers(@ForAll("matches") Match a, @ForAll("matches") Match b) {
        assertThat(sign(a, b)).isEqualTo(-sign(b, a));
    }

    @Property
    void onlyOneCallComparesAsEqualToItself(@ForAll("matches") Match a, @ForAll("matches") Match b) {
        assertThat(sign(a, a)).isZero();
        if (sign(a, b) == 0) {
            assertThat(a.call().id()).isEqualTo(b.call().id());
        }
    }

    @Property(tries = 5_000)
    void whatComesBeforeWhatComesBeforeComesBefore(
            @ForAll("matches") Match a, @ForAll("matches") Match b, @ForAll("matches") Match c) {
        if (sign(a, b) <= 0 && sign(b, c) <= 0) {
            assertThat(sign(a, c)).isLessThanOrEqualTo(0);
        }
        if (sign(a, b) == 0) {
            assertThat(sign(a, c)).isEqualTo(sign(b, c));
        }
    }

    @Property(tries = 200)
    void theOrderDoesNotDependOnTheOrderOfArrival(@ForAll("lists") List<Match> matches, @ForAll Random random) {
        List<Match> shuffled = new ArrayList<>(matches);
        Collections.shuffle(shuffled, random);
        assertThat(shuffled.stream().sorted(Ranking.ORDER).map(m -> m.call().id()))
                .isEqualTo(matches.stream()
                        .sorted(Ranking.ORDER)
                        .map(m -> m.call().id())
                        .toList());
    }

    @Property
    void moreTiesNeverComeLater(@ForAll("matches") Match a, @ForAll("matches") Match b) {
        boolean sameVerdict = a.verdict().eligibility() == b.verdict().eligibility();
        if (sameVerdict && a.fit().count() > b.fit().count()) {
            assertThat(sign(a, b)).isNegative();
        }
    }

    @Provide
    Arbitrary<List<Match>> lists() {
        return matches().list().ofMaxSize(20).uniqueElements(m -> m.call().id());
    }

    @Provide
    Arbitrary<Match> matches() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h"),
                        Arbitraries.of(Eligibility.class),
                        standings())
                .as((key, eligibility, standing) -> new Match(
                        RankedPairs.call(key, Content.builder()), RankedPairs.verdict(eligibility), standing));
    }

    private static Arbitrary<Standing> standings() {
        return Combinators.combine(fits(), closings(), grants(), efforts(), odds())
                .as(Standing::new);
    }

    private static Arbitrary<Fit> fits() {
        return Arbitraries.of(Aim.class).set().map(aims -> {
            Map<Aim, Set<String>> met = new EnumMap<>(Aim.class);
            aims.forEach(aim -> met.put(aim, Set.of("x")));
            return new Fit(met, Set.of(), true);
        });
    }

    private static Arbitrary<Closing> closings() {
        Arbitrary<Optional<LocalDate>> days =
                Arbitraries.integers().between(0, 3).map(n -> Optional.of(LocalDate.of(2027, 1, 1 + n)));
        return Combinators.combine(Arbitraries.of(Closing.Kind.class), days).as((kind, day) -> {
            boolean dated = kind != Closing.Kind.PERMANENT && kind != Closing.Kind.UNKNOWN;
            return new Closing(kind, dated ? day : Optional.empty());
        });
    }

    private static Arbitrary<Optional<Money>> grants() {
        return Arbitraries.of("5000", "5000.00", "1500000").map(Money::euros).optional();
    }

    private static Arbitrary<Optional<Scheme.Effort>> efforts() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 3))
                .as((least, more) -> RankedPairs.effort(least, least + more))
                .optional();
    }

    private static Arbitrary<Optional<Scheme.Odds>> odds() {
        return Arbitraries.integers().between(0, 3).map(RankedPairs::odds).optional();
    }

    private static int sign(Match a, Match b) {
        return Integer.signum(Ranking.ORDER.compare(a, b));
    }
}
