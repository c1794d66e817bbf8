package fr.levier.api;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.List;

/** What a program asked for and does not get, with a sentence that may be told: a key of the messages and what is put in. */
final class HttpApiRefusal extends HttpStatusException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final String parameter;
    private final transient List<Object> arguments;

    private HttpApiRefusal(HttpStatus status, String parameter, String key, Object... arguments) {
        super(status, key);
        this.parameter = parameter;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** A parameter, or a part of what was sent, holds what it cannot hold. */
    static HttpApiRefusal wrong(String parameter, String key, Object... arguments) {
        return new HttpApiRefusal(HttpStatus.BAD_REQUEST, parameter, key, arguments);
    }

    static HttpApiRefusal notFound() {
        return new HttpApiRefusal(HttpStatus.NOT_FOUND, "", "api.problem.not-found");
    }

    static HttpApiRefusal wrongKey() {
        return new HttpApiRefusal(HttpStatus.UNAUTHORIZED, "", "api.problem.wrong-key");
    }

    static HttpApiRefusal keyNeeded() {
        return new HttpApiRefusal(HttpStatus.UNAUTHORIZED, "", "api.problem.key-needed");
    }

    static HttpApiRefusal scopeNeeded() {
        return new HttpApiRefusal(HttpStatus.FORBIDDEN, "", "api.problem.scope-needed");
    }

    /** What is kept has faults, which are told, and so comes to nothing. */
    static HttpApiRefusal faulty(List<String> faults) {
        return new HttpApiRefusal(
                HttpStatus.UNPROCESSABLE_ENTITY, "", "api.problem.faulty", String.join(" – ", faults));
    }

    static HttpApiRefusal tooMany() {
        return new HttpApiRefusal(HttpStatus.TOO_MANY_REQUESTS, "", "api.problem.too-many");
    }

    String key() {
        return key;
    }

    /** Returns what was wrong; empty when it was nothing that was sent in a place with a name. */
    String parameter() {
        return parameter;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
