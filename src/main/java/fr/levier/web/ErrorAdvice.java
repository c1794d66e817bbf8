package fr.levier.web;

import fr.levier.message.Messages;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** A room's own words for a refusal: what a reader can do about it, and never what went on inside. */
public interface ErrorAdvice {
    /** Returns what to tell instead of the usual advice; nothing when this is no refusal of that room. */
    Optional<String> about(HttpRequest<?> request, Throwable cause, Messages messages);
}
