package fr.levier.authority.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The communes, EPCI, départements and regions that come with Levier, derived by {@code levier authorities derive} from
 * {@code @etalab/decoupage-administratif} (data of INSEE and DGCL, Licence Ouverte).
 */
final class BundledDirectory {
    private static final CSVFormat TABLE =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final String edition = edition();
    private final Map<String, String> regionOf = new HashMap<>();
    private final List<DirectoryEntry> entries = new ArrayList<>();

    private BundledDirectory() {
        rows("regions.csv").forEach(this::addRegion);
        rows("departements.csv").forEach(this::addDepartement);
        rows("epci.csv").forEach(this::addEpci);
        rows("communes.csv").forEach(this::addCommune);
    }

    static List<DirectoryEntry> read() {
        return List.copyOf(new BundledDirectory().entries);
    }

    /** Returns the name and vintage of the data. */
    static String edition() {
        Properties source = new Properties();
        try (InputStream file = open("source.properties")) {
            source.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return source.getProperty("edition");
    }

    private void addRegion(CSVRecord row) {
        String code = row.get("code");
        entries.add(new DirectoryEntry(
                "region-" + code,
                row.get("name"),
                row.get("type"),
                Optional.empty(),
                Optional.of(code),
                Optional.empty(),
                Optional.empty(),
                Territory.isOverseas(row.get("departement")),
                edition));
    }

    private void addDepartement(CSVRecord row) {
        String code = row.get("code");
        String region = row.get("region");
        regionOf.put(code, region);
        if (!row.get("type").isEmpty()) {
            entries.add(new DirectoryEntry(
                    "departement-" + code,
                    row.get("name"),
                    row.get("type"),
                    Optional.of(code),
                    Optional.of(region),
                    Optional.empty(),
                    Optional.empty(),
                    Territory.isOverseas(code),
                    edition));
        }
    }

    private void addEpci(CSVRecord row) {
        Optional<String> departement = given(row, "departement");
        entries.add(new DirectoryEntry(
                row.get("siren"),
                row.get("name"),
                row.get("type"),
                departement,
                given(row, "region"),
                Optional.empty(),
                given(row, "population").map(Long::valueOf),
                departement.map(Territory::isOverseas).orElse(false),
                edition));
    }

    private void addCommune(CSVRecord row) {
        String insee = row.get("insee");
        String departement = Territory.departement(insee);
        entries.add(new DirectoryEntry(
                given(row, "siren").orElse("commune-" + insee),
                row.get("name"),
                Territory.communeType(insee),
                Optional.of(departement),
                Optional.ofNullable(regionOf.get(departement)),
                given(row, "epci"),
                given(row, "population").map(Long::valueOf),
                Territory.isOverseas(departement),
                edition));
    }

    private static Optional<String> given(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(value -> !value.isEmpty());
    }

    private static List<CSVRecord> rows(String name) {
        try (Reader file = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
            return TABLE.parse(file).getRecords();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static InputStream open(String name) {
        InputStream file = BundledDirectory.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException(name + " is not in the jar");
        }
        return file;
    }
}
