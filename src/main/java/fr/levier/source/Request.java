package fr.levier.source;

import fr.levier.call.CallId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A page to fetch.
 *
 * @param url the address, https or http
 * @param kind what the source expects there, in the source's own words, such as {@code search} or {@code details}
 * @param parts when not empty, the request is a POST of multipart/form-data, each part being JSON with its content type
 * @param about the call that the page is known to speak of
 */
public record Request(URI url, String kind, Map<String, String> parts, Optional<CallId> about) {
    public Request {
        parts = Map.copyOf(parts);
    }

    public static Request get(URI url, String kind) {
        return new Request(url, kind, Map.of(), Optional.empty());
    }

    public static Request get(URI url, String kind, CallId about) {
        return new Request(url, kind, Map.of(), Optional.of(about));
    }

    public static Request post(URI url, String kind, Map<String, String> parts) {
        return new Request(url, kind, parts, Optional.empty());
    }
}
