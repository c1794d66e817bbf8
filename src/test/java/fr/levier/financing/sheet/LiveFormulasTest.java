package fr.levier.financing.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.financing.FinancingPlan;
import fr.levier.financing.PlanReader;
import fr.levier.financing.Reckoning;
import fr.levier.message.Messages;
import fr.levier.problem.Problems;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another program than the one that wrote them computes the formulas of the workbook: they say what the plan says. */
class LiveFormulasTest {
    private static final Rulebook RULEBOOK =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();

    static List<Path> plans() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("fixtures/plans"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theWorkbookComesToTheSameSumsAndTheSameVerdictsInBothLanguages(Path file) throws IOException {
        Reckoning reckoning = Reckoning.of(plan(file));
        for (Locale locale : List.of(Locale.FRANCE, Locale.UK)) {
            try (XSSFWorkbook workbook = workbook(reckoning, locale)) {
                Sheet plan = workbook.getSheetAt(0);
                assertThat(number(workbook, plan, 2, 1))
                        .isEqualByComparingTo(reckoning.plan().cost().min().decimal());
                assertThat(number(workbook, plan, 2, 2))
                        .isEqualByComparingTo(reckoning.plan().cost().max().decimal());
                assertThat(number(workbook, plan, 3, 1))
                        .isEqualByComparingTo(reckoning.sum(c -> true).min().decimal());
                long broken = reckoning.breaches().size();
                assertThat(verdicts(workbook).stream().filter(List.of("non", "no")::contains))
                        .hasSize((int) broken);
            }
        }
    }

    /** 70 % of 300 000 € is reached: one euro more is too much, and the workbook says so before Levier does. */
    @Test
    void whoChangesAnAmountSeesTheLimitThatBreaks() throws IOException {
        Reckoning reckoning = Reckoning.of(plan(Path.of("fixtures/projects/eau-fatick-plan.yml")));
        try (XSSFWorkbook workbook = workbook(reckoning, Locale.FRANCE)) {
            assertThat(verdicts(workbook)).doesNotContain("non");
            workbook.getSheet("Ressources").getRow(1).getCell(2).setCellValue(210001);
            assertThat(verdicts(workbook)).filteredOn("non"::equals).hasSize(1);
            assertThat(number(workbook, workbook.getSheetAt(0), 4, 1)).isEqualByComparingTo("-1");
        }
    }

    private static List<String> verdicts(XSSFWorkbook workbook) {
        List<String> verdicts = new ArrayList<>();
        Sheet checks = workbook.getSheetAt(3);
        for (Row row : checks) {
            Cell cell = row.getCell(6);
            if (row.getRowNum() > 0) {
                CellValue value =
                        workbook.getCreationHelper().createFormulaEvaluator().evaluate(cell);
                verdicts.add(value.getStringValue());
            }
        }
        return verdicts;
    }

    private static BigDecimal number(XSSFWorkbook workbook, Sheet sheet, int row, int column) {
        Cell cell = sheet.getRow(row).getCell(column);
        assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
        double value = workbook.getCreationHelper()
                .createFormulaEvaluator()
                .evaluate(cell)
                .getNumberValue();
        return BigDecimal.valueOf(value).setScale(2, java.math.RoundingMode.HALF_UP);
    }

    private static XSSFWorkbook workbook(Reckoning reckoning, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PlanExport(reckoning, Messages.in(locale)).write(out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static FinancingPlan plan(Path file) throws IOException {
        Problems problems = new Problems();
        YamlMap map = YamlReader.read(file.toString(), Files.readAllBytes(file), problems)
                .orElseThrow();
        YamlMap written = map.has("written") ? map.map("written", problems).orElseThrow() : map;
        return new PlanReader(RULEBOOK).read(written, problems).orElseThrow();
    }
}
