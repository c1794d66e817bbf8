package fr.levier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.SchemeRecogniser;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import fr.levier.source.Request;
import fr.levier.source.eu.EuPortal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An answer of the EU portal with a hundred topics, made of those of the bundled world: its JSON alone, and everything in it read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PortalReading {
    private static final int TOPICS = 100;
    private static final String FILE = "/fixtures/world/__files/api.tech.ec.europa.eu/search-api/prod/rest/search.page-1.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final URI ADDRESS = URI.create(
            "https://api.tech.ec.europa.eu/search-api/prod/rest/search?apiKey=SEDIA&text=***&pageSize=100&pageNumber=1");

    private final byte[] body = hundred();
    private final EuPortal portal = new EuPortal(SchemeRecogniser.none());
    private final Page page = new Page(
            Request.post(ADDRESS, "search", Map.of("query", "{}")), ADDRESS, "application/json", body, Instant.EPOCH);

    @Benchmark
    public JsonNode parse() throws IOException {
        return MAPPER.readTree(body);
    }

    /** With the JSON that the portal keeps inside strings, which no reader can leave unparsed. */
    @Benchmark
    public int parseInner() throws IOException {
        JsonNode answer = MAPPER.readTree(body);
        int parsed = 0;
        for (JsonNode row : answer.path("results")) {
            parsed += MAPPER.readTree(row.at("/metadata/actions/0").asText()).size();
            parsed += MAPPER.readTree(row.at("/metadata/budgetOverview/0").asText()).size();
        }
        return parsed;
    }

    @Benchmark
    public Extraction read() {
        Extraction read = portal.read(page);
        if (read.sightings().size() != TOPICS) {
            throw new IllegalStateException("Not every topic was read: " + read.sightings().size());
        }
        return read;
    }

    private static byte[] hundred() {
        try (InputStream in = PortalReading.class.getResourceAsStream(FILE)) {
            JsonNode answer = MAPPER.readTree(Objects.requireNonNull(in));
            ArrayNode results = MAPPER.createArrayNode();
            for (int i = 0; results.size() < TOPICS; i++) {
                JsonNode row = answer.path("results").get(i % answer.path("results").size());
                if (row.at("/metadata/type/0").asText().equals("1")
                        && row.at("/metadata/language/0").asText().equals("en")
                        && row.at("/metadata/DATASOURCE/0").asText().equals("SEDIA")) {
                    results.add(numbered(row.deepCopy(), results.size()));
                }
            }
            ObjectNode whole = ((ObjectNode) answer).put("totalResults", TOPICS).put("pageSize", TOPICS);
            whole.set("results", results);
            return MAPPER.writeValueAsBytes(whole);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Another topic, of which everything but its number is said: its budget still stands under its name. */
    private static JsonNode numbered(JsonNode row, int number) throws IOException {
        String name = row.at("/metadata/identifier/0").asText();
        return MAPPER.readTree(row.toString().replace(name, name + "-" + number));
    }
}
