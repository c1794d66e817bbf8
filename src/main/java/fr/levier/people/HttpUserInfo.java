package fr.levier.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * Asks a provider that leaves the address out of its ID token, as ProConnect does. The answer comes over the connection that we opened
 * to it, as JSON or as a JWT; it counts only when it is about the same subject.
 */
@Singleton
final class HttpUserInfo {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client;
    private final String address;

    HttpUserInfo(@Client HttpClient client, @Value("${levier.openid.userinfo-url:}") String address) {
        this.client = client;
        this.address = address;
    }

    /** Returns the claims about the subject; empty when no address was configured, or the answer is about somebody else. */
    Map<String, Object> of(String subject, String accessToken) {
        if (address.isEmpty()) {
            return Map.of();
        }
        String body = client.toBlocking()
                .retrieve(HttpRequest.GET(address)
                        .bearerAuth(accessToken)
                        .header("Accept", "application/json, application/jwt"));
        Map<String, Object> claims = read(body.strip());
        return subject.equals(claims.get("sub")) ? claims : Map.of();
    }

    private static Map<String, Object> read(String body) {
        String json = body.startsWith("{")
                ? body
                : new String(Base64.getUrlDecoder().decode(body.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The provider of identities did not answer as it should", e);
        }
    }
}
