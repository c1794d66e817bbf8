package fr.levier.rule;

import fr.levier.money.Rate;
import fr.levier.reference.CountryList;
import fr.levier.reference.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Conditions, and people of whom some facts are known, over the small rulebook of the tests. */
public final class Generated {
    public static final Rulebook RULEBOOK = Rulebooks.small();
    private static final Label WORDS = new Label("mots", "words");
    static final CountryList LDC = RULEBOOK.countries().findList("LDC").orElseThrow();
    static final CountryList ODA = RULEBOOK.countries().findList("ODA").orElseThrow();

    /** Values of each fact that stand for all others, whatever the generated conditions ask. */
    private static final Map<String, List<Object>> COMPLETIONS = completions();

    private Generated() {}

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
                Set<String> larger = new TreeSet<>(smaller);
                larger.add(code);
                all.add(larger);
            }
        }
        return new ArrayList<>(all);
    }

    public static Requirement blocking(Condition condition) {
        return new Requirement(
                "page", Severity.BLOCKING, condition, WORDS, WORDS, WORDS, Optional.empty(), false, Set.of());
    }

    public static Arbitrary<Condition> condition(int depth, Arbitrary<Condition> atoms) {
        if (depth == 0) {
            return atoms;
        }
        Arbitrary<List<Condition>> parts = Arbitraries.lazy(() -> condition(depth - 1, atoms))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Arbitraries.oneOf(
                atoms,
                parts.map(AllOf::new),
                parts.map(AnyOf::new),
                Arbitraries.lazy(() -> condition(depth - 1, atoms)).map(Not::new));
    }

    public static Arbitrary<Condition> atoms() {
        Arbitrary<Quantity> quantity = Arbitraries.of(Quantity.class);
        return Arbitraries.oneOf(
                Arbitraries.of("authority.odaDeclared", "authority.rrmaMember").map(IsTrue::new),
                someOf("commune", "metropole", "departement", "syndicat")
                        .map(codes -> new OneOf("authority.type", codes)),
                Combinators.combine(bound(), bound())
                        .as((low, high) -> new Bounds("partners.frenchAuthorities", low, high)),
                Combinators.combine(quantity, someOf("water", "culture", "youth"))
                        .as((how, codes) -> new Includes("project.themes", how, codes)),
                Arbitraries.integers()
                        .between(0, 3)
                        .map(least -> new CountBounds("project.countries", Optional.of(least), Optional.empty())),
                Arbitraries.integers()
                        .between(0, 2)
                        .map(most -> new CountBounds("project.themes", Optional.empty(), Optional.of(most))),
                Combinators.combine(quantity, Arbitraries.of(LDC, ODA))
                        .as((how, list) -> new CountriesInList("project.countries", how, list)),
                Combinators.combine(quantity, someOf("SN", "FR", "BD"))
                        .as((how, codes) -> new Includes("project.countries", how, codes)),
                Arbitraries.of(LDC, ODA).map(list -> new InList("project.country", list)),
                someOf("SN", "DE").map(codes -> new OneOf("project.country", codes)));
    }

    /** With amounts too, of which no few values stand for all others. */
    public static Arbitrary<Condition> atomsWithAmounts() {
        return Arbitraries.oneOf(
                atoms(),
                shares().map(Condition.class::cast),
                Combinators.combine(Arbitraries.of("project.ownContribution", "project.totalCost"), bound(), bound())
                        .as(Bounds::new));
    }

    static Arbitrary<Share> shares() {
        Arbitrary<Optional<Rate>> rate =
                Arbitraries.of("0", "10", "33.3", "100").map(Rate::ofPercent).optional(0.7);
        return Combinators.combine(rate, rate)
                .as((low, high) -> new Share("project.ownContribution", "project.totalCost", low, high));
    }

    private static Arbitrary<Set<String>> someOf(String... codes) {
        return Arbitraries.of(codes).set().ofMinSize(1);
    }

    private static Arbitrary<Optional<Bounds.Bound>> bound() {
        return Combinators.combine(Arbitraries.integers().between(0, 5), Arbitraries.of(true, false))
                .as((value, included) -> new Bounds.Bound(BigDecimal.valueOf(value), included))
                .optional(0.7);
    }

    /** Some people; a fact is sometimes known by all of them, sometimes by nobody. */
    public static Arbitrary<List<Facts>> people() {
        return Arbitraries.of(0.0, 0.5, 0.9, 1.0)
                .list()
                .ofSize(COMPLETIONS.size() + 2)
                .flatMap(chances -> person(chances).list().ofMinSize(1).ofMaxSize(70));
    }

    private static Arbitrary<Facts> person(List<Double> chances) {
        Map<String, List<Object>> values = new LinkedHashMap<>(COMPLETIONS);
        values.put("project.ownContribution", List.of(0, 1, 3, 5));
        values.put("project.totalCost", List.of(0, 1, 10));
        return someKnown(values, chances);
    }

    /** One person of whom most facts that {@link #atoms} ask for are known, or all when the chance is 1. */
    public static Arbitrary<Facts> known(double chance) {
        return someKnown(COMPLETIONS, Collections.nCopies(COMPLETIONS.size(), chance));
    }

    private static Arbitrary<Facts> someKnown(Map<String, List<Object>> values, List<Double> chances) {
        Arbitrary<Facts> facts = Arbitraries.just(Facts.none());
        int i = 0;
        for (Map.Entry<String, List<Object>> entry : values.entrySet()) {
            Arbitrary<Optional<Object>> value = Arbitraries.of(entry.getValue()).optional(chances.get(i++));
            facts = Combinators.combine(facts, value)
                    .as((known, one) ->
                            one.map(found -> known.with(entry.getKey(), found)).orElse(known));
        }
        return facts;
    }

    static List<Object> valuesOf(String fact) {
        return COMPLETIONS.getOrDefault(fact, List.of());
    }

    public static Set<String> unknown(Condition condition, Facts facts) {
        Set<String> unknown = new LinkedHashSet<>(condition.facts());
        unknown.removeIf(facts::knows);
        return unknown;
    }

    public static long completionsOf(Set<String> unknown) {
        return unknown.stream().mapToLong(fact -> valuesOf(fact).size()).reduce(1, (some, more) -> some * more);
    }

    static List<Facts> completed(Facts facts, Set<String> unknown) {
        List<Facts> all = List.of(facts);
        for (String fact : unknown) {
            all = all.stream()
                    .flatMap(known -> valuesOf(fact).stream().map(value -> known.with(fact, value)))
                    .toList();
        }
        return all;
    }

    /** Returns what trying every completion of the unknown facts gives. */
    public static Outcome bruteForce(Condition condition, Facts facts, LocalDate day) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        completed(facts, unknown(condition, facts)).forEach(complete -> outcomes.add(condition.test(complete, day)));
        return outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.UNKNOWN;
    }
}
