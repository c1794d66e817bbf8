package fr.levier.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A JSON file that a user names. */
final class JsonFile {
    private static final long LIMIT = 2L << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonFile() {}

    /**
     * Reads the file.
     *
     * @throws Refusal when it is not there, over 2 MiB, or no JSON object; with the line where it breaks
     */
    static JsonNode read(Path file) {
        try {
            if (Files.size(file) > LIMIT) {
                throw new Refusal(Problem.at(Place.of(file.toString()), "levier.problem.unreadable", "> 2 MiB"));
            }
            JsonNode node = JSON.readTree(Files.readString(file));
            if (!node.isObject()) {
                throw new Refusal(Problem.at(Place.of(file.toString()), "levier.problem.not-json", "{ … } ?"));
            }
            return node;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new Refusal(
                    Problem.at(new Place(file.toString(), line, ""), "levier.problem.not-json", e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new Refusal(
                    Problem.at(
                            Place.of(file.toString()),
                            "levier.problem.unreadable",
                            e.getClass().getSimpleName()),
                    e);
        }
    }
}
