package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code levier plan} says and the code with which it ends. */
@SuppressWarnings("NullAway.Init")
class PlanCommandTest {
    private static final String HOLDS = "fixtures/projects/eau-fatick-plan.yml";
    private static final String FAILS = "fixtures/projects/bus-tunis-plan.yml";

    @TempDir
    Path folder;

    @Test
    void aPlanThatHoldsEndsWithZeroAndSumsToItsCost() {
        Ran ran = Ran.command("plan", HOLDS, "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode json = ran.json();
        assertThat(json.path("cost").asText()).isEqualTo("300000.00");
        assertThat(json.path("holds").asBoolean()).isTrue();
        long cents = 0;
        for (JsonNode contribution : json.path("contributions")) {
            cents += new java.math.BigDecimal(contribution.path("amount").asText())
                    .movePointRight(2)
                    .longValueExact();
        }
        assertThat(cents).isEqualTo(30_000_000);
    }

    @Test
    void aPlanThatDoesNotHoldEndsWithFourAndSaysWhyAndWhatToChange() {
        Ran ran = Ran.command("plan", FAILS, "--json");
        assertThat(ran.code()).isEqualTo(4);
        JsonNode breach = ran.json().path("breaches").get(0);
        assertThat(breach.path("sentence").asText().replace('\u202f', ' ').replace('\u00a0', ' '))
                .isEqualTo("plafond MEAE de 50 % du coût total atteint ; il manque 12 400 € d’apport en numéraire");
        assertThat(ran.json().path("alternatives")).isNotEmpty();
    }

    /** By hand: the ministry pays half, so that 60 000 € of the city carry 120 000 €: works of 60 000 € instead of 84 800 €. */
    @Test
    void aSmallerProjectIsOneOfTheWaysOut() {
        JsonNode json = Ran.command("plan", FAILS, "--json").json();
        assertThat(json.path("alternatives").findValuesAsText("target")).contains("pistes");
        assertThat(json.path("alternatives").findValuesAsText("to")).contains("60000.00");
    }

    @Test
    void aSheetIsReadLikeAFile() throws IOException {
        Path sheet = folder.resolve("plan.xlsx");
        try (java.io.OutputStream out = Files.newOutputStream(sheet)) {
            org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0");
            fill(workbook.newWorksheet("Plan"), new Object[][] {{"plan", "velo"}, {"date", "2025-05-15"}});
            fill(workbook.newWorksheet("Costs"), new Object[][] {{"id", "country", "amount"}, {"pistes", "TN", 100000}
            });
            fill(workbook.newWorksheet("Contributions"), new Object[][] {
                {"id", "funder", "payer", "amount", "scheme", "campaign"},
                {"meae", "MEAE", "funder", "maximum", "meae-generaliste", "2025"},
                {"ville", "Ville", "authority", "rest", "", ""}
            });
            workbook.finish();
        }
        Ran ran = Ran.command("plan", sheet.toString(), "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().path("ownCash").asText()).isEqualTo("50000.00");
    }

    private static void fill(org.dhatim.fastexcel.Worksheet sheet, Object[][] rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                if (rows[row][column] instanceof Integer number) {
                    sheet.value(row, column, number);
                } else {
                    sheet.value(row, column, (String) rows[row][column]);
                }
            }
        }
    }

    @Test
    void theTemplateIsWrittenOnceAndAnEmptyOneIsToldWhatItLacks() {
        String file = folder.resolve("template.xlsx").toString();
        assertThat(Ran.command("plan", "--template", file).code()).isZero();
        assertThat(Ran.command("plan", "--template", file).code()).isEqualTo(2);
        Ran ran = Ran.command("plan", file);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("template.xlsx");
        assertThat(ran.tracesStack()).isFalse();
    }

    @Test
    void theComputedPlanIsWrittenWithLiveSums() throws IOException {
        Path file = folder.resolve("out.xlsx");
        assertThat(Ran.command("plan", HOLDS, "--xlsx", file.toString()).code()).isZero();
        try (var workbook = new org.dhatim.fastexcel.reader.ReadableWorkbook(file.toFile())) {
            var rows = workbook.findSheet("Plan").orElseThrow().read();
            assertThat(rows.get(2).getCell(1).getFormula()).isEqualTo("SUM('Dépenses'!C2:C5)");
            assertThat(rows.get(4).getCell(1).getFormula()).isEqualTo("ROUND(B3-B4,2)");
        }
    }

    @Test
    void thePdfIsWrittenOnceAndABadPathIsTold() throws IOException {
        Path file = folder.resolve("out.pdf");
        assertThat(Ran.command("plan", HOLDS, "--pdf", file.toString()).code()).isZero();
        assertThat(Files.readAllBytes(file)).startsWith('%', 'P', 'D', 'F');
        for (Path bad : new Path[] {file, folder, folder.resolve("none/out.pdf")}) {
            Ran ran = Ran.command("plan", HOLDS, "--pdf", bad.toString());
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).contains(bad.getFileName().toString());
            assertThat(ran.tracesStack()).isFalse();
        }
    }

    @Test
    void peopleReadTheSameInTheirLanguage() {
        assertThat(Ran.command("plan", FAILS).out()).contains("Le plan ne tient pas");
        assertThat(Ran.command("plan", FAILS, "--lang", "en").out()).contains("The plan does not hold");
    }

    @Test
    void theSchemaIsPublished() {
        assertThat(Ran.command("plan", "--schema").json().path("properties").has("costs"))
                .isTrue();
    }

    @Test
    void badInputIsToldWithLineAndFieldAndEndsWithTwo() throws IOException {
        Path file =
                Files.writeString(folder.resolve("plan.yml"), "plan: x\ndate: 2025-05-15\ncosts:\n  - {amount: dix}\n");
        Ran ran = Ran.command("plan", file.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("plan.yml:4:costs[1].amount").contains("dix");
        assertThat(ran.tracesStack()).isFalse();
    }

    @Test
    void aMissingFileAndAFolderEndWithTwo() {
        assertThat(Ran.command("plan", folder.resolve("none.yml").toString()).code())
                .isEqualTo(2);
        assertThat(Ran.command("plan", folder.toString()).code()).isEqualTo(2);
        assertThat(Ran.command("plan").code()).isEqualTo(2);
    }
}
