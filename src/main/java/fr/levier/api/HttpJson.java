package fr.levier.api;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.message.Messages;
import fr.levier.web.Token;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.Arrays;
import java.util.Optional;

/** An answer in JSON, with a tag by which a program that has it already is told so instead of being sent it again. */
final class HttpJson {
    private HttpJson() {}

    static HttpResponse<String> ok(HttpRequest<?> request, JsonNode json, Messages messages) {
        return answer(request, json.toString(), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, messages.locale().getLanguage());
    }

    static MutableHttpResponse<String> answer(HttpRequest<?> request, String text, MediaType type) {
        String tag = "W/\"" + Token.hashOf(text).substring(0, 32) + '"';
        MutableHttpResponse<String> answer = has(request, tag)
                ? HttpResponse.notModified()
                : HttpResponse.ok(text).contentType(type);
        return answer.header(HttpHeaders.ETAG, tag);
    }

    private static boolean has(HttpRequest<?> request, String tag) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH)).stream()
                .flatMap(tags -> Arrays.stream(tags.split(",", -1)))
                .anyMatch(one -> one.strip().equals(tag));
    }
}
