package fr.levier.web;

import io.micronaut.http.HttpRequest;
import reactor.core.publisher.Mono;

/**
 * Tells who sends a request before it was asked whether they may: of somebody without a session no document is read. It stands here, as
 * an interface, because the room of people lies above the one that reads forms.
 */
public interface HttpSenders {

    /** Returns what tells one account from another; nothing when nobody is signed in. */
    Mono<String> account(HttpRequest<?> request);
}
