package fr.levier.rule;

import fr.levier.problem.Problems;
import fr.levier.reference.Label;
import fr.levier.reference.ReadLabel;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code rules/competences.yml}. */
final class CompetencesReader {
    private static final String TYPES = "authority-types";

    private final Knowledge knowledge;
    private final Problems problems;

    CompetencesReader(Knowledge knowledge, Problems problems) {
        this.knowledge = knowledge;
        this.problems = problems;
    }

    Competences read(Optional<YamlMap> file) {
        Map<String, List<Competences.Holding>> holdings = new LinkedHashMap<>();
        file.ifPresent(map -> {
            for (String competence : map.keys()) {
                Set<String> known = knowledge.vocabulary().codes("competences");
                if (!known.contains(competence)) {
                    Knowledge.unknown(
                            "rule.problem.unknown-code", map.place().withKey(competence), competence, known, problems);
                }
                holdings.put(competence, rows(map.maps(competence, problems)));
            }
        });
        return new Competences(holdings);
    }

    private List<Competences.Holding> rows(List<YamlMap> written) {
        List<Competences.Holding> rows = new ArrayList<>();
        for (YamlMap map : written) {
            Competences.Holding row = row(map);
            if (rows.stream().anyMatch(row::overlaps)) {
                problems.add(map.place(), "reference.problem.periods-overlap");
            }
            rows.add(row);
        }
        return rows;
    }

    private Competences.Holding row(YamlMap map) {
        Set<String> types = new LinkedHashSet<>();
        map.requiredList("types", problems)
                .ifPresent(list -> list.texts(problems).forEach(type -> types.addAll(types(type))));
        Optional<YamlText> how = map.requiredText("holding", problems);
        how.ifPresent(text -> code(text, "holdings"));
        Optional<LocalDate> from = ReadLabel.day(map, "from", problems);
        Optional<LocalDate> to = ReadLabel.day(map, "to", problems);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            problems.add(map.place(), "reference.problem.days-reversed", from.get(), to.get());
        }
        Optional<Reference> reference =
                map.text("reference", problems).flatMap(text -> knowledge.reference(text, problems));
        boolean assumed = map.truth("assumed", problems).orElse(false);
        if (!map.has("reference") && !assumed) {
            problems.add(map.place(), "rule.problem.no-citation");
        }
        Optional<Label> note = ReadLabel.optional(map, "note", problems);
        map.refuseOthers(problems);
        return new Competences.Holding(types, how.map(YamlText::text).orElse(""), from, to, reference, assumed, note);
    }

    private Set<String> types(YamlText type) {
        Set<String> types = knowledge.vocabulary().expand(TYPES, Set.of(type.text()));
        if (types.isEmpty()) {
            problems.add(type.place(), "rule.problem.empty-group", type.text());
        } else if (!knowledge.vocabulary().codes(TYPES).containsAll(types)) {
            code(type, TYPES);
        }
        return types;
    }

    private void code(YamlText text, String set) {
        Set<String> known = knowledge.vocabulary().codes(set);
        if (!known.contains(text.text())) {
            Knowledge.unknown("rule.problem.unknown-code", text.place(), text.text(), known, problems);
        }
    }
}
