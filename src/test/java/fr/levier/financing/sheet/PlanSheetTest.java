package fr.levier.financing.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.financing.Contribution;
import fr.levier.financing.CostLine;
import fr.levier.financing.FinancingPlan;
import fr.levier.financing.PlanReader;
import fr.levier.financing.Span;
import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks as project managers fill them in, well and badly. */
class PlanSheetTest {
    private static final Rulebook RULEBOOK =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();
    private static final Object[][] PLAN = {
        {"plan", "eau"}, {"date", LocalDate.of(2025, 5, 15)}, {"project.countries", "SN; ML"}
    };
    private static final Object[][] COSTS = {{"id", "country", "year", "amount"}, {"puits", "SN", 2026, 1000}};
    private static final Object[][] PAID = {
        {"id", "funder", "payer", "amount"}, {"commune", "Commune", "authority", "rest"}
    };

    @Test
    void aWorkbookSaysWhatTheFileSays() throws IOException {
        Object[][] paid = {
            {
                "id",
                "scheme",
                "amount",
                "lines",
                "accepted_by",
                "service.budget",
                "service.revenue",
                "service.used",
                "stated.rate_max",
                "stated.source",
                "payments",
                "funder",
                "payer",
                "submitted"
            },
            {"eau", "one-percent-water", 50, "puits", "meae-generaliste; afd-ficol", "water", 900000, 1000},
            {
                "fond",
                null,
                300,
                "puits, pompe",
                null,
                null,
                null,
                null,
                new BigDecimal("0.5"),
                "lettre",
                "2026: 80 % avance; 2027: 20 %",
                "Fondation",
                null,
                LocalDate.of(2025, 6, 1)
            },
            {"ville", null, "rest", null, null, null, null, null, null, null, null, "Ville", "authority"},
        };
        Object[][] costs = {
            {
                "id",
                "year",
                "amount",
                "amount.min",
                "amount.max",
                "amount.value",
                "amount.currency",
                "amount.euros_per_unit",
                "amount.on",
                "amount.source"
            },
            {"puits", 2026, 1000},
            {},
            {"pompe", 2026, null, 100, 150},
            {"levé", 2026, null, null, null, 1000, "XOF", new BigDecimal("0.00152449"), LocalDate.of(2025, 5, 2), "BCE"
            },
        };
        FinancingPlan plan = read(workbook(PLAN, costs, paid));
        assertThat(plan.day()).isEqualTo("2025-05-15");
        assertThat(plan.facts().find("project.countries"))
                .hasValueSatisfying(set -> assertThat(set.toString()).contains("SN", "ML"));
        assertThat(plan.costs())
                .extracting(CostLine::amount)
                .containsExactly(
                        Span.of("1000"),
                        new Span(Span.of("100").min(), Span.of("150").max()),
                        Span.of("1.52"));
        Contribution water = plan.contributions().get(0);
        assertThat(water.service().orElseThrow().used())
                .isEqualTo(Span.of("1000").min());
        assertThat(water.acceptedBy()).containsExactlyInAnyOrder("meae-generaliste", "afd-ficol");
        Contribution foundation = plan.contributions().get(1);
        assertThat(foundation.lines()).containsExactlyInAnyOrder("puits", "pompe");
        assertThat(foundation.payments()).hasSize(2);
        assertThat(foundation.payments().get(0).advance()).isTrue();
        assertThat(foundation.stated().orElseThrow().rate()).contains(fr.levier.money.Rate.ofPercent("50"));
        assertThat(foundation.submitted()).contains(LocalDate.of(2025, 6, 1));
    }

    /** Empty rows stay empty; the fault is told in the row in which it stands on the screen. */
    @Test
    void aFaultIsToldInItsRowWhateverIsEmptyAbove() throws IOException {
        Object[][] costs = {{"id", "amount"}, {"a", 5}, {}, {}, {"b", "1 000,50"}};
        assertThat(faults(workbook(PLAN, costs, PAID))).containsExactly("plan.xlsx:5:costs[2].amount french-number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount|combien|plan.xlsx:1:combien unknown",
                "amount|montent|plan.xlsx:1:montent unknown-near",
                "amount|amout|plan.xlsx:1:amout unknown-near",
                "amount||plan.xlsx:2:costs[1] missing-key",
                "amount|id|plan.xlsx:2:costs[1].id cell-twice",
                "country|amount.min|plan.xlsx:2:costs[1].amount cell-twice",
            })
    void aColumnThatIsMisspeltGoneOrThereTwiceIsTold(String heading, String other, String fault) throws IOException {
        Object[][] costs = {COSTS[0].clone(), COSTS[1]};
        for (int column = 0; column < costs[0].length; column++) {
            costs[0][column] = heading.equals(costs[0][column]) ? other : costs[0][column];
        }
        assertThat(faults(workbook(PLAN, costs, PAID)))
                .hasSize(1)
                .first()
                .satisfies(found -> assertThat(found)
                        .startsWith(fault.substring(0, fault.lastIndexOf(' ')))
                        .endsWith(fault.substring(fault.lastIndexOf(' '))));
    }

