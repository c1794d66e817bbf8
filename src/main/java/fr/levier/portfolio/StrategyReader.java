package fr.levier.portfolio;

import fr.levier.financing.Codes;
import fr.levier.money.Rate;
import fr.levier.problem.Problems;
import fr.levier.rule.Rulebook;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import fr.levier.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the authority's strategy: {@code mobility: 40 %} for money and time alike, or {@code {money: 40 %, time: 30 %}}. */
final class StrategyReader {
    private final Rulebook rulebook;
    private final Problems problems;
    private final Codes codes;

    StrategyReader(Rulebook rulebook, Problems problems) {
        this.rulebook = rulebook;
        this.problems = problems;
        this.codes = new Codes(problems);
    }

    Strategy read(YamlMap map) {
        Set<String> places = new TreeSet<>(rulebook.countries().lists().keySet());
        places.addAll(rulebook.countries().codes());
        Strategy strategy = new Strategy(
                map.text("source", problems).map(YamlText::text),
                map.text("tolerance", problems).flatMap(codes::share).orElse(Strategy.USUAL_TOLERANCE),
                targets(map, "themes", rulebook.vocabulary().codes("themes")),
                targets(map, "places", places));
        map.refuseOthers(problems);
        return strategy;
    }

    /** Returns the targets; with a fault in one of them what all others leave is not known, and there are none. */
    private Map<String, Strategy.Target> targets(YamlMap strategy, String key, Set<String> known) {
        Map<String, Strategy.Target> targets = new LinkedHashMap<>();
        Optional<YamlMap> written = strategy.map(key, problems);
        if (written.isEmpty()) {
            return targets;
        }
        Problems own = new Problems();
        for (String name : written.get().keys()) {
            written.get().value(name).ifPresent(value -> {
                if (!known.contains(name)) {
                    new Codes(own).unknown(value.place(), name, known);
                }
                targets.put(name, target(value, own));
            });
        }
        if (isOverAll(targets, Measure.MONEY) || isOverAll(targets, Measure.TIME)) {
            own.add(written.get().place(), "portfolio.problem.over-all");
        }
        problems.addAll(own.list());
        return own.isEmpty() ? targets : Map.of();
    }

    private static Strategy.Target target(YamlValue value, Problems problems) {
        Codes codes = new Codes(problems);
        if (value instanceof YamlText text) {
            Optional<Rate> share = codes.share(text);
            return new Strategy.Target(share, share);
        }
        if (value instanceof YamlMap map) {
            Strategy.Target target = new Strategy.Target(
                    map.text("money", problems).flatMap(codes::share),
                    map.text("time", problems).flatMap(codes::share));
            map.refuseOthers(problems);
            return target;
        }
        problems.add(value.place(), "yaml.problem.text-expected");
        return new Strategy.Target(Optional.empty(), Optional.empty());
    }

    private static boolean isOverAll(Map<String, Strategy.Target> targets, Measure measure) {
        return targets.values().stream()
                        .flatMap(target -> target.of(measure).stream())
                        .map(Rate::percent)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(BigDecimal.valueOf(100))
                > 0;
    }
}
