package fr.levier.rule.bulk;

import static fr.levier.rule.Generated.RULEBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.rule.AllOf;
import fr.levier.rule.Condition;
import fr.levier.rule.Eligibility;
import fr.levier.rule.Facts;
import fr.levier.rule.Generated;
import fr.levier.rule.Outcome;
import fr.levier.rule.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Answers for everybody at once are those of the explaining engine one by one, and those of trying every completion. */
class BulkPropertiesTest {
    private static final LocalDate IN_2024 = LocalDate.of(2024, 5, 15);
    private static final LocalDate BANGLADESH_IS_OPEN = LocalDate.of(2026, 11, 24);

    @Provide
    Arbitrary<List<Condition>> conditions() {
        return Generated.condition(3, Generated.atoms()).list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Condition>> conditionsWithAmounts() {
        return Generated.condition(2, Generated.atomsWithAmounts())
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Facts>> people() {
        return Generated.people();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of(IN_2024, BANGLADESH_IS_OPEN);
    }

    @Property(tries = 150)
    void everybodyIsAnsweredAsByTheExplainingEngine(
            @ForAll("conditionsWithAmounts") List<Condition> conditions,
            @ForAll("people") List<Facts> people,
            @ForAll("days") LocalDate day) {
        BulkEvaluator bulk = new BulkEvaluator(RULEBOOK, Population.of(people));
        AllOf all = new AllOf(conditions);

        Answer together = bulk.answer(all, day);

        for (int i = 0; i < people.size(); i++) {
            assertThat(together.outcome(i))
                    .as("%s of %s", all, people.get(i))
                    .isEqualTo(exact(all, people.get(i), day));
            for (Condition condition : conditions) {
                assertThat(bulk.answer(condition, day).outcome(i)).isEqualTo(exact(condition, people.get(i), day));
            }
        }
    }

    private static Outcome exact(Condition condition, Facts facts, LocalDate day) {
        Eligibility eligibility = RULEBOOK.judge(
                        "grand-fund", Optional.of("2020"), day, facts, List.of(Generated.blocking(condition)))
                .eligibility();
        Outcome settled = RULEBOOK.settle(condition, facts, day);
        assertThat(settled == Outcome.UNMET).matches(unmet -> !unmet || eligibility == Eligibility.INELIGIBLE);
        assertThat(settled == Outcome.UNKNOWN).matches(open -> !open || eligibility != Eligibility.ELIGIBLE);
        return settled;
    }

    @Property(tries = 400)
    void aRunStandsEverybodyWhereTheJudgeDoes(
            @ForAll("conditions") List<Condition> conditions,
            @ForAll("people") List<Facts> people,
            @ForAll("days") LocalDate day) {
        List<Requirement> stated = conditions.stream().map(Generated::blocking).toList();
        List<Facts> some = people.stream().limit(12).toList();
        NationalRun run = new NationalRun(RULEBOOK, Population.of(some));

        List<Standing> standings = run.judge(List.of(
                new Ask(Optional.of("grand-fund"), Optional.empty(), day, stated),
                new Ask(Optional.of("open-question"), Optional.empty(), day, stated),
                new Ask(Optional.empty(), Optional.empty(), day, stated)));

        for (int i = 0; i < some.size(); i++) {
            assertThat(standings.get(0).eligibility(i)).isEqualTo(judged("grand-fund", some.get(i), stated, day));
            assertThat(standings.get(1).eligibility(i)).isEqualTo(judged("open-question", some.get(i), stated, day));
            assertThat(standings.get(2).eligibility(i))
                    .isEqualTo(RULEBOOK.judgeStated(day, some.get(i), stated).eligibility());
        }
    }

    private static Eligibility judged(String scheme, Facts facts, List<Requirement> stated, LocalDate day) {
        return RULEBOOK.judge(scheme, Optional.empty(), day, facts, stated).eligibility();
    }

    @Property(tries = 150)
    void theAnswerIsThatOfAllCompletions(
            @ForAll("conditions") List<Condition> conditions, @ForAll("people") List<Facts> people) {
        AllOf all = new AllOf(conditions);

        Answer answer = new BulkEvaluator(RULEBOOK, Population.of(people)).answer(all, IN_2024);

        for (int i = 0; i < people.size(); i++) {
            Facts facts = people.get(i);
            if (Generated.completionsOf(Generated.unknown(all, facts)) <= 2_000) {
                assertThat(answer.outcome(i))
                        .as("%s of %s", all, facts)
                        .isEqualTo(Generated.bruteForce(all, facts, IN_2024));
            }
        }
    }
}
