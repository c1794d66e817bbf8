package fr.levier.financing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.rule.Facts;
import fr.levier.rule.Rulebook;
import fr.levier.rule.YamlAsJson;
import fr.levier.yaml.YamlMap;
import java.util.List;

/** Reads what a plan or a portfolio says of the authority and the project, in the words of {@code judge}; each fault stands in its own line. */
public final class DescribedFacts {
    private final Rulebook rulebook;

    public DescribedFacts(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    public Facts read(YamlMap map, List<String> parts, Problems problems) {
        ObjectNode description = JsonNodeFactory.instance.objectNode();
        for (String part : parts) {
            map.map(part, problems).ifPresent(found -> description.set(part, YamlAsJson.of(found)));
        }
        Problems own = new Problems();
        Facts facts = rulebook.factsReader().read(description, map.place(), own);
        String prefix = map.place().key().isEmpty() ? "" : map.place().key() + ".";
        own.list().forEach(problem -> problems.addAll(List.of(inLine(problem, map, prefix))));
        return facts;
    }

    private static Problem inLine(Problem problem, YamlMap map, String prefix) {
        String key = problem.place().key();
        String path = key.startsWith(prefix) ? key.substring(prefix.length()) : key;
        return new Problem(problem.code(), map.placeOf(path).withKey(prefix + path), problem.details());
    }
}
