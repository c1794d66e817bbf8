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
 * @param credential what is shown to be let in
 */
public record Request(
        URI url, String kind, Map<String, String> parts, Optional<CallId> about, Optional<Credential> credential) {
    public Request {
        parts = Map.copyOf(parts);
    }

    public static Request get(URI url, String kind) {
        return new Request(url, kind, Map.of(), Optional.empty(), Optional.empty());
    }

    public static Request get(URI url, String kind, CallId about) {
        return new Request(url, kind, Map.of(), Optional.of(about), Optional.empty());
    }

    public static Request post(URI url, String kind, Map<String, String> parts) {
        return new Request(url, kind, parts, Optional.empty(), Optional.empty());
    }

    /** Returns this request, showing a credential. */
    public Request with(Credential shown) {
        return new Request(url, kind, parts, about, Optional.of(shown));
    }

    /** Returns whether the answer is a secret, which nobody keeps. */
    boolean isExchange() {
        return credential.filter(Credential::exchanged).isPresent();
    }

    /** Returns whether it is sent as a POST. */
    boolean isPost() {
        return !parts.isEmpty() || isExchange();
    }
}
