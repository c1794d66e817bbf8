package fr.levier.source.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.CallJson;
import fr.levier.call.SchemeRecogniser;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.source.Page;
import fr.levier.source.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A document with what a careful person found in it.
 *
 * @param name the name of both files, without their endings
 * @param url where the document is from
 * @param body its bytes
 * @param label the person's findings
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Labelled(String name, URI url, byte[] body, JsonNode label) {
    private static final List<String> ENDINGS = List.of("html", "pdf", "htm", "txt", "data.json");

    /** Reads all of a folder in the order of their names; a label without its document, or without meaning, is a problem. */
    public static List<Labelled> in(Path folder, Problems problems) {
        List<Labelled> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.toString().endsWith(".json") && !f.toString().endsWith(".data.json"))
                    .sorted()
                    .forEach(f -> read(f, problems).ifPresent(found::add));
        } catch (IOException e) {
            problems.add(Place.of(folder.toString()), "reading.problem.no-folder");
        }
        return found;
    }

    private static Optional<Labelled> read(Path file, Problems problems) {
        Place place = Place.of(file.toString());
        try {
            JsonNode label = CallJson.mapper().readTree(Files.readString(file));
            String name = file.getFileName().toString().replaceAll("\\.json$", "");
            Optional<Path> document = ENDINGS.stream()
                    .map(e -> file.resolveSibling(name + "." + e))
                    .filter(Files::isRegularFile)
                    .findFirst();
            if (!label.path("expected").isObject()) {
                problems.add(place, "reading.problem.label");
            } else if (document.isEmpty()) {
                problems.add(place, "reading.problem.label-alone");
            } else {
                URI url = URI.create(label.path("url").asText("https://levier.invalid/" + name));
                return Optional.of(new Labelled(name, url, Files.readAllBytes(document.get()), label));
            }
        } catch (JsonProcessingException | IllegalArgumentException noLabel) {
            problems.add(place, "reading.problem.label");
        } catch (IOException unreadable) {
            problems.add(place, "reading.problem.label-alone");
        }
        return Optional.empty();
    }

    /** Returns what Levier finds in the document. */
    public Reading read(SchemeRecogniser recogniser) {
        return Reading.of(new Page(Request.get(url, "page"), url, "", body, Instant.EPOCH), recogniser);
    }
}
