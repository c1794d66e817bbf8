package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that look at sources need no database: they list, read a saved page, and refuse what makes no sense. */
class SourceCommandsTest {
    private static final String WORLD = "fixtures/world/__files/";
    private static final String NETWORKS = WORLD + "www.euro-access.eu/en/calls/2559/Networks-of-Towns";

    @TempDir
    Path folder;

    @Test
    void everySourceIsListedWithItsTerms() {
        Ran ran = Ran.command("source", "list", "--json");
        List<String> ids = new ArrayList<>();
        ran.json().forEach(s -> ids.add(s.get("id").asText()));

        assertThat(ran.code()).isZero();
        assertThat(ids)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("eu-portal", "meae", "aides-territoires", "relay-grand-est");
        assertThat(ran.json()).allSatisfy(s -> {
            assertThat(s.get("attribution").asText()).isNotBlank();
            assertThat(s.get("hosts")).isNotEmpty();
        });
        assertThat(Ran.command("source", "list").out())
                .contains("Union européenne", "format présumé", "réseaux régionaux");
        assertThat(Ran.command("source", "list", "--lang", "en").out()).contains("European Union", "format presumed");
    }

    @Test
    void aSavedPageIsReadAsItsSourceWould() {
        Ran ran = Ran.command("source", "try", NETWORKS, "--source", "euro-access");
        JsonNode call = ran.json().at("/calls/0");

        assertThat(ran.code()).isZero();
        assertThat(call.get("id").asText()).isEqualTo("eu/CERV-2026-CITIZENS-TOWN-NT");
        assertThat(call.at("/deadlines/0/date").asText()).isEqualTo("2026-04-16");
        assertThat(call.at("/budget/amount").asText()).startsWith("12000000");
        assertThat(call.at("/evidence/deadlines/quote").asText()).isEqualTo("16.04.2026 17:00");
        assertThat(ran.json().get("problems")).isEmpty();
    }

    @Test
    void anAddressTellsWhichPageOfTheSourceItIs() throws Exception {
        String details = WORLD
                + "ec.europa.eu/info/funding-tenders/opportunities/data/topicDetails/cerv-2026-citizens-town-nt.json";
        String url =
                "https://ec.europa.eu/info/funding-tenders/opportunities/data/topicDetails/cerv-2026-citizens-town-nt.json";

        Ran read = Ran.command("source", "try", details, "--source", "eu-portal", "--url", url);

        assertThat(read.code()).isZero();
        assertThat(read.json().get("kind").asText()).isEqualTo("details");
        assertThat(read.json().at("/calls/0/id").asText()).isEqualTo("eu/CERV-2026-CITIZENS-TOWN-NT");
    }

    @Test
    void whatCannotBeReadIsAProblemWithItsSentence() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.html"), "");

        Ran ran = Ran.command("source", "try", empty.toString(), "--source", "meae", "--lang", "en");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.json().get("calls")).isEmpty();
        assertThat(ran.json().at("/problems/0/code").asText()).isEqualTo("reading.problem.empty");
        assertThat(ran.json().at("/problems/0/sentence").asText()).isNotBlank();
    }

    @Test
    void wrongUseIsRefusedWithASentence() throws Exception {
        Path page = Files.writeString(folder.resolve("page.html"), "<p>x</p>");

        refused("source", "try", page.toString(), "--source", "nobody");
        refused("source", "try", page.toString());
        refused("source", "try", folder.toString(), "--source", "meae");
        refused("source", "try", folder.resolve("none.html").toString(), "--source", "meae");
        refused("source", "try", page.toString(), "--source", "meae", "--url", "file:///etc/passwd");
        refused("source", "try", page.toString(), "--source", "meae", "--url", "no address");
        refused("source", "probe", "nobody");
        refused("source", "probe", "aides-territoires");
        refused("source");
    }

    private static void refused(String... command) {
        Ran ran = Ran.command(command);
        assertThat(ran.code()).as(String.join(" ", command)).isEqualTo(2);
        assertThat(ran.err()).isNotBlank();
        assertThat(ran.tracesStack()).isFalse();
    }

    @Test
    void aFaultyDescriptionIsToldWithItsPlace() throws Exception {
        Path rules = folder.resolve("rules");
        try (var files = Files.walk(Path.of("rules"))) {
            for (Path file : files.toList()) {
                Path copy = rules.resolve(Path.of("rules").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Path local = rules.resolve("sources/local.yml");
        Files.writeString(local, Files.readString(local).replace("rank: issuer", "rank: isuer"));

        Ran ran = Ran.command("source", "list", "--rules", rules.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("local.yml:", ":rank", "issuer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyCommandHasItsHelp(String language) {
        for (String command : List.of("list", "try", "probe")) {
            Ran ran = Ran.command("source", command, "--help", "--lang", language);
            assertThat(ran.code()).isZero();
            assertThat(ran.out()).contains("levier source " + command, language.equals("fr") ? "Emploi" : "Usage");
        }
    }
}
