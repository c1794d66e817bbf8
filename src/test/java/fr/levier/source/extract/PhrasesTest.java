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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One sentence, one meaning: what must be read of it, and above all what must not. */
class PhrasesTest {
    private static final List<String> FIELDS =
            List.of("opens", "deadlines", "grantMin", "grantMax", "rateMax", "ownShareMin", "durationMaxMonths");
    /** These are compared only where the phrase says what is expected. */
    private static final List<String> SAID = List.of("applicants", "countries", "funder");

    static Stream<String> phrases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/fr/levier/source/extract/phrases.jsonl")).stream();
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void aSentenceSaysThisAndNothingElse(String row) throws IOException {
        JsonNode phrase = CallJson.mapper().readTree(row);
        String html = phrase.has("html") ? phrase.path("html").asText() : page(phrase);
        URI url = URI.create("https://example.org/");
        Page page = new Page(Request.get(url, "page"), url, "", html.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);

        JsonNode read = ReadingJson.of(Reading.of(page, SchemeRecogniser.none()), Object::toString)
                .path("calls")
                .path(0);

        JsonNode expected = phrase.path("expected");
        FIELDS.forEach(field ->
                assertEquals(expected.path(field).toString(), read.path(field).toString(), field));
        SAID.stream()
                .filter(expected::has)
                .forEach(field -> assertEquals(
                        expected.path(field).toString(), read.path(field).toString(), field));
    }

    private static String page(JsonNode phrase) {
        return "<main><h1>" + phrase.path("title").asText()
                + "</h1><p>Ce dispositif soutient les coopérations entre territoires.</p><p>"
                + phrase.path("text").asText() + "</p></main>";
    }
}
