package fr.levier.rule;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.reference.CountryLists;
import fr.levier.reference.CountryListsReader;
import fr.levier.reference.Vocabulary;
import fr.levier.reference.VocabularyReader;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads and checks a whole rulebook: either it is without fault, or all faults are told and there is none. */
public final class RulebookLoader {
    private static final String SCHEMES = "schemes/";

    private final Problems problems = new Problems();
    private final RuleFiles files;

    private RulebookLoader(RuleFiles files) {
        this.files = files;
        problems.addAll(files.problems());
    }

    /**
     * What came of loading.
     *
     * @param rulebook present exactly when there are no problems
     */
    public record Loaded(Optional<Rulebook> rulebook, List<Problem> problems) {
        public Loaded {
            problems = List.copyOf(problems);
        }
    }

    public static Loaded load(RuleFiles files) {
        return new RulebookLoader(files).load();
    }

    private Loaded load() {
        Map<String, YamlMap> parsed = new TreeMap<>();
        files.files()
                .forEach((name, bytes) ->
                        YamlReader.read(files.shown(name), bytes, problems).ifPresent(map -> parsed.put(name, map)));
        Rulebook rulebook = rulebook(parsed);
        if (problems.isEmpty()) {
            RulebookChecks.check(rulebook, place -> Place.of(files.shown(SCHEMES + place + ".yml")), problems);
        }
        return problems.isEmpty()
                ? new Loaded(Optional.of(rulebook), List.of())
                : new Loaded(Optional.empty(), problems.list());
    }

    private Rulebook rulebook(Map<String, YamlMap> parsed) {
        YamlMap none = YamlReader.read("", "{}".getBytes(StandardCharsets.UTF_8), new Problems())
                .orElseThrow();
        Vocabulary vocabulary = new VocabularyReader(problems)
                .read(required("vocabulary.yml", parsed).orElse(none));
        Optional<YamlMap> countriesFile = required("countries.yml", parsed);
        CountryLists countries = new CountryListsReader(countriesFile.isPresent() ? problems : new Problems())
                .read(countriesFile.orElse(none));
        FactCatalogue facts = new FactCatalogueReader(vocabulary, problems)
                .read(required("facts.yml", parsed).orElse(none));
        Map<String, Reference> references = new ReferencesReader(problems)
                .read(required("references.yml", parsed).orElse(none));
        Knowledge knowledge = new Knowledge(vocabulary, facts, countries, references);
        SharedConditions shared =
                new SharedConditions(Optional.ofNullable(parsed.get("conditions.yml")), knowledge, problems);
        Map<String, Scheme> schemes = schemes(parsed, new SchemeReader(knowledge, shared.reader(), problems));
        return new Rulebook(files.version(), knowledge, schemes);
    }

    private Optional<YamlMap> required(String name, Map<String, YamlMap> parsed) {
        if (!files.files().containsKey(name)) {
            problems.add(Place.of(files.shown(name)), "rule.problem.no-file");
        }
        return Optional.ofNullable(parsed.get(name));
    }

    private Map<String, Scheme> schemes(Map<String, YamlMap> parsed, SchemeReader reader) {
        Map<String, Scheme> schemes = new LinkedHashMap<>();
        parsed.forEach((name, map) -> {
            if (name.startsWith(SCHEMES)) {
                String fileName = name.substring(SCHEMES.length(), name.length() - ".yml".length());
                Optional<Scheme> scheme = reader.read(fileName, map);
                if (scheme.isPresent() && schemes.putIfAbsent(scheme.get().id(), scheme.get()) != null) {
                    problems.add(
                            map.place(),
                            "rule.problem.duplicate-id",
                            scheme.get().id());
                }
            }
        });
        return schemes;
    }
}
