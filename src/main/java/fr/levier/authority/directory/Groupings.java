package fr.levier.authority.directory;

import fr.levier.message.Folded;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.problem.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads groupings, syndicats among them, from an export of BANATIC: a table with a line per grouping or a line per member, in UTF-8 or
 * Windows-1252, with semicolons, commas or tabulations. Columns are found by their names, which changed over the years.
 */
public final class Groupings {
    private static final Charset OLD_EXPORTS = Charset.forName("windows-1252");
    private static final Map<Column, List<String>> NAMES = Map.of(
            Column.SIREN, List.of("siren", "n siren", "siren groupement", "siren epci"),
            Column.NAME, List.of("name", "nom", "raison sociale", "nom du groupement"),
            Column.NATURE, List.of("nature", "nature juridique"),
            Column.DEPARTEMENT, List.of("departement", "dept", "departement siege"),
            Column.REGION, List.of("region", "region siege"),
            Column.POPULATION, List.of("population", "population totale", "total pop mun", "total pop tot"));

    /** What an entry is made of; région and population may be missing. */
    private enum Column {
        SIREN,
        NAME,
        NATURE,
        DEPARTEMENT,
        REGION,
        POPULATION;

        boolean isNeeded() {
            return this == SIREN || this == NAME || this == NATURE;
        }
    }

    private final Path file;
    private final Problems problems;
    private final Map<String, DirectoryEntry> entries = new LinkedHashMap<>();

    private Groupings(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Returns the groupings of a file, each once.
     *
     * @param problems collects lines that cannot be read: they lose their grouping and no other
     * @throws Refusal when the file cannot be read or is not such a table
     */
    public static List<DirectoryEntry> read(Path file, Problems problems) {
        Groupings groupings = new Groupings(file, problems);
        groupings.readAll();
        return List.copyOf(groupings.entries.values());
    }

    private void readAll() {
        String text = text();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text.lines().findFirst().orElse("")))
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser table = CSVParser.parse(text, format)) {
            Map<Column, String> columns = columns(table.getHeaderNames());
            for (CSVRecord row : table) {
                read(row, columns);
            }
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof Refusal refusal
                    ? refusal
                    : refusal("authority.problem.table", String.valueOf(broken.getMessage()));
        }
    }

    private String text() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString()
                        .replaceFirst("^\\uFEFF", "");
            } catch (CharacterCodingException old) {
                return new String(bytes, OLD_EXPORTS);
            }
        } catch (IOException unreadable) {
            throw refusal("authority.problem.unreadable", String.valueOf(unreadable.getMessage()));
        }
    }

    private static char delimiter(String header) {
        return header.contains(";") ? ';' : header.contains("\t") ? '\t' : ',';
    }

    private Map<Column, String> columns(List<String> header) {
        Map<Column, String> columns = new HashMap<>();
        NAMES.forEach((column, names) -> header.stream()
                .filter(name -> names.contains(Folded.of(name)))
                .findFirst()
                .ifPresent(name -> columns.put(column, name)));
        for (Column column : Column.values()) {
            if (column.isNeeded() && !columns.containsKey(column)) {
                throw refusal(
                        "authority.problem.no-column",
                        NAMES.getOrDefault(column, List.of()).get(0));
            }
        }
        return columns;
    }

    private void read(CSVRecord row, Map<Column, String> columns) {
        Place place = new Place(file.toString(), (int) row.getRecordNumber() + 1, "");
        String siren = value(row, columns, Column.SIREN).orElse("");
        if (!siren.matches("\\d{9}")) {
            problems.add(place, "authority.problem.siren", siren);
            return;
        }
        String nature = value(row, columns, Column.NATURE).orElse("");
        Optional<String> type = Nature.type(nature);
        if (type.isEmpty()) {
            problems.add(place, "authority.problem.nature", nature);
            return;
        }
        entries.computeIfAbsent(siren, code -> entry(code, type.get(), row, columns));
    }

    private DirectoryEntry entry(String siren, String type, CSVRecord row, Map<Column, String> columns) {
        Optional<String> departement = value(row, columns, Column.DEPARTEMENT).filter(d -> d.matches("\\d{2,3}|2[AB]"));
        return new DirectoryEntry(
                siren,
                value(row, columns, Column.NAME).orElse(siren),
                type,
                departement,
                value(row, columns, Column.REGION).filter(r -> r.matches("\\d{2,3}")),
                Optional.empty(),
                value(row, columns, Column.POPULATION).flatMap(Groupings::number),
                departement.map(Territory::isOverseas).orElse(false),
                "BANATIC, " + file.getFileName());
    }

    private static Optional<String> value(CSVRecord row, Map<Column, String> columns, Column column) {
        return Optional.ofNullable(columns.get(column))
                .filter(row::isSet)
                .map(row::get)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** Numbers are written with spaces, plain or not to be broken. */
    private static Optional<Long> number(String text) {
        String digits = text.replaceAll("[\\s\\u00a0\\u202f]", "");
        return digits.matches("\\d{1,9}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }

    private Refusal refusal(String code, String detail) {
        return new Refusal(Problem.at(Place.of(file.toString()), code, detail));
    }
}
