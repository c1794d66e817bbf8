package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A verdict that situations share is, to the last word, the one that each would get alone. */
class InquiryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate BANGLADESH_IS_OPEN = LocalDate.of(2026, 11, 24);

    @Provide
    Arbitrary<List<Condition>> conditions() {
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
        return Arbitraries.of(LocalDate.of(2024, 5, 15), BANGLADESH_IS_OPEN);
    }

    @Property(tries = 100)
    void whateverIsAskedOfWhomever(
            @ForAll("conditions") List<Condition> conditions,
            @ForAll("people") List<Facts> people,
            @ForAll("days") LocalDate day) {
        List<Requirement> stated = conditions.stream().map(Generated::blocking).toList();
        Inquiry inquiry = Generated.RULEBOOK.inquiryStated(day, stated);

        for (Facts facts : people) {
            assertThat(inquiry.of(facts)).isEqualTo(Generated.RULEBOOK.judgeStated(day, facts, stated));
        }
    }

    @Test
    void ofEveryBundledScheme() {
        Rulebook rulebook = RulebookLoader.loadBundled().rulebook().orElseThrow();
        List<Facts> people = people(rulebook, 20);
        for (String scheme : rulebook.schemes().keySet()) {
            Inquiry inquiry = rulebook.inquiry(scheme, Optional.empty(), DAY, List.of());
            for (Facts facts : people) {
                assertThat(inquiry.of(facts))
                        .as("%s of %s", scheme, facts)
                        .isEqualTo(rulebook.judge(scheme, Optional.empty(), DAY, facts, List.of()));
            }
        }
    }

    @Test
    void twoTownsThatNoConditionTellsApartAreJudgedOnce() {
        Rulebook rulebook = Generated.RULEBOOK;
        Inquiry inquiry = rulebook.inquiry("grand-fund", Optional.empty(), LocalDate.of(2024, 5, 15), List.of());
        Facts town = Facts.of(Map.of("authority.type", "commune", "authority.population", 9_000));

        assertThat(inquiry.of(town)).isSameAs(inquiry.of(town.with("authority.population", 9_001)));
    }

    /** Authorities of all kinds, each with answers to some of what can be asked of one. */
    private static List<Facts> people(Rulebook rulebook, int count) {
        Random random = new Random(7);
        List<Facts> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> known = new HashMap<>();
            for (String id : rulebook.facts().ids()) {
                if (random.nextInt(3) > 0) {
                    value(rulebook, rulebook.facts().get(id), random).ifPresent(value -> known.put(id, value));
                }
            }
            people.add(completed(rulebook, Facts.of(known)));
        }
        return people;
    }

    /** What follows from other facts follows here too. */
    private static Facts completed(Rulebook rulebook, Facts facts) {
        Problems ignored = new Problems();
        return rulebook.factsReader().read(FactsWriter.write(facts), Place.of("generated"), ignored);
    }

    private static Optional<Object> value(Rulebook rulebook, Fact fact, Random random) {
        List<String> codes = fact.codes()
                .map(set -> List.copyOf(rulebook.vocabulary().codes(set)))
                .orElse(List.of("FR", "SN", "BD", "DE", "MA"));
        return switch (fact.type()) {
            case BOOLEAN -> Optional.of(random.nextBoolean());
            case INTEGER, AMOUNT -> Optional.of((long) Math.exp(16 * random.nextDouble()));
            case RATE -> Optional.of(random.nextInt(101));
            case DATE -> Optional.of(DAY.minusDays(random.nextInt(1_000)));
            case CODE, COUNTRY -> Optional.of(codes.get(random.nextInt(codes.size())));
            case CODES, COUNTRIES -> Optional.of(Set.of(codes.get(random.nextInt(codes.size()))));
            case DATES, TEXT -> Optional.empty();
        };
    }
}
