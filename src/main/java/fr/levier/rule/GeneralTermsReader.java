package fr.levier.rule;

import fr.levier.problem.Problems;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code terms.yml}; a rulebook without that file has no general terms. */
final class GeneralTermsReader {
    private final Knowledge knowledge;
    private final RequirementReader conditions;
    private final Set<String> schemes;
    private final Problems problems;

    GeneralTermsReader(Knowledge knowledge, RequirementReader conditions, Set<String> schemes, Problems problems) {
        this.knowledge = knowledge;
        this.conditions = conditions;
        this.schemes = schemes;
        this.problems = problems;
    }

    List<GeneralTerms> read(Optional<YamlMap> file) {
        List<GeneralTerms> groups = new ArrayList<>();
        file.ifPresent(map ->
                map.keys().forEach(id -> map.map(id, problems).ifPresent(group -> groups.add(group(id, group)))));
        return groups;
    }

    private GeneralTerms group(String id, YamlMap map) {
        Optional<YamlText> family = map.text("family", problems);
        family.ifPresent(
                written -> known(written, knowledge.vocabulary().codes("families"), "rule.problem.unknown-code"));
        Set<String> except = new HashSet<>();
        for (YamlText scheme : map.texts("except", problems)) {
            known(scheme, schemes, "rule.problem.unknown-scheme");
            except.add(scheme.text());
        }
        List<TermRule> terms = new TermsReader(knowledge, conditions, problems).read(map);
        map.refuseOthers(problems);
        return new GeneralTerms(id, family.map(YamlText::text), except, terms);
    }

    private void known(YamlText written, Set<String> codes, String fault) {
        if (!codes.contains(written.text())) {
            Knowledge.unknown(fault, written.place(), written.text(), codes, problems);
        }
    }
}
