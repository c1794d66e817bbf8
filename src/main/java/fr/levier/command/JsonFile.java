package fr.levier.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A JSON file that a user names. */
final class JsonFile {
    private static final long LIMIT = 2L << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
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
        Place place = Place.of(file.toString());
        String text = text(file, place);
        if (text.isBlank()) {
            throw new Refusal(Problem.at(place, "levier.problem.empty-file"));
        }
        JsonNode node = parse(text, place);
        if (!node.isObject()) {
            throw new Refusal(Problem.at(place, "levier.problem.no-object"));
        }
        return node;
    }

    /** Returns the text without the mark that some editors put before it. */
    private static String text(Path file, Place place) {
        try {
            if (Files.isDirectory(file)) {
                throw new Refusal(Problem.at(place, "levier.problem.is-folder"));
            }
            if (Files.size(file) > LIMIT) {
                throw new Refusal(Problem.at(place, "levier.problem.too-large"));
            }
            String text = Files.readString(file);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException e) {
            throw new Refusal(Problem.at(place, sentence(e)), e);
        }
    }

    private static String sentence(IOException fault) {
        if (fault instanceof NoSuchFileException) {
            return "levier.problem.no-such-file";
        }
        return fault instanceof CharacterCodingException ? "levier.problem.not-utf8" : "levier.problem.unreadable";
    }

    private static JsonNode parse(String text, Place place) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new Refusal(Problem.at(new Place(place.file(), line, ""), "levier.problem.not-json", line), e);
        }
    }
}
