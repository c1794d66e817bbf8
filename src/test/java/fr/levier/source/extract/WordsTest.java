package fr.levier.source.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.CallJson;
import fr.levier.call.SchemeRecogniser;
import fr.levier.source.Page;
import fr.levier.source.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may apply, where, on what, whom to write to, and where to hand in: what the words of a page say of it, and what only looks as if
 * they did. Where a phrase expects {@code null}, nothing may be read.
 */
class WordsTest {
    private static final URI SOMEWHERE = URI.create("https://example.org/");

    static Stream<String> phrases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/fr/levier/source/extract/words.jsonl")).stream();
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void theWordsSayThisOrNothing(String row) throws IOException {
        JsonNode phrase = CallJson.mapper().readTree(row);
        byte[] html = page(phrase).getBytes(StandardCharsets.UTF_8);
        Page page = new Page(Request.get(SOMEWHERE, "page"), SOMEWHERE, "", html, Instant.EPOCH);

        JsonNode read = ReadingJson.of(Reading.of(page, SchemeRecogniser.none()), Object::toString)
                .path("calls")
                .path(0);

        assertEquals("[\"2027-03-12\"]", read.path("deadlines").toString());
        phrase.path("expected").properties().forEach(wanted -> {
            String nothingOrValue =
                    wanted.getValue().isNull() ? "" : wanted.getValue().toString();
            assertEquals(nothingOrValue, read.path(wanted.getKey()).toString(), wanted.getKey());
        });
    }

    /** Lines that begin with a hyphen are items of a list. */
    private static String page(JsonNode phrase) {
        StringBuilder html = new StringBuilder(
                "<main><h1>" + phrase.path("title").asText()
                        + "</h1><p>Date limite de dépôt : 12 mars 2027. Le texte qui suit décrit les conditions de l’aide.</p>");
        if (phrase.has("text")) {
            html.append("<p>").append(phrase.path("text").asText()).append("</p>");
        } else {
            html.append("<h2>").append(phrase.path("heading").asText()).append("</h2>");
            phrase.path("lines").forEach(line -> html.append(line(line.asText())));
        }
        return html.append("</main>").toString();
    }

    private static String line(String text) {
        return text.startsWith("- ") ? "<ul><li>" + text.substring(2) + "</li></ul>" : "<p>" + text + "</p>";
    }
}
