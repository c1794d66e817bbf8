package fr.levier.rule;

import fr.levier.problem.Problems;
import fr.levier.yaml.YamlList;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import fr.levier.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads one condition with its parts; every fault is reported and the faulty part reads as nothing. */
final class ConditionReader {
    private static final List<String> FORMS = List.of("all", "any", "not", "is_true", "fact", "share", "use");

    private final AtomReader atoms;
    private final Function<YamlText, Optional<Condition>> shared;
    private final Problems problems;

    /**
     * @param shared finds a condition of {@code conditions.yml}, reporting when there is none
     */
    ConditionReader(Knowledge knowledge, Function<YamlText, Optional<Condition>> shared, Problems problems) {
        this.atoms = new AtomReader(knowledge, problems);
        this.shared = shared;
        this.problems = problems;
    }

    Optional<Condition> read(YamlValue value) {
        if (!(value instanceof YamlMap map)) {
            problems.add(value.place(), "yaml.problem.map-expected");
            return Optional.empty();
        }
        List<String> forms = FORMS.stream().filter(map::has).toList();
        if (forms.size() != 1) {
            problems.add(map.place(), "rule.problem.condition-form", String.join(", ", FORMS));
            return Optional.empty();
        }
        Optional<Condition> condition = read(forms.get(0), map);
        map.refuseOthers(problems);
        return condition;
    }

    private Optional<Condition> read(String form, YamlMap map) {
        return switch (form) {
            case "all" -> parts("all", map).map(AllOf::new);
            case "any" -> parts("any", map).map(AnyOf::new);
            case "not" -> map.value("not").flatMap(this::read).map(Not::new);
            case "use" -> map.requiredText("use", problems).flatMap(shared);
            case "is_true" -> isTrue(map);
            case "share" -> atoms.share(map);
            default -> aboutFact(map);
        };
    }

    private Optional<List<Condition>> parts(String key, YamlMap map) {
        Optional<YamlList> list = map.requiredList(key, problems);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        if (list.get().values().isEmpty()) {
            problems.add(list.get().place(), "rule.problem.no-parts");
        }
        List<Condition> parts = new ArrayList<>();
        list.get().values().forEach(part -> read(part).ifPresent(parts::add));
        return parts.size() == list.get().values().size() ? Optional.of(parts) : Optional.empty();
    }

    private Optional<Condition> isTrue(YamlMap map) {
        Optional<Fact> fact = map.requiredText("is_true", problems).flatMap(this::fact);
        if (fact.isPresent() && fact.get().type() != FactType.BOOLEAN) {
            problems.add(
                    map.place(),
                    "rule.problem.operator",
                    "is_true",
                    fact.get().id(),
                    fact.get().type().word());
            return Optional.empty();
        }
        return fact.map(found -> new IsTrue(found.id()));
    }

    private Optional<Condition> aboutFact(YamlMap map) {
        Optional<Fact> fact = map.requiredText("fact", problems).flatMap(this::fact);
        Set<String> operators = AtomReader.OPERATORS;
        List<String> used = map.keys().stream().filter(operators::contains).toList();
        used.forEach(map::has);
        if (used.isEmpty()) {
            operators.forEach(map::has);
            problems.add(map.place(), "rule.problem.no-operator", String.join(", ", operators));
            return Optional.empty();
        }
        return fact.flatMap(found -> atoms.read(found, used, map));
    }

    private Optional<Fact> fact(YamlText id) {
        return atoms.fact(id);
    }
}
