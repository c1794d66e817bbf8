package fr.levier.rule;

import fr.levier.problem.Problems;
import fr.levier.reference.Label;
import fr.levier.reference.ReadLabel;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code rules/windows.yml}. */
final class YearlyWindowsReader {
    private final Knowledge knowledge;
    private final Problems problems;

    YearlyWindowsReader(Knowledge knowledge, Problems problems) {
        this.knowledge = knowledge;
        this.problems = problems;
    }

    Map<String, YearlyWindow> read(Optional<YamlMap> file) {
        Map<String, YearlyWindow> windows = new LinkedHashMap<>();
        file.ifPresent(map -> {
            for (String id : map.keys()) {
                map.map(id, problems).ifPresent(found -> windows.put(id, window(id, found)));
            }
        });
        return windows;
    }

    private YearlyWindow window(String id, YamlMap map) {
        Label name = ReadLabel.required(map, "name", problems).orElse(new Label(id, id));
        Optional<YamlText> fact = map.text("fact", problems);
        fact.filter(text -> knowledge.facts().find(text.text()).isEmpty())
                .ifPresent(text -> Knowledge.unknown(
                        "rule.problem.no-such-fact",
                        text.place(),
                        text.text(),
                        knowledge.facts().ids(),
                        problems));
        Optional<Reference> law = reference(map, "law");
        List<YearlyWindow.Year> years = new ArrayList<>();
        map.maps("windows", problems).forEach(year -> year(year).ifPresent(years::add));
        map.refuseOthers(problems);
        return new YearlyWindow(id, name, fact.map(YamlText::text), law, years);
    }

    private Optional<YearlyWindow.Year> year(YamlMap map) {
        map.requiredText("year", problems);
        Optional<Integer> year = number(map, "year");
        Optional<LocalDate> from = ReadLabel.day(map, "from", problems);
        map.requiredText("to", problems);
        Optional<LocalDate> to = ReadLabel.day(map, "to", problems);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            problems.add(map.place(), "reference.problem.days-reversed", from.get(), to.get());
        }
        Optional<Integer> amountsOf = number(map, "amounts_of");
        Optional<Reference> reference = reference(map, "reference");
        boolean assumed = map.truth("assumed", problems).orElse(false);
        if (!map.has("reference") && !assumed) {
            problems.add(map.place(), "rule.problem.no-citation");
        }
        map.refuseOthers(problems);
        return year.flatMap(
                number -> to.map(last -> new YearlyWindow.Year(number, from, last, amountsOf, reference, assumed)));
    }

    private Optional<Reference> reference(YamlMap map, String key) {
        return map.text(key, problems).flatMap(text -> knowledge.reference(text, problems));
    }

    private Optional<Integer> number(YamlMap map, String key) {
        Optional<YamlText> text = map.text(key, problems);
        Optional<Integer> number = text.flatMap(found -> WrittenNumber.of(FactType.INTEGER, found.text()))
                .filter(value -> value.abs().compareTo(BigDecimal.valueOf(10_000)) < 0)
                .map(BigDecimal::intValueExact);
        if (text.isPresent() && number.isEmpty()) {
            problems.add(text.get().place(), "rule.problem.value", text.get().text(), FactType.INTEGER.word());
        }
        return number;
    }
}
