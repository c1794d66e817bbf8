package fr.levier.source.french;

import fr.levier.call.Sighting;
import fr.levier.problem.Problem;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import fr.levier.source.Request;
import fr.levier.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Walks through a source in the bundled world, straight from its files. */
public final class World {
    public static final Instant SEEN = Instant.parse("2026-11-20T06:00:00Z");
    private static final Path FILES = Path.of("fixtures/world/__files");

    private World() {}

    /** Everything that a source gives when it is followed to its end. */
    public record Harvest(List<Sighting> sightings, List<Problem> problems, List<URI> missing) {

        public Sighting of(String id) {
            return sightings.stream()
                    .filter(s -> s.id().value().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No call " + id + " among " + ids()));
        }

        public List<String> ids() {
            return sightings.stream()
                    .map(s -> s.id().value())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    public static Harvest harvest(Source source) {
        Harvest harvest = new Harvest(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Deque<Request> waiting = new ArrayDeque<>(source.start());
        Set<URI> asked = new HashSet<>();
        while (!waiting.isEmpty()) {
            Request request = waiting.removeFirst();
            if (!asked.add(request.url())) {
                continue;
            }
            if (!source.hosts().contains(request.url().getHost()) || !Files.exists(file(request.url()))) {
                harvest.missing().add(request.url());
                continue;
            }
            Extraction read = source.read(page(request, bytes(file(request.url())), ""));
            harvest.sightings().addAll(read.sightings());
            harvest.problems().addAll(read.problems());
            waiting.addAll(read.morePages());
        }
        return harvest;
    }

    public static Page page(Request request, byte[] body, String contentType) {
        return new Page(request, request.url(), contentType, body, SEEN);
    }

    public static Page page(String url, String kind, String html) {
        return page(
                Request.get(URI.create(url), kind), html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
    }

    public static Path file(URI url) {
        String path = url.getPath() + (url.getPath().endsWith("/") ? "index.html" : "");
        return FILES.resolve(url.getHost() + path + (url.getQuery() == null ? "" : "@" + url.getQuery()));
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
