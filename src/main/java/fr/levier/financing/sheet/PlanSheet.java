package fr.levier.financing.sheet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.financing.Codes;
import fr.levier.financing.FinancingPlan;
import fr.levier.financing.PlanReader;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads a plan from a workbook of {@link PlanTemplate}; faults name the row of the sheet in which they stand. */
public final class PlanSheet {
    private static final Pattern ELEMENT = Pattern.compile("((?:costs|contributions)\\[\\d+\\]).*");
    private static final long LARGEST_INFLATED = 64L * 1024 * 1024;

    private final PlanReader reader;

    public PlanSheet(PlanReader reader) {
        this.reader = reader;
    }

    /** Returns the plan of the workbook, or nothing when a fault was reported. */
    public Optional<FinancingPlan> read(String file, byte[] bytes, Problems problems) {
        return opened(file, bytes, problems).flatMap(reading -> reading.read(problems));
    }

    /** Returns what a plan file would say in place of the workbook, or nothing when a fault was reported. */
    public Optional<ObjectNode> document(String file, byte[] bytes, Problems problems) {
        return opened(file, bytes, problems)
                .filter(reading -> reading.read(problems).isPresent())
                .map(reading -> reading.tree.json());
    }

    private Optional<Reading> opened(String file, byte[] bytes, Problems problems) {
        Reading reading = new Reading(file);
        try {
            if (isInflated(bytes)) {
                problems.add(Place.of(file), "financing.problem.no-workbook");
                return Optional.empty();
            }
            try (ReadableWorkbook workbook =
                    new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
                if (isComputed(workbook)) {
                    problems.add(Place.of(file), "financing.problem.computed-workbook");
                    return Optional.empty();
                }
                reading.plan(workbook);
                reading.list("costs", SheetWords.COSTS, workbook);
                reading.list("contributions", SheetWords.CONTRIBUTIONS, workbook);
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException unreadable) {
            problems.add(Place.of(file), "financing.problem.no-workbook");
            return Optional.empty();
        }
        return Optional.of(reading);
    }

    /** Only what {@link PlanExport} writes has a sheet of checks. */
    private static boolean isComputed(ReadableWorkbook workbook) {
        return SheetWords.sheetNames("checks")
                .anyMatch(name -> workbook.findSheet(name).isPresent());
    }

    /** A small archive may hold gigabytes: it is not unpacked into memory to find out. */
    private static boolean isInflated(byte[] bytes) throws IOException {
        long size = 0;
        byte[] buffer = new byte[8192];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0 && size <= LARGEST_INFLATED; read = in.read(buffer)) {
                        size += read;
                    }
                }
            }
        }
        return size > LARGEST_INFLATED;
    }

    /** One workbook being read. */
    private final class Reading {
        private final String file;
        private final Problems own = new Problems();
        private final SheetTree tree = new SheetTree(own);
        private final Map<String, Integer> rows = new HashMap<>();

        Reading(String file) {
            this.file = file;
        }

        void plan(ReadableWorkbook workbook) throws IOException {
            for (Row row : rows(workbook, "plan")) {
                String name = CellText.of(row, 0, "");
                if (name.isEmpty() || isSum(name)) {
                    continue;
                }
                Optional<String> known = SheetWords.key("plan", name, SheetWords.PLAN);
                String key = known.orElse(name);
                String text = CellText.of(row, 1, key);
                Place place = new Place(file, row.getRowNum(), name);
                if (known.isEmpty() && !isFact(name)) {
                    new Codes(own).unknown(place, name, headings("plan", SheetWords.PLAN));
                } else if (!text.isEmpty()) {
                    rows.put(key, row.getRowNum());
                    tree.put(key, text, place);
                }
            }
        }

        private static boolean isFact(String name) {
            return name.startsWith("authority.") || name.startsWith("project.");
        }

        /** The sums below the rows of the plan are called after the sheets that they sum. */
        private static boolean isSum(String name) {
            return Stream.of("costs", "contributions")
                    .flatMap(SheetWords::sheetNames)
                    .anyMatch(name::equals);
        }

        void list(String name, List<String> known, ReadableWorkbook workbook) throws IOException {
            List<Row> written = rows(workbook, name);
            ArrayNode list = tree.json().putArray(name);
            Map<Integer, String> headings = written.isEmpty() ? Map.of() : headings(written.get(0), name, known);
            for (Row row : written.subList(Math.min(1, written.size()), written.size())) {
                SheetTree element = new SheetTree(own);
                String key = name + "[" + (list.size() + 1) + "]";
                headings.forEach((column, heading) -> {
                    String text = SheetWords.code(name, heading, CellText.of(row, column, heading));
                    if (!text.isEmpty()) {
                        element.put(heading, text, new Place(file, row.getRowNum(), key + "." + heading));
                    }
                });
                if (!element.json().isEmpty()) {
                    rows.put(key, row.getRowNum());
                    list.add(element.json());
                }
            }
        }

        private Map<Integer, String> headings(Row row, String sheet, List<String> known) {
            Map<Integer, String> headings = new java.util.TreeMap<>();
            for (int column = 0; column < row.getCellCount(); column++) {
                String heading = CellText.of(row, column, "");
                Optional<String> key = SheetWords.key(sheet, heading, known);
                if (key.isPresent()) {
                    headings.put(column, key.get());
                } else if (!heading.isEmpty()) {
                    Place place = new Place(file, row.getRowNum(), heading);
                    new Codes(own).unknown(place, heading, headings(sheet, known));
                }
            }
            return headings;
        }

        /** Returns the words that are admitted as headings: those of both languages and the keys. */
        private static List<String> headings(String sheet, List<String> known) {
            return Stream.concat(SheetWords.headings(sheet, known), known.stream())
                    .toList();
        }

        private List<Row> rows(ReadableWorkbook workbook, String name) throws IOException {
            Optional<Sheet> sheet = SheetWords.sheetNames(name)
                    .flatMap(called -> workbook.findSheet(called).stream())
                    .findFirst();
            if (sheet.isEmpty()) {
                String names = SheetWords.sheetNames(name).distinct().collect(Collectors.joining(" / "));
                own.add(Place.of(file), "financing.problem.no-sheet", names);
                return List.of();
            }
            return sheet.get().read();
        }

        /** What cells and headings lack is told alone: the reader would only tell its consequences. */
        Optional<FinancingPlan> read(Problems problems) {
            if (!own.isEmpty()) {
                problems.addAll(own.list());
                return Optional.empty();
            }
            Problems found = new Problems();
            byte[] json = tree.json().toString().getBytes(StandardCharsets.UTF_8);
            Optional<FinancingPlan> plan = reader.read(file, json, found);
            List<Problem> placed = new ArrayList<>();
            found.list().forEach(problem -> placed.add(inSheet(problem)));
            problems.addAll(placed);
            return plan;
        }

        private Problem inSheet(Problem problem) {
            String key = problem.place().key();
            Matcher element = ELEMENT.matcher(key);
            int row = rows.getOrDefault(element.matches() ? element.group(1) : key.replaceFirst("\\[.*", ""), 0);
            return new Problem(problem.code(), new Place(file, row, key), problem.details());
        }
    }
}
