package fr.levier.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The invented authorities and projects of the bundled world, as the files that people would write. */
public final class BundledPeople {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BundledPeople() {}

    public static List<JsonNode> authorities() {
        return read("/fixtures/authorities");
    }

    /** Returns the projects, each with the {@code siren} of its authority, an {@code id} and a {@code title} beside its facts. */
    public static List<JsonNode> projects() {
        return read("/fixtures/projects");
    }

    private static List<JsonNode> read(String folder) {
        URL url = Objects.requireNonNull(BundledPeople.class.getResource(folder), folder);
        try {
            return url.getProtocol().equals("jar") ? inJar(url.toURI(), folder) : files(Path.of(url.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> inJar(URI uri, String folder) throws IOException {
        URI jar = URI.create(uri.toString().substring(0, uri.toString().indexOf('!')));
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
            return files(files.getPath(folder));
        }
    }

    private static List<JsonNode> files(Path folder) throws IOException {
        try (Stream<Path> names = Files.list(folder)) {
            return names.filter(f -> f.toString().endsWith(".json"))
                    .sorted()
                    .map(BundledPeople::json)
                    .toList();
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
