package fr.levier.financing.sheet;

import com.fasterxml.jackson.databind.node.TextNode;
import fr.levier.financing.FinancingPlan;
import fr.levier.financing.PlanReader;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads a plan from a workbook of {@link PlanTemplate}; faults name the row of the sheet in which they stand. */
public final class PlanSheet {
    private static final Pattern ELEMENT = Pattern.compile("(?:costs|contributions)\\[(\\d+)\\].*");

    private final PlanReader reader;

    public PlanSheet(PlanReader reader) {
        this.reader = reader;
    }

    /** Returns the plan of the workbook, or nothing when a fault was reported. */
    public Optional<FinancingPlan> read(String file, byte[] bytes, Problems problems) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            StringBuilder text = new StringBuilder();
            Optional<Sheet> plan = workbook.findSheet(PlanTemplate.PLAN_SHEET);
            if (plan.isPresent()) {
                for (Row row : plan.get().read()) {
                    String name = cell(row, 0);
                    if (PlanTemplate.PLAN.contains(name) && !cell(row, 1).isBlank()) {
                        text.append(name)
                                .append(": ")
                                .append(quoted(cell(row, 1)))
                                .append('\n');
                    }
                }
            }
            list("costs", workbook.findSheet(PlanTemplate.COSTS_SHEET), text);
            list("contributions", workbook.findSheet(PlanTemplate.CONTRIBUTIONS_SHEET), text);
            return plan(file, text.toString(), problems);
        } catch (IOException | ExcelReaderException unreadable) {
            problems.add(Place.of(file), "financing.problem.no-workbook");
            return Optional.empty();
        }
    }

    private Optional<FinancingPlan> plan(String file, String text, Problems problems) {
        Problems own = new Problems();
        Optional<FinancingPlan> plan = reader.read(file, text.getBytes(StandardCharsets.UTF_8), own);
        problems.addAll(own.list().stream().map(PlanSheet::inSheet).toList());
        return plan;
    }

    /** The first element stands in the second row, below the headings. */
    private static Problem inSheet(Problem problem) {
        Matcher element = ELEMENT.matcher(problem.place().key());
        int row = element.matches() ? Integer.parseInt(element.group(1)) + 1 : 0;
        return new Problem(
                problem.code(),
                new Place(problem.place().file(), row, problem.place().key()),
                problem.details());
    }

    private static void list(String name, Optional<Sheet> sheet, StringBuilder text) throws IOException {
        text.append(name).append(":");
        List<Row> rows = sheet.isPresent() ? sheet.get().read() : List.of();
        StringBuilder items = new StringBuilder();
        for (Row row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            String item = item(rows.get(0), row);
            items.append(item.isEmpty() ? "" : "  - {" + item + "}\n");
        }
        text.append(items.isEmpty() ? " []\n" : "\n" + items);
    }

    private static String item(Row headings, Row row) {
        List<String> fields = new ArrayList<>();
        for (int column = 0; column < headings.getCellCount(); column++) {
            String value = cell(row, column);
            if (!value.isBlank() && !cell(headings, column).isBlank()) {
                fields.add(quoted(cell(headings, column)) + ": " + quoted(value));
            }
        }
        return String.join(", ", fields);
    }

    private static String cell(Row row, int column) {
        return column < row.getCellCount() ? row.getCellText(column).strip() : "";
    }

    /** A text of JSON is a text of YAML, whatever stands in it. */
    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }
}
