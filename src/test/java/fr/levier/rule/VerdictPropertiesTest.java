package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.money.Rate;
import fr.levier.reference.CountryList;
import fr.levier.reference.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The engine gives, on generated conditions and facts, what trying every completion of the unknown facts gives. */
class VerdictPropertiesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 15);
    private static final Label WORDS = new Label("mots", "words");
    private static final Rulebook RULEBOOK = Rulebooks.small();
    private static final CountryList LDC = RULEBOOK.countries().findList("LDC").orElseThrow();
    private static final CountryList ODA = RULEBOOK.countries().findList("ODA").orElseThrow();

    private static final CountryList MEMBER = ldc("from: 2001-01-01");
    private static final CountryList OUTSIDE = ldc("from: 2001-01-01, to: 2026-11-23");

    /** Values of each fact that stand for all others, whatever the generated conditions ask. */
    private static final Map<String, List<Object>> COMPLETIONS = completions();

    private static Map<String, List<Object>> completions() {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        values.put("authority.odaDeclared", List.of(true, false));
        values.put("authority.rrmaMember", List.of(true, false));
        values.put("authority.type", List.copyOf(RULEBOOK.vocabulary().codes("authority-types")));
        values.put("partners.frenchAuthorities", List.of(0, 1, 2, 3, 4, 5, 6));
        values.put("project.themes", subsets(RULEBOOK.vocabulary().codes("themes")));
        values.put("project.countries", subsets(RULEBOOK.countries().codes()));
        values.put("project.country", List.copyOf(RULEBOOK.countries().codes()));
        return values;
    }

    private static List<Object> subsets(Set<String> codes) {
        List<Set<String>> all = new ArrayList<>(List.of(Set.of()));
        for (String code : codes) {
            for (Set<String> smaller : List.copyOf(all)) {
                Set<String> larger = new LinkedHashSet<>(smaller);
                larger.add(code);
                all.add(larger);
            }
        }
        return new ArrayList<>(all);
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return condition(3);
    }

    private static Arbitrary<Condition> condition(int depth) {
        if (depth == 0) {
            return atom();
        }
        Arbitrary<List<Condition>> parts =
                Arbitraries.lazy(() -> condition(depth - 1)).list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                atom(),
                parts.map(AllOf::new),
                parts.map(AnyOf::new),
                Arbitraries.lazy(() -> condition(depth - 1)).map(Not::new));
    }

    private static Arbitrary<Condition> atom() {
        Arbitrary<Quantity> quantity = Arbitraries.of(Quantity.class);
        return Arbitraries.oneOf(
                Arbitraries.of("authority.odaDeclared", "authority.rrmaMember").map(IsTrue::new),
                someOf("commune", "metropole", "departement", "syndicat")
                        .map(codes -> new OneOf("authority.type", codes)),
                Combinators.combine(bound(), bound(), Arbitraries.of(true, false))
                        .as((low, high, both) -> new Bounds(
                                "partners.frenchAuthorities",
                                Optional.of(low),
                                both ? Optional.of(high) : Optional.empty())),
                Combinators.combine(quantity, someOf("water", "culture", "youth"))
                        .as((how, codes) -> new Includes("project.themes", how, codes)),
                Arbitraries.integers()
                        .between(0, 3)
                        .map(n -> new CountBounds("project.countries", Optional.of(n), Optional.empty())),
                Arbitraries.integers()
                        .between(0, 2)
                        .map(n -> new CountBounds("project.themes", Optional.empty(), Optional.of(n))),
                Combinators.combine(quantity, Arbitraries.of(LDC, ODA))
                        .as((how, list) -> new CountriesInList("project.countries", how, list)),
                Combinators.combine(quantity, someOf("SN", "FR", "BD"))
                        .as((how, codes) -> new Includes("project.countries", how, codes)),
                Arbitraries.of(LDC, ODA).map(list -> new InList("project.country", list)),
                someOf("SN", "DE").map(codes -> new OneOf("project.country", codes)));
    }

    private static Arbitrary<Set<String>> someOf(String... codes) {
        return Arbitraries.of(codes).set().ofMinSize(1);
    }

    private static Arbitrary<Bounds.Bound> bound() {
        return Combinators.combine(Arbitraries.integers().between(0, 5), Arbitraries.of(true, false))
                .as((value, included) -> new Bounds.Bound(BigDecimal.valueOf(value), included));
    }

    @Provide
    Arbitrary<Facts> partlyKnown() {
        Arbitrary<Facts> facts = Arbitraries.just(Facts.none());
        for (Map.Entry<String, List<Object>> entry : COMPLETIONS.entrySet()) {
            Arbitrary<Optional<Object>> value = Arbitraries.of(entry.getValue()).optional(0.6);
            facts = Combinators.combine(facts, value)
                    .as((known, one) ->
                            one.map(found -> known.with(entry.getKey(), found)).orElse(known));
        }
        return facts;
    }

    @Property(tries = 400)
    void theVerdictIsThatOfAllCompletions(
            @ForAll("conditions") Condition condition, @ForAll("partlyKnown") Facts facts) {
        Set<String> unknown = unknown(condition, facts);
        Assume.that(completionsOf(unknown) <= 40_000);

        Verdict verdict = judge(condition, facts);

        assertThat(verdict.eligibility()).isEqualTo(bruteForce(condition, facts));
        Outcome kleene = condition.test(facts, DAY);
        assertThat(kleene == Outcome.MET).matches(met -> !met || verdict.eligibility() == Eligibility.ELIGIBLE);
        assertThat(kleene == Outcome.UNMET).matches(unmet -> !unmet || verdict.eligibility() == Eligibility.INELIGIBLE);
    }

    @Property(tries = 300)
    void weighingConditionsWholeNeverDecidesFalsely(
            @ForAll("conditions") Condition condition, @ForAll("partlyKnown") Facts facts) {
        Assume.that(completionsOf(unknown(condition, facts)) <= 40_000);

        Weighing coarse = Weighing.coarse(RULEBOOK.facts(), List.of(requirement(condition)), facts, DAY);

        assertThat(coarse.eligibility()).isIn(List.of(Eligibility.TO_CONFIRM, bruteForce(condition, facts)));
        assertThat(coarse.missing().isEmpty()).isEqualTo(coarse.eligibility() != Eligibility.TO_CONFIRM);
    }

    @Property(tries = 200)
    void exactlyTheMissingFactsCanChangeTheAnswer(
            @ForAll("conditions") Condition condition, @ForAll("partlyKnown") Facts facts) {
        Set<String> unknown = unknown(condition, facts);
        Assume.that(completionsOf(unknown) <= 4_000);

        Set<String> missing = new LinkedHashSet<>(
                judge(condition, facts).missing().stream().map(Question::fact).toList());

        assertThat(missing).isEqualTo(influential(condition, facts, unknown));
    }

    /** On this day nobody knows whether Bangladesh is a least developed country: it may be so or not, but in one way for all. */
    @Property(tries = 300)
    void anUnknownMembershipIsOneMoreUnknown(
            @ForAll("conditions") Condition condition, @ForAll("partlyKnown") Facts facts) {
        Set<String> unknown = unknown(condition, facts);
        Assume.that(completionsOf(unknown) <= 10_000);
        LocalDate day = LocalDate.of(2026, 11, 24);
        Set<Outcome> possible = new LinkedHashSet<>();
        for (CountryList list : List.of(MEMBER, OUTSIDE)) {
            Condition settled = with(list, condition);
            completed(facts, List.copyOf(unknown)).forEach(complete -> possible.add(settled.test(complete, day)));
        }
        Eligibility exact = eligibility(possible);

        Eligibility eligibility = judge(condition, facts, day).eligibility();

        boolean areCountriesKnown = unknown.stream()
                .noneMatch(fact -> RULEBOOK.facts().get(fact).type().isGeographic());
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

    private static Verdict judge(Condition condition, Facts facts, LocalDate day) {
        Weighing weighing = Weighing.of(
                RULEBOOK.facts(),
                new FactClasses(RULEBOOK.vocabulary(), RULEBOOK.countries()),
                List.of(requirement(condition)),
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

    private static Requirement requirement(Condition condition) {
        return new Requirement(
                "x", Severity.BLOCKING, condition, WORDS, WORDS, WORDS, Optional.empty(), false, Set.of());
    }

    private static Set<String> unknown(Condition condition, Facts facts) {
        Set<String> unknown = new LinkedHashSet<>(condition.facts());
        unknown.removeIf(facts::knows);
        return unknown;
    }

    private static long completionsOf(Set<String> unknown) {
        return unknown.stream()
                .mapToLong(fact -> COMPLETIONS.getOrDefault(fact, List.of()).size())
                .reduce(1, (a, b) -> a * b);
    }

    private static Eligibility bruteForce(Condition condition, Facts facts) {
        Set<Outcome> outcomes = new LinkedHashSet<>();
        for (Facts complete : completed(facts, List.copyOf(unknown(condition, facts)))) {
            outcomes.add(condition.test(complete, DAY));
        }
        return eligibility(outcomes);
    }

    private static Eligibility eligibility(Set<Outcome> outcomes) {
        if (outcomes.size() > 1) {
            return Eligibility.TO_CONFIRM;
        }
        return outcomes.contains(Outcome.MET) ? Eligibility.ELIGIBLE : Eligibility.INELIGIBLE;
    }

    private static Set<String> influential(Condition condition, Facts facts, Set<String> unknown) {
        Set<String> influential = new LinkedHashSet<>();
        for (String fact : unknown) {
            Set<String> others = new LinkedHashSet<>(unknown);
            others.remove(fact);
            for (Facts rest : completed(facts, List.copyOf(others))) {
                long answers = COMPLETIONS.getOrDefault(fact, List.of()).stream()
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

    private static List<Facts> completed(Facts facts, List<String> unknown) {
        List<Facts> all = List.of(facts);
        for (String fact : unknown) {
            all = all.stream()
                    .flatMap(known ->
                            COMPLETIONS.getOrDefault(fact, List.of()).stream().map(value -> known.with(fact, value)))
                    .toList();
        }
        return all;
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
        Arbitrary<Optional<Rate>> rate =
                Arbitraries.of("0", "10", "33.3", "100").map(Rate::ofPercent).optional(0.7);
        return Combinators.combine(rate, rate)
                .as((low, high) -> new Share("project.ownContribution", "project.totalCost", low, high));
    }
}
