package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgePageCommandTest {
    private static final String PAGE =
            "<main><h1>Appel à projets FICOL 2024</h1><p>Date limite : 13 septembre 2024. Les projets"
                    + " portés par les collectivités sont examinés chaque année.</p><p>L’appel est réservé aux communes.</p></main>";
    private static final String HUB = "<main><h1>Les appels à projets en cours</h1>"
            + "<h2>Fonds eau (appel fictif)</h2><p>Date limite : 2 mai 2024. Ouvert aux communes.</p>"
            + "<h2>Fonds culture (appel fictif)</h2><p>Date limite : 2 octobre 2024. Ouvert aux régions.</p></main>";

    @TempDir
    private Path folder;

    private Path facts;

    @BeforeEach
    void describe() throws IOException {
        facts = Files.writeString(
                folder.resolve("facts.json"),
                "{\"authority\": {\"type\": \"metropole\"}, \"project\": {\"country\": \"TN\", \"carrier\": \"authority\"}}");
    }

    private Ran judge(String page, String... more) throws IOException {
        Path file = Files.write(folder.resolve("page.html"), page.getBytes(StandardCharsets.UTF_8));
        List<String> line = new ArrayList<>(List.of(
                "judge", "--page", file.toString(), "--url", "https://www.example.org/appel", "--date", "2024-05-15"));
        line.addAll(List.of("--facts", facts.toString()));
        line.addAll(List.of(more));
        return Ran.command(line.toArray(String[]::new));
    }

    @Test
    void aPageIsJudgedByItsWordsInBothLanguages() throws IOException {
        Ran french = judge(PAGE);
        Ran english = judge(PAGE, "--lang", "en");

        assertThat(french.code()).as(french.err()).isZero();
        assertThat(french.json().path("eligibility").asText()).isEqualTo("INELIGIBLE");
        assertThat(french.json().path("reasons").path(0).path("sentence").asText())
                .isEqualTo("La page de l’appel vous exclut\u00a0: «\u00a0L’appel est réservé aux communes\u00a0»");
        assertThat(english.json().path("reasons").path(0).path("sentence").asText())
                .isEqualTo("The call’s page excludes you: “L’appel est réservé aux communes”");
    }

    @Test
    void ofSeveralCallsTheFirstThatIsOpenIsJudgedAndSaidSo() throws IOException {
        Ran chosen = judge(HUB);
        Ran named = judge(HUB, "--call", "1");

        JsonNode call = chosen.json().path("call");
        assertThat(call.path("title").asText()).contains("culture");
        assertThat(call.path("number").asInt()).isEqualTo(2);
        assertThat(call.path("calls").asInt()).isEqualTo(2);
        assertThat(chosen.err()).contains("--call");
        assertThat(named.json().path("eligibility").asText()).isEqualTo("INELIGIBLE");
        assertThat(judge(HUB, "--call", "3").code()).isEqualTo(2);
        assertThat(judge(HUB, "--call", "0").code()).isEqualTo(2);
    }

    @Test
    void hostileAndEmptyPagesAreRefusedWithoutAVerdict() throws IOException {
        for (String page : List.of(
                "",
                "<html><body><div id=app></div><script>run()</script></body></html>",
                "%PDF-1.7 no more",
                "{\"hello\": 1}",
                "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\">]><l>&a;</l>",
                "\u0000\u0001\u0002")) {
            Ran ran = judge(page);
            assertThat(ran.code()).as(page).isEqualTo(2);
            assertThat(ran.out()).isBlank();
            assertThat(ran.err()).isNotBlank();
            assertThat(ran.tracesStack()).isFalse();
        }
    }

    @Test
    void aPageThatIsTooLongToBeReadIsNeverEligible() throws IOException {
        String endless = PAGE.replace("réservé aux communes", "ouvert à tous") + "<p>"
                + "un mot, hors sujet ".repeat(60_000) + "</p>" + "<div>mot</div>".repeat(6_000);

        Ran ran = judge(endless.replace("</main>", "") + "</main>");

        assertThat(ran.json().path("eligibility").asText()).isNotEqualTo("ELIGIBLE");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.tracesStack()).isFalse();
    }

    @Test
    void scriptAndFormatMarksInAPageAreOnlyWords() throws IOException {
        Ran ran = judge(PAGE.replace("aux communes", "aux communes {0} '{' <script>alert(1)</script>\\\" : ["));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().path("eligibility").asText()).isNotEqualTo("ELIGIBLE");
        assertThat(ran.out()).doesNotContain("alert(1)").contains("{0}");
    }

    @Test
    void wrongUsageIsSaidWithoutAStackTrace() throws IOException {
        for (Ran ran : List.of(
                Ran.command("judge"),
                Ran.command("judge", "--page", "absent.html", "--date", "2024-05-15", "--facts", facts.toString()),
                judge(PAGE, "--scheme", "afd-ficol"),
                judge(PAGE, "--record", folder.resolve("kept.json").toString()),
                Ran.command(
                        "judge",
                        "--page",
                        "absent.html",
                        "--url",
                        "https://x.example/",
                        "--date",
                        "2024-05-15",
                        "--facts",
                        facts.toString()),
                Ran.command(
                        "judge",
                        "--page",
                        facts.toString(),
                        "--url",
                        "file:///etc/passwd",
                        "--date",
                        "2024-05-15",
                        "--facts",
                        facts.toString()))) {
            assertThat(ran.code()).as(ran.err()).isEqualTo(2);
            assertThat(ran.err()).isNotBlank();
            assertThat(ran.tracesStack()).isFalse();
        }
    }

    @Test
    void helpTellsOfPagesInBothLanguages() {
        assertThat(Ran.command("judge", "--help", "--lang", "fr").out().replaceAll("\\s+", " "))
                .contains("--page", "--url", "--call", "les mots de la page");
        assertThat(Ran.command("judge", "--help", "--lang", "en").out().replaceAll("\\s+", " "))
                .contains("--page", "--url", "--call", "words of the page");
    }
}
