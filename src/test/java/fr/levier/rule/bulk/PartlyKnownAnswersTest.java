package fr.levier.rule.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.rule.AllOf;
import fr.levier.rule.AnyOf;
import fr.levier.rule.Condition;
import fr.levier.rule.Facts;
import fr.levier.rule.Includes;
import fr.levier.rule.Not;
import fr.levier.rule.Outcome;
import fr.levier.rule.PartlyKnown;
import fr.levier.rule.Quantity;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class PartlyKnownAnswersTest {
    private static final String FACT = "authority.competences";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final List<String> NAMED = List.of("water", "sanitation", "waste", "sport");
    private static final Rulebook RULEBOOK =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();

    private static Stream<Facts> completions(PartlyKnown part) {
        List<String> open = NAMED.stream()
                .filter(code -> !part.held().contains(code) && !part.lacking().contains(code))
                .toList();
        return Stream.iterate(0, mask -> mask < 1 << open.size(), mask -> mask + 1)
                .map(mask -> {
                    Set<String> set = new HashSet<>(part.held());
                    for (int i = 0; i < open.size(); i++) {
                        if ((mask >> i & 1) == 1) {
                            set.add(open.get(i));
                        }
                    }
                    return Facts.none().with(FACT, set);
                });
    }

    private static Condition random(Random random, int depth) {
        if (depth == 0) {
            Set<String> codes = new TreeSet<>();
            while (codes.isEmpty()) {
                NAMED.stream().filter(code -> random.nextInt(3) == 0).forEach(codes::add);
            }
            return new Includes(
                    FACT, List.of(Quantity.ANY, Quantity.ALL, Quantity.NONE).get(random.nextInt(3)), codes);
        }
        List<Condition> parts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            parts.add(random(random, depth - 1));
        }
        return switch (random.nextInt(3)) {
            case 0 -> new AllOf(parts);
            case 1 -> new AnyOf(parts);
            default -> new Not(parts.get(0));
        };
    }

    private static PartlyKnown part(Random random) {
        Set<String> held = new TreeSet<>();
        Set<String> lacking = new TreeSet<>();
        for (String code : NAMED) {
            List.of(held, lacking, new TreeSet<String>()).get(random.nextInt(3)).add(code);
        }
        return new PartlyKnown(held, lacking, Set.of());
    }

    @RepeatedTest(300)
    void theAnswerIsThatOfAllCompletions(RepetitionInfo turn) {
        Random random = new Random(turn.getCurrentRepetition());
        Condition condition = random(random, 2);
        PartlyKnown part = part(random);
        Facts facts = Facts.none().with(FACT, part);
        Set<Outcome> all = new HashSet<>();
        completions(part).forEach(each -> all.add(condition.test(each, DAY)));

        Outcome expected = all.size() == 1 ? all.iterator().next() : Outcome.UNKNOWN;

        assertThat(RULEBOOK.settle(condition, facts, DAY)).isEqualTo(expected);
        assertThat(bulk(condition, facts)).isEqualTo(expected);
    }

    /** Somebody else who knows everything, or nothing, changes nothing for the one who knows a part. */
    private static Outcome bulk(Condition condition, Facts facts) {
        Facts other = Facts.none().with(FACT, Set.of("water"));
        var evaluator = new BulkEvaluator(RULEBOOK, Population.of(List.of(other, facts, Facts.none())));
        return evaluator.answerToAll(List.of(condition), DAY).outcome(1);
    }
}
