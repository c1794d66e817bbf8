package fr.levier.bench;

import fr.levier.authority.directory.Nature;
import fr.levier.rule.Facts;
import fr.levier.rule.bulk.Population;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All French authorities, from the published tables of groupings and of their members: type, population, département, region and, of
 * groupings, competences. Everything else about them is unknown, as it is before anybody has answered a question.
 */
final class France {
    private static final Charset EXPORT = Charset.forName("windows-1252");

    private final Path directory;
    private final Population.Builder population = new Population.Builder();
    private final Map<String, String> regionOf = new TreeMap<>();
    private final Set<String> sirens = new HashSet<>();

    private France(Path directory) {
        this.directory = directory;
    }

    static Population read(Path directory) {
        France france = new France(directory);
        france.addGroupings();
        france.addMembers();
        france.regionOf.keySet().forEach(code -> france.add("departement", code, Optional.empty(), Optional.empty()));
        new TreeSet<>(france.regionOf.values()).forEach(code -> france.population.add(
                Facts.of(Map.of("authority.type", "region", "authority.region", code))));
        return france.population.build();
    }

    private void addGroupings() {
        Map<String, Set<String>> competences = competences();
        for (Map<String, String> row :
                Csv.read(directory.resolve("groupements.csv"), StandardCharsets.UTF_8, ',').byName()) {
            regionOf.putIfAbsent(row.get("departement"), row.get("region"));
            sirens.add(row.get("siren"));
            add(
                    Nature.type(row.getOrDefault("nature", "")).orElse(""),
                    row.getOrDefault("departement", ""),
                    number(row.getOrDefault("population", "")),
                    Optional.of(competences.getOrDefault(row.getOrDefault("siren", ""), Set.of())));
        }
    }

    /** The member communes, and those groupings of the newer table that the older one has not. */
    private void addMembers() {
        for (Map<String, String> row :
                Csv.read(directory.resolve("perimetre-epci-a-fp.csv"), EXPORT, ';').byName()) {
            String departement = row.getOrDefault("dep_com", "");
            if (sirens.add(row.get("siren"))) {
                String type = Nature.type(row.getOrDefault("nature_juridique", "")).orElse("");
                add(type, row.getOrDefault("dept", ""), number(row.getOrDefault("total_pop_mun", "")), Optional.empty());
            }
            if (sirens.add(row.get("siren_membre"))) {
                add("commune", departement, number(row.getOrDefault("pmun_2025", "")), Optional.empty());
            }
        }
    }

    private void add(String type, String departement, Optional<Long> people, Optional<Set<String>> competences) {
        Map<String, Object> facts = new HashMap<>();
        if (!type.isEmpty()) {
            facts.put("authority.type", type);
        }
        facts.put("authority.departement", departement);
        Optional.ofNullable(regionOf.get(departement)).ifPresent(region -> facts.put("authority.region", region));
        people.ifPresent(count -> facts.put("authority.population", count));
        competences.ifPresent(held -> facts.put("authority.competences", held));
        population.add(Facts.of(facts));
    }

    /** Numbers are written with spaces, plain or not to be broken. */
    private static Optional<Long> number(String text) {
        String digits = text.replaceAll("[\\s\\u00a0\\u202f]", "");
        return digits.matches("\\d+") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }

    private Map<String, Set<String>> competences() {
        Map<String, String> codes = codes();
        Map<String, Set<String>> held = new HashMap<>();
        for (Map<String, String> row :
                Csv.read(directory.resolve("groupement_competences.csv"), StandardCharsets.UTF_8, ',').byName()) {
            Optional.ofNullable(codes.get(row.get("banatic_code")))
                    .ifPresent(competence -> held.computeIfAbsent(row.getOrDefault("siren", ""), siren -> new TreeSet<>())
                            .add(competence));
        }
        return held;
    }

    private static Map<String, String> codes() {
        try (InputStream table = France.class.getResourceAsStream("banatic-competences.csv")) {
            if (table == null) {
                throw new IllegalStateException("banatic-competences.csv is not beside the benchmark");
            }
            Map<String, String> codes = new HashMap<>();
            new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).forEach(line -> {
                int comma = line.indexOf(',');
                codes.put(line.substring(0, comma), line.substring(comma + 1));
            });
            return codes;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
