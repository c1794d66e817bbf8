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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads and checks a whole rulebook: either it is without fault, or all faults are told and there is none. */
public final class RulebookLoader {
    private static final String SCHEMES = "schemes/";

    private static final List<String> FILES = List.of(
            "vocabulary.yml",
            "facts.yml",
            "countries.yml",
            "references.yml",
            "conditions.yml",
            "competences.yml",
            "windows.yml",
            "terms.yml");

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
        return new RulebookLoader(files).load(true);
    }

    /**
     * Reads the rules that the application carries with it. Their examples and static checks were run when it was built, by a test; they
     * are not run again at each start.
     */
    public static Loaded loadBundled() {
        return new RulebookLoader(RuleFiles.bundled()).load(false);
    }

    /** Reads rules that were in force once: their examples were run then. A later version of Levier may understand them no more. */
    public static Loaded loadFormer(RuleFiles files) {
        return new RulebookLoader(files).load(false);
    }

    private Loaded load(boolean withChecks) {
        refuseOtherFiles();
        Map<String, YamlMap> parsed = new TreeMap<>();
        files.files()
                .forEach((name, bytes) ->
                        YamlReader.read(files.shown(name), bytes, problems).ifPresent(map -> parsed.put(name, map)));
        Knowledge knowledge = knowledge(parsed);
        SharedConditions shared =
                new SharedConditions(Optional.ofNullable(parsed.get("conditions.yml")), knowledge, problems);
        boolean isSound = problems.isEmpty();
        Map<String, Scheme> schemes = schemes(parsed, new SchemeReader(knowledge, shared.reader(), problems));
        Competences competences =
                new CompetencesReader(knowledge, problems).read(Optional.ofNullable(parsed.get("competences.yml")));
        Map<String, YearlyWindow> windows =
                new YearlyWindowsReader(knowledge, problems).read(Optional.ofNullable(parsed.get("windows.yml")));
        List<GeneralTerms> general = new GeneralTermsReader(knowledge, shared.reader(), schemes.keySet(), problems)
                .read(Optional.ofNullable(parsed.get("terms.yml")));
        Rulebook rulebook = new Rulebook(files, knowledge, schemes, competences, windows, general);
        if (isSound && withChecks) {
            check(rulebook, knowledge, parsed);
        }
        return problems.isEmpty()
                ? new Loaded(Optional.of(rulebook), List.of())
                : new Loaded(Optional.empty(), problems.list());
    }

    /** Schemes that could be read without fault are checked even when others have faults, so that all are told at once. */
    private void check(Rulebook rulebook, Knowledge knowledge, Map<String, YamlMap> parsed) {
        Set<String> faulty = new HashSet<>();
        problems.list().forEach(problem -> faulty.add(problem.place().file()));
        RulebookChecks checks = new RulebookChecks(rulebook, knowledge, problems);
        for (Scheme scheme : rulebook.schemes().values()) {
            String file = SCHEMES + scheme.id() + ".yml";
            Optional<YamlMap> map = Optional.ofNullable(parsed.get(file));
            if (map.isPresent() && !faulty.contains(files.shown(file))) {
                checks.check(scheme, new SchemePlaces(map.get()));
            }
        }
    }

    private Knowledge knowledge(Map<String, YamlMap> parsed) {
        YamlMap none = YamlReader.read("", "{}".getBytes(StandardCharsets.UTF_8), new Problems())
                .orElseThrow();
        Vocabulary vocabulary = new VocabularyReader(problems)
                .read(required("vocabulary.yml", parsed).orElse(none));
        Optional<YamlMap> countriesFile = required("countries.yml", parsed);
        CountryLists countries = new CountryListsReader(countriesFile.isPresent() ? problems : new Problems())
                .read(countriesFile.orElse(none));
        Optional<YamlMap> factsFile = required("facts.yml", parsed);
        FactCatalogue facts = new FactCatalogueReader(vocabulary, problems).read(factsFile.orElse(none));
        factsFile.ifPresent(file -> NeededFacts.check(facts, file.place(), problems));
        Map<String, Reference> references = new ReferencesReader(problems)
                .read(required("references.yml", parsed).orElse(none));
        return new Knowledge(vocabulary, facts, countries, references);
    }

    /** A file that nobody reads is a scheme in the wrong place or a misspelt name. */
    private void refuseOtherFiles() {
        for (String name : files.files().keySet()) {
            if (!isScheme(name) && !FILES.contains(name)) {
                Knowledge.unknown("rule.problem.unknown-file", Place.of(files.shown(name)), name, FILES, problems);
            }
        }
    }

    private static boolean isScheme(String name) {
        return name.startsWith(SCHEMES) && name.indexOf('/', SCHEMES.length()) < 0;
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
            if (isScheme(name)) {
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
