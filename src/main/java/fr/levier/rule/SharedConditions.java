package fr.levier.rule;

import fr.levier.problem.Problems;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The conditions of {@code conditions.yml}; they may use each other, but not in a circle. */
final class SharedConditions {
    private final Map<String, YamlMap> written = new LinkedHashMap<>();
    private final Map<String, Optional<Requirement>> read = new LinkedHashMap<>();
    private final Set<String> entered = new LinkedHashSet<>();
    private final RequirementReader reader;
    private final Problems problems;

    SharedConditions(Optional<YamlMap> file, Knowledge knowledge, Problems problems) {
        this.problems = problems;
        this.reader = new RequirementReader(knowledge, this, problems);
        file.ifPresent(map -> {
            for (String id : map.keys()) {
                map.map(id, problems).ifPresent(found -> written.put(id, found));
            }
        });
        written.keySet().forEach(this::read);
    }

    RequirementReader reader() {
        return reader;
    }

    /** Returns the shared condition; an unknown or circular one is reported. */
    Optional<Requirement> find(YamlText id) {
        if (entered.contains(id.text())) {
            problems.add(id.place(), "rule.problem.circle", id.text());
            return Optional.empty();
        }
        if (!written.containsKey(id.text())) {
            Knowledge.unknown("rule.problem.unknown-condition", id.place(), id.text(), written.keySet(), problems);
            return Optional.empty();
        }
        return read(id.text());
    }

    private Optional<Requirement> read(String id) {
        Optional<Requirement> known = read.getOrDefault(id, Optional.empty());
        if (read.containsKey(id)) {
            return known;
        }
        entered.add(id);
        Optional<Requirement> requirement = Optional.ofNullable(written.get(id)).flatMap(map -> reader.shared(id, map));
        entered.remove(id);
        read.put(id, requirement);
        return requirement;
    }
}
