package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about sources tells the truth: its table is what the command lists, and every test that it names is there. */
class SourcesPageTest {
    private static final Path PAGE = Path.of("src/docs/sources.md");

    @Test
    void theTableIsWhatTheCommandLists() throws IOException {
        List<String> expected = new ArrayList<>();
        Ran.command("source", "list", "--json", "--lang", "en").json().forEach(s -> expected.add(row(s)));

        assertThat(Files.readAllLines(PAGE).stream()
                        .filter(l -> l.startsWith("| `"))
                        .filter(l -> !l.contains("Test.")))
                .as("the table of " + PAGE + " should read:\n" + String.join("\n", expected))
                .containsExactlyElementsOf(expected);
    }

    private static String row(JsonNode source) {
        return "| `" + source.get("id").asText() + "` | " + source.get("name").asText() + " | "
                + source.get("family").asText() + " | "
                + source.get("rank").asText().toLowerCase(java.util.Locale.ROOT) + " | "
                + (source.get("formatPresumed").asBoolean() ? "presumed" : "seen") + " |";
    }

    @Test
    void everyTestThatItNamesIsThere() throws IOException {
        Pattern named = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
        String page = Files.readString(PAGE);

        assertThat(named.matcher(page).results().toList())
                .hasSizeGreaterThan(25)
                .allSatisfy(m -> assertThat(source(m.group(1))).as(m.group()).contains("void " + m.group(2) + "("));
    }

    private static String source(String test) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return Files.readString(
                    files.filter(f -> f.endsWith(test + ".java")).findFirst().orElseThrow());
        }
    }
}
