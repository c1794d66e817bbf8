package fr.levier.rule.bulk;

import static fr.levier.rule.Generated.RULEBOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.levier.rule.AllOf;
import fr.levier.rule.AnyOf;
import fr.levier.rule.Bounds;
import fr.levier.rule.Eligibility;
import fr.levier.rule.Facts;
import fr.levier.rule.IsTrue;
import fr.levier.rule.Not;
import fr.levier.rule.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NationalRunTest {
    private static final LocalDate IN_2024 = LocalDate.of(2024, 5, 15);
    private static final Facts BIG =
            Facts.of(Map.of("authority.type", "commune", "authority.population", 9000, "authority.odaDeclared", true));

    private static Standing standing(String scheme, LocalDate day, List<Facts> people) {
        return new NationalRun(RULEBOOK, Population.of(people))
                .judge(new Ask(Optional.of(scheme), Optional.empty(), day, List.of()));
    }

    @Test
    void everybodyIsCountedOnce() {
        List<Facts> people =
                List.of(BIG, BIG.with("authority.odaDeclared", false), BIG.without("authority.population"));

        Standing standing = standing("grand-fund", IN_2024, people);

        assertThat(standing.eligible()).isEqualTo(1);
        assertThat(standing.ineligible()).isEqualTo(1);
        assertThat(standing.toConfirm()).isEqualTo(1);
        assertThat(standing.eligibility(2)).isEqualTo(Eligibility.TO_CONFIRM);
    }

    @Test
    void aSchemeThatIsNotModelledMakesNobodyEligible() {
        Standing standing = standing("open-question", IN_2024, List.of(BIG, BIG.with("authority.type", "departement")));

        assertThat(standing.eligible()).isZero();
        assertThat(standing.eligibility(0)).isEqualTo(Eligibility.TO_CONFIRM);
        assertThat(standing.eligibility(1)).isEqualTo(Eligibility.INELIGIBLE);
    }

    @Test
    void afterItsEndASchemeRefusesEverybody() {
        assertThat(standing("grand-fund", LocalDate.of(2028, 1, 1), List.of(BIG, BIG))
                        .ineligible())
                .isEqualTo(2);
    }

    @Test
    void nobodyAtAllIsAPopulationToo() {
        Standing standing = standing("grand-fund", IN_2024, List.of());

        assertThat(standing.eligible() + standing.ineligible() + standing.toConfirm())
                .isZero();
    }

    @Test
    void anUnknownNeitherBranchOfWhichMattersDoesNotMatter() {
        IsTrue declared = new IsTrue("authority.odaDeclared");
        IsTrue member = new IsTrue("authority.rrmaMember");
        AnyOf either =
                new AnyOf(List.of(new AllOf(List.of(declared, member)), new AllOf(List.of(declared, new Not(member)))));
        List<Facts> people = IntStream.range(0, 200)
                .mapToObj(i -> i % 3 == 0 ? Facts.none() : BIG.with("authority.odaDeclared", i % 3 == 1))
                .toList();

        Answer answer = new BulkEvaluator(RULEBOOK, Population.of(people)).answer(either, IN_2024);

        assertThat(answer.outcome(0)).isEqualTo(Outcome.UNKNOWN);
        assertThat(answer.outcome(1)).isEqualTo(Outcome.MET);
        assertThat(answer.outcome(2)).isEqualTo(Outcome.UNMET);
        assertThat(answer.countMet()).isEqualTo(67);
        assertThat(answer.countUnmet()).isEqualTo(66);
    }

    @Test
    void boundsDivideThousandsOfPeopleWhereTheirOwnTestDoes() {
        List<Facts> people = IntStream.range(0, 3000)
                .mapToObj(i -> i % 11 == 0 ? Facts.none() : BIG.with("authority.population", i * 7919 % 4001))
                .toList();
        BulkEvaluator bulk = new BulkEvaluator(RULEBOOK, Population.of(people));
        for (int low : new int[] {0, 1, 250, 1999, 2000, 3990, 5000}) {
            Bounds bounds = new Bounds("authority.population", bound(low, true), bound(low + 700, low % 2 == 0));

            Answer answer = bulk.answer(bounds, IN_2024);

            for (int i = 0; i < people.size(); i++) {
                assertThat(answer.outcome(i)).isEqualTo(bounds.test(people.get(i), IN_2024));
            }
        }
    }

    private static Optional<Bounds.Bound> bound(int value, boolean included) {
        return Optional.of(new Bounds.Bound(BigDecimal.valueOf(value), included));
    }

    @Test
    void aPopulationGivesBackTheFactsItWasGiven() {
        List<Facts> people = List.of(BIG, Facts.none(), BIG.with("authority.population", 12));

        Population population = Population.of(people);

        assertThat(IntStream.range(0, 3).mapToObj(population::facts)).containsExactlyElementsOf(people);
    }

    @Test
    void whatTheRulebookDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> standing("nothing", IN_2024, List.of(BIG)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BulkEvaluator(RULEBOOK, Population.of(List.of(BIG)))
                        .answer(new IsTrue("authority.unheardOf"), IN_2024))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ask(Optional.empty(), Optional.of("2024"), IN_2024, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
