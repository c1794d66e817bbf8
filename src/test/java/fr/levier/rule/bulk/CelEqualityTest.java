package fr.levier.rule.bulk;

import static fr.levier.rule.Generated.RULEBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.runtime.CelRuntime;
import fr.levier.cel.CelEngine;
import fr.levier.cel.Kleene;
import fr.levier.rule.Condition;
import fr.levier.rule.Facts;
import fr.levier.rule.Generated;
import fr.levier.rule.Outcome;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Where strong Kleene logic is exact, four ways to answer are one: the engine, everybody at once, every completion, and cel-java. */
class CelEqualityTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 15);
    private static final CelEngine CEL = new CelEngine(RULEBOOK);
    private static final long MOST_COMPLETIONS = 4_000;

    @Provide
    Arbitrary<Condition> conditions() {
        return Generated.condition(3, Generated.atoms());
    }

    /** Small enough that a fact often occurs once. */
    @Provide
    Arbitrary<Condition> smallConditions() {
        return Generated.condition(1, Generated.atoms());
    }

    @Provide
    Arbitrary<List<Facts>> allKnown() {
        return Generated.known(1).list().ofMinSize(1).ofMaxSize(10);
    }

    @Provide
    Arbitrary<List<Facts>> partlyKnown() {
        return Generated.known(0.5).list().ofMinSize(1).ofMaxSize(10);
    }

    @Property(tries = 400)
    void completeFactsAreAnsweredAlikeByAll(
            @ForAll("conditions") Condition condition, @ForAll("allKnown") List<Facts> people) {
        assertThat(compared(condition, people)).isEqualTo(people.size());
    }

    @Property(tries = 1_000)
    void unknownFactsThatOccurOnceAreAnsweredAlikeByAll(
            @ForAll("smallConditions") Condition condition, @ForAll("partlyKnown") List<Facts> people) {
        Assume.that(compared(condition, people) > 0);
    }

    @Property(tries = 400)
    void whateverCelDecidesIsDecidedAlike(
            @ForAll("conditions") Condition condition, @ForAll("partlyKnown") List<Facts> people) {
        CelRuntime.Program program = CEL.compile(condition, DAY);
        Answer bulk = new BulkEvaluator(RULEBOOK, Population.of(people)).answer(condition, DAY);

        for (int i = 0; i < people.size(); i++) {
            Outcome theirs = CelEngine.evaluate(program, CEL.variables(people.get(i)));
            assertThat(theirs).as("%s of %s", condition, people.get(i)).isIn(List.of(Outcome.UNKNOWN, bulk.outcome(i)));
        }
    }

    /** Compares all answers for those for whom they must be equal; returns how many these were. */
    private static int compared(Condition condition, List<Facts> people) {
        CelRuntime.Program program = CEL.compile(condition, DAY);
        Answer bulk = new BulkEvaluator(RULEBOOK, Population.of(people)).answer(condition, DAY);
        Kleene kleene = new Kleene(RULEBOOK, condition, DAY);
        int compared = 0;
        for (int i = 0; i < people.size(); i++) {
            Facts facts = people.get(i);
            if (kleene.isExactFor(facts)) {
                Outcome exact = RULEBOOK.settle(condition, facts, DAY);
                assertThat(CelEngine.evaluate(program, CEL.variables(facts)))
                        .as("%s of %s", condition, facts)
                        .isEqualTo(exact);
                assertThat(bulk.outcome(i)).isEqualTo(exact);
                if (Generated.completionsOf(Generated.unknown(condition, facts)) <= MOST_COMPLETIONS) {
                    assertThat(Generated.bruteForce(condition, facts, DAY)).isEqualTo(exact);
                }
                compared++;
            }
        }
        return compared;
    }
}
