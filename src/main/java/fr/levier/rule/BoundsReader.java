package fr.levier.rule;

import fr.levier.problem.Problems;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads comparisons with numbers, amounts, rates and days, and the bounds on the size of a set. */
final class BoundsReader {
    private final Problems problems;

    BoundsReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Condition> range(Fact fact, List<String> used, YamlMap map) {
        boolean isTwice = (used.contains("equals") && used.size() > 1)
                || used.containsAll(List.of("at_least", "more_than"))
                || used.containsAll(List.of("at_most", "less_than"));
        if (isTwice) {
            problems.add(map.place(), "rule.problem.operators-together", String.join(", ", used));
            return Optional.empty();
        }
        Optional<Bounds.Bound> exact = bound(fact, "equals", true, map);
        Optional<Bounds.Bound> low = bound(fact, "at_least", true, map).or(() -> bound(fact, "more_than", false, map));
        Optional<Bounds.Bound> high = bound(fact, "at_most", true, map).or(() -> bound(fact, "less_than", false, map));
        Bounds bounds = new Bounds(fact.id(), exact.or(() -> low), exact.or(() -> high));
        boolean isWhole = bounds.low().isPresent() || bounds.high().isPresent();
        return isWhole ? Optional.of(bounds) : Optional.empty();
    }

    private Optional<Bounds.Bound> bound(Fact fact, String key, boolean included, YamlMap map) {
        Optional<YamlText> text = map.text(key, problems);
        Optional<BigDecimal> value = text.flatMap(found -> WrittenNumber.of(fact.type(), found.text()));
        if (text.isPresent() && value.isEmpty()) {
            problems.add(
                    text.get().place(),
                    "rule.problem.value",
                    text.get().text(),
                    fact.type().word());
        }
        return value.map(number -> new Bounds.Bound(number, included));
    }

    Optional<Condition> counts(Fact fact, YamlMap map) {
        Optional<Integer> atLeast = count("count_at_least", map);
        Optional<Integer> atMost = count("count_at_most", map);
        return Optional.of(new CountBounds(fact.id(), atLeast, atMost));
    }

    private Optional<Integer> count(String key, YamlMap map) {
        Optional<YamlText> text = map.text(key, problems);
        Optional<Integer> value = text.flatMap(found -> WrittenNumber.of(FactType.INTEGER, found.text()))
                .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(1000)) <= 0)
                .map(BigDecimal::intValueExact);
        if (text.isPresent() && value.isEmpty()) {
            problems.add(text.get().place(), "rule.problem.value", text.get().text(), FactType.INTEGER.word());
        }
        return value;
    }
}