    @Test
    void mergedCellsTextNumbersAndErrorsAreToldRowByRow() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "test", "1.0");
        fill(workbook.newWorksheet("Plan"), PLAN);
        Worksheet costs = workbook.newWorksheet("Costs");
        fill(costs, new Object[][] {
            {"id", "country", "year", "amount"},
            {"a", "SN", 2026, 500},
            {"b", "SN", 2026, null},
            {"c", "SN", "2026 ", "12 500 €"},
            {"d", "SN", 2026, "#REF!"},
            {"e", "SN", LocalDate.of(2026, 1, 1), -5},
        });
        costs.range(1, 3, 2, 3).merge();
        fill(workbook.newWorksheet("Contributions"), PAID);
        workbook.finish();
        assertThat(faults(out.toByteArray()))
                .containsExactly(
                        "plan.xlsx:3:costs[2] missing-key",
                        "plan.xlsx:4:costs[3].amount french-number",
                        "plan.xlsx:5:costs[4].amount amount",
                        "plan.xlsx:6:costs[5].year year",
                        "plan.xlsx:6:costs[5].amount negative");
    }

    @Test
    void rowsOfThePlanAndInstalmentsAreToldToo() throws IOException {
        Object[][] plan = {{"plan", "eau"}, {"date", "15/05/2025"}, {"titer", "x"}};
        assertThat(faults(workbook(plan, COSTS, PAID))).containsExactly("plan.xlsx:3:titer unknown-near");
        plan[2][0] = "title";
        assertThat(faults(workbook(plan, COSTS, PAID))).containsExactly("plan.xlsx:2:date date");
        Object[][] paid = {{"funder", "amount", "payments"}, {"F", 5, "80 % en 2026"}};
        assertThat(faults(workbook(PLAN, COSTS, paid)))
                .containsExactly("plan.xlsx:2:contributions[1].payments payments-cell");
    }

    @Test
    void aSheetThatWasRenamedIsNamed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "test", "1.0");
        fill(workbook.newWorksheet("Plan"), PLAN);
        fill(workbook.newWorksheet("Dépenses"), COSTS);
        workbook.finish();
        Problems problems = new Problems();
        new PlanSheet(new PlanReader(RULEBOOK)).read("plan.xlsx", out.toByteArray(), problems);
        assertThat(problems.list()).extracting(Problem::details).containsExactly(List.of("Ressources / Contributions"));
    }

    @Test
    void whatIsNoWorkbookOrUnpacksToGigabytesIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 80; i++) {
                zip.write(zeros);
            }
        }
        byte[] text = "plan;eau".getBytes(StandardCharsets.UTF_8);
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(other)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(text);
        }
        byte[] whole = workbook(PLAN, COSTS, PAID);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
        for (byte[] bytes : List.of(bomb.toByteArray(), text, old, other.toByteArray(), cut, new byte[0])) {
            assertThat(faults(bytes)).containsExactly("plan.xlsx no-workbook");
        }
    }

    /** The help sheet stands in the reader's language; what the template's columns are called the reader knows. */
    @Test
    void theTemplateExplainsItselfAndItsHeadingsAreRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PlanTemplate(Messages.in(Locale.FRANCE)).write(out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.findSheet("Aide").orElseThrow().read())
                    .anyMatch(row -> row.getCellText(0).startsWith("Seul le fichier YAML peut"));
        }
        assertThat(faults(out.toByteArray())).containsExactly("plan.xlsx:costs no-cost");
    }

    /** What a project manager fills in: headings and words of the template in French, or in English, or the keys of the file. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plan|Projet (identifiant)|Date des règles|Dépenses|Libellé|Catégorie|Montant|Éligible|travaux|non|Ressources|Financeur|Qui paie|Nature|la collectivité|numéraire|reste",
                "Plan|Project (identity)|Day of the rules|Costs|Label|Category|Amount|Eligible|works|no|Contributions|Funder|Who pays|Nature|the authority|cash|rest",
                "Plan|plan|date|Costs|label|category|amount|eligible|works|false|Contributions|funder|payer|nature|authority|cash|rest",
                "Plan|PROJET (IDENTIFIANT)|date des regles|Dépenses|libelle|CATEGORIE|montant|eligible|Travaux|Non|Ressources|financeur|qui paie|nature|La collectivité|Numéraire|Reste",
            })
    void theWordsOfTheTemplateAreReadInBothLanguages(
            String sheet,
            String plan,
            String date,
            String costs,
            String label,
            String category,
            String amount,
            String eligible,
            String works,
            String no,
            String paid,
            String funder,
            String payer,
            String nature,
            String authority,
            String cash,
            String rest)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "test", "1.0");
        fill(workbook.newWorksheet(sheet), new Object[][] {{plan, "eau"}, {date, "2025-05-15"}});
        fill(
                workbook.newWorksheet(costs),
                new Object[][] {{label, category, amount, eligible}, {"Puits", works, 1000, no}});
        fill(
                workbook.newWorksheet(paid),
                new Object[][] {{funder, payer, nature, amount}, {"Commune", authority, cash, rest}});
        workbook.finish();
        FinancingPlan read = read(out.toByteArray());
        assertThat(read.costs().get(0).category()).isEqualTo(fr.levier.financing.Category.WORKS);
        assertThat(read.costs().get(0).eligible()).isFalse();
        assertThat(read.contributions().get(0).payer()).isEqualTo(fr.levier.financing.Payer.AUTHORITY);
        assertThat(read.contributions().get(0).ask().isRest()).isTrue();
    }

    @Test
    void everyHeadingOfTheTemplateMeansOneKeyInBothLanguages() {
        for (Locale locale : List.of(Locale.FRANCE, Locale.UK)) {
            Messages messages = Messages.in(locale);
            for (String key : SheetWords.CONTRIBUTIONS) {
                String heading = SheetWords.heading("contributions", key, messages);
                assertThat(SheetWords.key("contributions", heading, SheetWords.CONTRIBUTIONS))
                        .contains(key);
                SheetWords.codes("contributions", key)
                        .forEach(code -> assertThat(SheetWords.code(
                                        "contributions", key, SheetWords.word("contributions", key, code, messages)))
                                .isEqualTo(code));
            }
            for (String key : SheetWords.COSTS) {
                String heading = SheetWords.heading("costs", key, messages);
                assertThat(SheetWords.key("costs", heading, SheetWords.COSTS)).contains(key);
            }
        }
    }

    private static FinancingPlan read(byte[] bytes) {
        Problems problems = new Problems();
        return new PlanSheet(new PlanReader(RULEBOOK))
                .read("plan.xlsx", bytes, problems)
                .orElseThrow(() -> new AssertionError(problems.list()));
    }

    /** Returns the place and the last word of the code of each fault, which has a sentence. */
    private static List<String> faults(byte[] bytes) {
        Problems problems = new Problems();
        new PlanSheet(new PlanReader(RULEBOOK)).read("plan.xlsx", bytes, problems);
        problems.list()
                .forEach(problem ->
                        assertThat(Messages.in(Locale.FRANCE).text(problem)).isNotBlank());
        return problems.list().stream()
                .map(p -> p.place() + " " + p.code().substring(p.code().lastIndexOf('.') + 1))
                .toList();
    }

    private static byte[] workbook(Object[][] plan, Object[][] costs, Object[][] paid) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "test", "1.0");
        fill(workbook.newWorksheet("Plan"), plan);
        fill(workbook.newWorksheet("Costs"), costs);
        fill(workbook.newWorksheet("Contributions"), paid);
        workbook.finish();
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, Object[][] rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                Object value = rows[row][column];
                if (value instanceof LocalDate day) {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("dd/mm/yyyy").set();
                } else if (value instanceof BigDecimal share) {
                    sheet.value(row, column, share);
                    if (share.compareTo(new BigDecimal("0.1")) > 0) {
                        sheet.style(row, column).format("0.00%").set();
                    }
                } else if (value instanceof Number number) {
                    sheet.value(row, column, number);
                } else if (value instanceof String text) {
                    sheet.value(row, column, text);
                }
            }
        }
    }
}
