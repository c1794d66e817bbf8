package fr.levier.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.Content;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.call.SourceRun;
import fr.levier.people.JdbcKeys;
import fr.levier.people.PeopleServer;
import fr.levier.people.Scope;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The API as {@code serve} answers, with a few calls that everybody may see and a private one of {@link PeopleServer#THEIRS}. */
final class ApiServer implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    final PeopleServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    ApiServer(Map<String, Object> settings) {
        server = new PeopleServer(settings).settle();
        List<Sighting> said = SampleCalls.ALL.entrySet().stream()
                .map(call -> said(call.getKey(), call.getValue()))
                .toList();
        server.bean(Catalogue.class).record(new SourceRun("meae", NOW, NOW, true, 1, 0, List.of(), said, List.of()));
    }

    private static Sighting said(String key, Content content) {
        return new Sighting(new CallId("test/" + key), "meae", SampleCalls.page(key), Rank.ISSUER, NOW, content);
    }

    String key(String siren, Scope first, Scope... others) {
        Set<Scope> scopes = EnumSet.of(first, others);
        return server.bean(JdbcKeys.class).make(siren, "Essai", scopes, "test@example.org", NOW);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address.resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    /** Returns what an independent validator finds wrong with an answer. */
    static Set<ValidationMessage> faults(JsonNode answer, String schema) {
        var root = ApiSchemas.reference(schema);
        root.putObject("components").set("schemas", ApiSchemas.all());
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(root)
                .validate(answer);
    }

    @Override
    public void close() {
        server.close();
    }
}
