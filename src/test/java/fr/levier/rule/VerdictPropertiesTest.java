package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.reference.CountryList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The engine gives, on generated conditions and facts, what trying every completion of the unknown facts gives. */
class VerdictPropertiesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 15);
    private static final CountryList MEMBER = ldc("from: 2001-01-01");
    private static final CountryList OUTSIDE = ldc("from: 2001-01-01, to: 2026-11-23");

    @Provide
    Arbitrary<Condition> conditions() {
        return Generated.condition(3, Generated.atoms());
    }

    @Provide
    Arbitrary<Facts> partlyKnown() {
        return Generated.known(0.6);
    }

    @Property(tries = 400)
    void theVerdictIsThatOfAllCompletions(
            @ForAll("conditions") Condition condition, @ForAll("partlyKnown") Facts facts) {
        Set<String> unknown = Generated.unknown(condition, facts);
        Assume.that(Generated.completionsOf(unknown) <= 40_000);

        Verdict verdict = judge(condition, facts);

        assertThat(verdict.eligibility()).isEqualTo(bruteForce(condition, facts));
        Outcome kleene = condition.test(facts, DAY);
        assertThat(kleene == Outcome.MET).matches(met -> !met || verdict.eligibility() == Eligibility.ELIGIBLE);
        assertThat(kleene == Outcome.UNMET).matches(unmet -> !unmet || verdict.eligibility() == Eligibility.INELIGIBLE);
    }

    @Property(tries = 300)
    void weighingConditionsWholeNeverDecidesFalsely(
            @ForAll("conditions") Condition condition, @ForAll("partlyKnown") Facts facts) {
        Assume.that(Generated.completionsOf(Generated.unknown(condition, facts)) <= 40_000);

        Weighing coarse =
                Weighing.coarse(Generated.RULEBOOK.facts(), List.of(Generated.blocking(condition)), facts, DAY);

        assertThat(coarse.eligibility()).isIn(List.of(Eligibility.TO_CONFIRM, bruteForce(condition, facts)));
        assertThat(coarse.missing().isEmpty()).isEqualTo(coarse.eligibility() != Eligibility.TO_CONFIRM);
    }

    @Property(tries = 200)
    void exactlyTheMissingFactsCanChangeTheAnswer(
            @ForAll("conditions") Condition condition, @ForAll("partlyKnown") Facts facts) {
        Set<String> unknown = Generated.unknown(condition, facts);
        Assume.that(Generated.completionsOf(unknown) <= 4_000);

        Set<String> missing = new LinkedHashSet<>(
                judge(condition, facts).missing().stream().map(Question::fact).toList());

        assertThat(missing).isEqualTo(influential(condition, facts, unknown));
    }

    /** On this day nobody knows whether Bangladesh is a least developed country: it may be so or not, but in one way for all. */
    @Property(tries = 300)
    void anUnknownMembershipIsOneMoreUnknown(
            @ForAll("conditions") Condition condition, @ForAll("partlyKnown") Facts facts) {
        Set<String> unknown = Generated.unknown(condition, facts);
        Assume.that(Generated.completionsOf(unknown) <= 10_000);
        LocalDate day = LocalDate.of(2026, 11, 24);
        Set<Outcome> possible = new LinkedHashSet<>();
        for (CountryList list : List.of(MEMBER, OUTSIDE)) {
            Condition settled = with(list, condition);
            Generated.completed(facts, unknown).forEach(complete -> possible.add(settled.test(complete, day)));
        }
        Eligibility exact = eligibility(possible);

        Eligibility eligibility = judge(condition, facts, day).eligibility();

        boolean areCountriesKnown = unknown.stream()
                .noneMatch(fact -> Generated.RULEBOOK.facts().get(fact).type().isGeographic());
        assertThat(eligibility).isIn(areCountriesKnown ? List.of(exact) : List.of(exact, Eligibility.TO_CONFIRM));
    }

    private static CountryList ldc(String bangladesh) {
        Map<String, String> texts = Rulebooks.texts();
        texts.computeIfPresent(
                "countries.yml", (name, text) -> text.replaceFirst("BD: \\[.*", "BD: [{" + bangladesh + "}]"));
        return RulebookLoader.load(RuleFiles.of(texts))
                .rulebook()
                .orElseThrow()
                .countries()
                .findList("LDC")
                .orElseThrow();
    }

    private static Condition with(CountryList list, Condition condition) {
        if (condition instanceof AllOf all) {
            return new AllOf(all.parts().stream().map(part -> with(list, part)).toList());
        }
        if (condition instanceof AnyOf any) {
            return new AnyOf(any.parts().stream().map(part -> with(list, part)).toList());
        }
        if (condition instanceof Not not) {
            return new Not(with(list, not.part()));
        }
        if (condition instanceof InList inList && inList.list().id().equals(list.id())) {
            return new InList(inList.fact(), list);
        }
        if (condition instanceof CountriesInList inList && inList.list().id().equals(list.id())) {
            return new CountriesInList(inList.fact(), inList.quantity(), list);
        }
        return condition;
    }

    private static Verdict judge(Condition condition, Facts facts) {
        return judge(condition, facts, DAY);
    }

    /** On a board of any size a verdict is given, which never decides falsely; a larger board only decides more. */
    @Property(tries = 400)
    void aVerdictIsGivenHoweverLittleCanBeDrawn(
            @ForAll("conditions") Condition condition,
            @ForAll("conditions") Condition other,
            @ForAll("partlyKnown") Facts facts,
            @ForAll @IntRange(min = 0, max = 60) int mostNodes) {
        AllOf both = new AllOf(List.of(condition, other));
        Assume.that(Generated.completionsOf(Generated.unknown(both, facts)) <= 40_000);
        Weighing weighing = Weighing.of(
                new Diagram(mostNodes),
                Generated.RULEBOOK.facts(),
                Generated.RULEBOOK.classes(),
                List.of(Generated.blocking(condition), Generated.blocking(other)),
                facts,
                DAY);

        assertThat(weighing.eligibility()).isIn(List.of(Eligibility.TO_CONFIRM, bruteForce(both, facts)));
        assertThat(weighing.reasons()).hasSize(2);
        assertThat(weighing.missing().isEmpty()).isEqualTo(weighing.eligibility() != Eligibility.TO_CONFIRM);
    }

    private static Verdict judge(Condition condition, Facts facts, LocalDate day) {
        Weighing weighing = Weighing.of(
                Generated.RULEBOOK.facts(),
                new FactClasses(Generated.RULEBOOK.vocabulary(), Generated.RULEBOOK.countries()),
                List.of(Generated.blocking(condition)),
                facts,
                day);
        return new Verdict(
                weighing.eligibility(),
                weighing.isAssumed(),
                true,
                DAY,
                Optional.empty(),
                weighing.reasons(),
                weighing.missing(),
                List.of(),
                List.of(),
                "");
    }

    private static Eligibility bruteForce(Condition condition, Facts facts) {
        return eligibility(Set.of(Generated.bruteForce(condition, facts, DAY)));
    }

    private static Eligibility eligibility(Set<Outcome> outcomes) {
        if (outcomes.size() > 1 || outcomes.contains(Outcome.UNKNOWN)) {
            return Eligibility.TO_CONFIRM;
        }
        return outcomes.contains(Outcome.MET) ? Eligibility.ELIGIBLE : Eligibility.INELIGIBLE;
    }

    private static Set<String> influential(Condition condition, Facts facts, Set<String> unknown) {
        Set<String> influential = new LinkedHashSet<>();
        for (String fact : unknown) {
            Set<String> others = new LinkedHashSet<>(unknown);
            others.remove(fact);
            for (Facts rest : Generated.completed(facts, others)) {
                long answers = Generated.valuesOf(fact).stream()
                        .map(value -> condition.test(rest.with(fact, value), DAY))
                        .distinct()
                        .count();
                if (answers > 1) {
                    influential.add(fact);
                }
            }
        }
        return influential;
    }

    @Property(tries = 300)
    void aShareOfUnknownAmountsIsNeverFalselyDecided(
            @ForAll("shares") Share share,
            @ForAll("amount") Optional<Integer> part,
            @ForAll("amount") Optional<Integer> whole) {
        Facts facts = Facts.none();
        facts = part.isPresent() ? facts.with(share.part(), part.get()) : facts;
        facts = whole.isPresent() ? facts.with(share.whole(), whole.get()) : facts;

        Eligibility eligibility = judge(share, facts).eligibility();

        for (int some = 0; some <= 40; some++) {
            for (int all = 0; all <= 40; all++) {
                boolean isPossible = part.orElse(some) == some && whole.orElse(all) == all;
                if (isPossible && eligibility != Eligibility.TO_CONFIRM) {
                    assertThat(share.holds(BigDecimal.valueOf(some), BigDecimal.valueOf(all)))
                            .isEqualTo(eligibility == Eligibility.ELIGIBLE);
                }
            }
        }
    }

    @Provide
    Arbitrary<Optional<Integer>> amount() {
        return Arbitraries.integers().between(0, 40).optional(0.5);
    }

    @Provide
    Arbitrary<Share> shares() {
        return Generated.shares();
    }
}
