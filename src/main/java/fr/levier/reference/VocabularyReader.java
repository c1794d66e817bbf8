package fr.levier.reference;

import fr.levier.problem.Problems;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code rules/vocabulary.yml}: {@code groups}, and every other key as a set of codes. */
public final class VocabularyReader {
    private static final String GROUPS = "groups";
    private static final List<String> LINKS = List.of("sdgs", "competences", "themes", "regions");

    private final Problems problems;

    public VocabularyReader(Problems problems) {
        this.problems = problems;
    }

    /** Returns what could be read; all faults are reported. */
    public Vocabulary read(YamlMap file) {
        Map<String, CodeSet> sets = new LinkedHashMap<>();
        for (String name : file.keys()) {
            if (!name.equals(GROUPS)) {
                file.map(name, problems).ifPresent(map -> sets.put(name, set(name, map)));
            }
        }
        Map<String, CodeSet.Entry> groups = new LinkedHashMap<>();
        Map<String, List<YamlText>> written = new LinkedHashMap<>();
        file.map(GROUPS, problems).ifPresent(map -> readGroups(map, groups, written));
        return new Vocabulary(
                sets, new CodeSet(GROUPS, groups), new GroupExpansion(sets, written, problems).expanded());
    }

    private CodeSet set(String name, YamlMap map) {
        Map<String, CodeSet.Entry> entries = new LinkedHashMap<>();
        for (String code : map.keys()) {
            map.map(code, problems)
                    .ifPresent(entry -> label(entry).ifPresent(label -> entries.put(code, entry(label, entry))));
            map.map(code, new Problems()).ifPresent(entry -> entry.refuseOthers(problems));
        }
        return new CodeSet(name, entries);
    }

    private Optional<Label> label(YamlMap entry) {
        return entry.has("label") ? ReadLabel.required(entry, "label", problems) : ReadLabel.partOf(entry, problems);
    }

    private CodeSet.Entry entry(Label label, YamlMap map) {
        Set<String> synonyms = words(map.texts("synonyms", problems));
        Map<String, Set<String>> links = new LinkedHashMap<>();
        for (String set : LINKS) {
            if (map.has(set)) {
                links.put(set, words(map.texts(set, problems)));
            }
        }
        return new CodeSet.Entry(label, synonyms, links);
    }

    private void readGroups(YamlMap map, Map<String, CodeSet.Entry> groups, Map<String, List<YamlText>> written) {
        for (String group : map.keys()) {
            map.map(group, problems).ifPresent(found -> {
                label(found).ifPresent(label -> groups.put(group, entry(label, found)));
                found.requiredList("members", problems)
                        .ifPresent(members -> written.put(group, members.texts(problems)));
                found.refuseOthers(problems);
            });
        }
    }

    private static Set<String> words(List<YamlText> texts) {
        Set<String> words = new LinkedHashSet<>();
        texts.forEach(text -> words.add(text.text()));
        return words;
    }

    /** Replaces groups within groups by their members, refusing circles and codes that stand in no set. */
    private static final class GroupExpansion {
        private final Map<String, List<YamlText>> written;
        private final Set<String> known = new HashSet<>();
        private final Problems problems;
        private final Map<String, Set<String>> done = new LinkedHashMap<>();
        private final Set<String> entered = new LinkedHashSet<>();

        GroupExpansion(Map<String, CodeSet> sets, Map<String, List<YamlText>> written, Problems problems) {
            this.written = written;
            this.problems = problems;
            sets.values().forEach(set -> known.addAll(set.codes()));
        }

        Map<String, Set<String>> expanded() {
            written.keySet().forEach(this::expand);
            return done;
        }

        private Set<String> expand(String group) {
            Set<String> ready = done.get(group);
            if (ready != null) {
                return ready;
            }
            entered.add(group);
            Set<String> codes = new LinkedHashSet<>();
            for (YamlText member : written.getOrDefault(group, List.of())) {
                codes.addAll(expand(member));
            }
            entered.remove(group);
            done.put(group, codes);
            return codes;
        }

        private Set<String> expand(YamlText member) {
            if (entered.contains(member.text())) {
                problems.add(member.place(), "reference.problem.group-in-itself", member.text());
                return Set.of();
            }
            if (written.containsKey(member.text())) {
                return expand(member.text());
            }
            if (!known.contains(member.text())) {
                problems.add(member.place(), "reference.problem.unknown-code", member.text());
            }
            return Set.of(member.text());
        }
    }
}
