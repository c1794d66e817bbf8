package fr.levier.source.eu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.SchemeRecogniser;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import fr.levier.source.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Builds pages of the portal for tests, in its structure. */
final class PortalPages {
    static final Instant SEEN = Instant.parse("2026-11-20T06:00:00Z");
    static final URI SEARCH = URI.create(
            "https://api.tech.ec.europa.eu/search-api/prod/rest/search?apiKey=SEDIA&text=***&pageSize=100&pageNumber=1");
    static final URI DETAILS =
            URI.create("https://ec.europa.eu/info/funding-tenders/opportunities/data/topicDetails/x.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PortalPages() {}

    static EuPortal portal() {
        return new EuPortal(SchemeRecogniser.none());
    }

    static Page page(Request request, byte[] body) {
        return new Page(request, request.url(), "application/json", body, SEEN);
    }

    static Page search(String body) {
        return search(SEARCH, body);
    }

    static Page search(URI url, String body) {
        return page(Request.post(url, "search", Map.of("query", "{}")), body.getBytes(StandardCharsets.UTF_8));
    }

    static Page details(String body) {
        return page(Request.get(DETAILS, "details"), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads one page of a search whose total is exactly what it holds. */
    static Extraction readRows(ObjectNode... rows) {
        return portal().read(search(answer(rows.length, 100, rows)));
    }

    static String answer(long total, int pageSize, ObjectNode... rows) {
        ObjectNode answer = MAPPER.createObjectNode();
        answer.put("totalResults", total).put("pageNumber", 1).put("pageSize", pageSize);
        answer.putArray("results").addAll(List.of(rows));
        return answer.toString();
    }

    /** A row of a topic, open, without dates. */
    static ObjectNode topic(String identifier) {
        return row("48400948TOPICSen", "1", identifier);
    }

    static ObjectNode row(String reference, String type, String identifier) {
        ObjectNode row = MAPPER.createObjectNode().put("reference", reference);
        row.putObject("metadata");
        with(row, "type", type);
        with(row, "identifier", identifier);
        with(row, "title", "A title");
        with(row, "language", "en");
        with(row, "DATASOURCE", "SEDIA");
        return with(row, "status", "31094502");
    }

    static ObjectNode with(ObjectNode row, String key, String... values) {
        ArrayNode array = ((ObjectNode) row.path("metadata")).putArray(key);
        List.of(values).forEach(array::add);
        return row;
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String name) {
        try (InputStream in = PortalPages.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
