package fr.levier.authority.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Makes the bundled directory out of the unpacked npm package {@code @etalab/decoupage-administratif}: the compact facts that Levier
 * needs, in tables that are committed. Run by whoever maintains Levier, once a year.
 */
public final class Derivation {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path from;
    private final Path to;
    private final Map<String, JsonNode> communes = new HashMap<>();
    private final Map<String, String> epciOf = new HashMap<>();

    private Derivation(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Reads {@code package.json} and {@code data/} below one folder, and writes the tables into the other.
     *
     * @return how many authorities were written
     * @throws Refusal when a file is missing or is not what it was
     */
    public static int derive(Path from, Path to) {
        return new Derivation(from, to).run();
    }

    private int run() {
        for (JsonNode commune : read("data/communes.json")) {
            if (commune.path("type").asText().equals("commune-actuelle")) {
                communes.put(commune.path("code").asText(), commune);
            }
        }
        int written = write("regions.csv", List.of("code", "name", "type", "departement"), regions())
                + write("departements.csv", List.of("code", "name", "type", "region"), departements())
                + write(
                        "epci.csv",
                        List.of("siren", "name", "type", "departement", "region", "population"),
                        groupings())
                + write("communes.csv", List.of("insee", "siren", "name", "epci", "population"), communes());
        writeSource();
        return written;
    }

    private List<List<String>> regions() {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode region : read("data/regions.json")) {
            if (!region.path("zone").asText().equals("com")) {
                String code = text(region, "code");
                String departement = Territory.departement(text(region, "chefLieu"));
                rows.add(List.of(code, text(region, "nom"), Territory.regionType(code), departement));
            }
        }
        return rows;
    }

    private List<List<String>> departements() {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode departement : read("data/departements.json")) {
            String code = text(departement, "code");
            String type = Territory.departementType(code);
            rows.add(List.of(code, text(departement, "nom"), type, text(departement, "region")));
        }
        return rows;
    }

    /** The territorial establishments of Greater Paris are groupings beside the metropolis: their communes keep the metropolis as EPCI. */
    private List<List<String>> groupings() {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode epci : read("data/epci.json")) {
            epci.path("membres").forEach(member -> epciOf.put(text(member, "code"), text(epci, "code")));
            rows.add(grouping(epci));
        }
        read("data/ept.json").forEach(ept -> rows.add(grouping(ept)));
        return rows;
    }

    private List<String> grouping(JsonNode epci) {
        Set<String> departements = new TreeSet<>();
        Set<String> regions = new TreeSet<>();
        for (JsonNode member : epci.path("membres")) {
            JsonNode commune = communes.getOrDefault(text(member, "code"), member);
            departements.add(Territory.departement(text(member, "code")));
            regions.add(text(commune, "region"));
        }
        String type = Nature.type(text(epci, "type"))
                .orElseThrow(
                        () -> refusal(from.resolve("data/epci.json"), "authority.problem.nature", text(epci, "type")));
        return List.of(
                text(epci, "code"),
                text(epci, "nom"),
                type,
                onlyOne(departements),
                onlyOne(regions),
                text(epci, "populationMunicipale"));
    }

    private List<List<String>> communes() {
        return communes.values().stream()
                .map(c -> List.of(
                        text(c, "code"),
                        text(c, "siren"),
                        text(c, "nom"),
                        epciOf.getOrDefault(text(c, "code"), ""),
                        text(c, "population")))
                .sorted((one, other) -> one.get(0).compareTo(other.get(0)))
                .toList();
    }

    /** Who lies in two départements lies in neither as a whole. */
    private static String onlyOne(Set<String> codes) {
        return codes.size() == 1 ? codes.iterator().next() : "";
    }

    private int write(String name, List<String> header, List<List<String>> rows) {
        try (BufferedWriter file = Files.newBufferedWriter(to.resolve(name));
                CSVPrinter table = new CSVPrinter(
                        file,
                        CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get())) {
            table.printRecord(header);
            table.printRecords(rows);
            return rows.size();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void writeSource() {
        String version = text(read("package.json"), "version");
        String text =
                "# Data of INSEE and DGCL, gathered by Etalab in @etalab/decoupage-administratif (code MIT), Licence Ouverte 2.0.\n"
                        + "# Made by: levier authorities derive\n"
                        + "edition=@etalab/decoupage-administratif " + version + "\n";
        try {
            Files.writeString(to.resolve("source.properties"), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private JsonNode read(String name) {
        Path file = from.resolve(name);
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw refusal(file, "authority.problem.unreadable", String.valueOf(unreadable.getMessage()));
        }
    }

    private static Refusal refusal(Path file, String code, String detail) {
        return new Refusal(Problem.at(Place.of(file.toString()), code, detail));
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText("");
    }
}
