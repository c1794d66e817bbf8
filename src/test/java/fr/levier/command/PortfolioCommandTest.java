package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code levier portfolio} says and the code with which it ends. */
@SuppressWarnings("NullAway.Init")
class PortfolioCommandTest {
    private static final String VALMONT = "fixtures/portfolios/valmont.yml";

    @TempDir
    Path folder;

    @Test
    void theSchemaIsPublishedAndAFileIsElseDemanded() {
        assertThat(Ran.command("portfolio", "--schema")
                        .json()
                        .path("properties")
                        .has("projects"))
                .isTrue();
        assertThat(Ran.command("portfolio").code()).isEqualTo(2);
    }

    /** By hand: 20 000 € when 2025 pays half instead of 70 %, 70 000 € when the country is dropped, 30 000 € at 40 %. */
    @Test
    void eachStressIsComputedAsOftenAsItIsAsked() {
        Ran ran = Ran.command(
                "portfolio",
                VALMONT,
                "--json",
                "--replay",
                "meae-generaliste/2025",
                "--without-country",
                "meae/TN",
                "--without-country",
                "SN",
                "--rate",
                "meae-generaliste=40%");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode stresses = ran.json().path("stresses");
        assertThat(stresses.findValuesAsText("kind")).containsExactly("campaign", "country", "country", "rate");
        assertThat(stresses.findValuesAsText("moreOwnCash"))
                .containsExactly("20000.00", "70000.00", "0.00", "30000.00");
    }

    @ParameterizedTest
    @CsvSource({
        "--replay,meae-generaliste,campagne",
        "--replay,meae-generaliste/2052,2025",
        "--replay,meae-generalist/2025,meae-generaliste",
        "--without-country,Tunisie,ISO",
        "--without-country,meae/,ISO",
        "--without-country,XX,ISO",
        "--without-country,maea/TN,maea",
        "--rate,meae-generaliste,meae-generaliste=50%",
        "--rate,meae-generaliste=150%,150%",
        "--rate,'meae-generaliste=12,5%','12,5%'",
        "--rate,meae-generaliste=-5%,-5%",
        "--rate,nulle-part=50%,nulle-part",
    })
    void aStressThatMakesNoSenseEndsWithTwoAndSaysWhatToWrite(String option, String value, String said) {
        Ran ran = Ran.command("portfolio", VALMONT, option, value);
        assertThat(ran.code()).as(ran.out()).isEqualTo(2);
        assertThat(ran.err()).contains(said);
        assertThat(ran.tracesStack()).isFalse();
    }

    @Test
    void aProjectWithAFaultIsToldAndTheOthersAreComputed() throws IOException {
        Path file = folder.resolve("portfolio.yml");
        Files.writeString(
                file, Files.readString(Path.of(VALMONT)).replace("amount: 66000", "amount: {value: 9, currency: CAD}"));
        Ran ran = Ran.command("portfolio", file.toString(), "--json");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("projects[3].financing.costs[1].amount").contains("euros_per_unit");
        assertThat(ran.json().path("plans")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|vide",
                "'portfolio: V'|projects",
                "'portfolio: V\nprojects: []'|aucun projet",
                "'portfolio: V\nprojects:\n\t- financing: {}'|tabulation",
                "'- portfolio'|des clés et leurs valeurs",
            })
    void aFileOfWhichNothingCanBeReadEndsWithTwo(String text, String said) throws IOException {
        Path file = Files.writeString(
                folder.resolve("portfolio.yml"), text.replace("\\n", "\n").replace("\\t", "\t"));
        Ran ran = Ran.command("portfolio", file.toString());
        assertThat(ran.code()).as(ran.out()).isEqualTo(2);
        assertThat(ran.err()).contains("portfolio.yml").contains(said);
        assertThat(ran.tracesStack()).isFalse();
    }
}
