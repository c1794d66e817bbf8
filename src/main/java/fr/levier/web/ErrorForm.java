package fr.levier.web;

import fr.levier.message.Messages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.Map;
import java.util.Optional;

/**
 * How a part of the site that speaks to programs tells them what went wrong: in its own form, whatever they say they accept, and never
 * what went on inside.
 */
public interface ErrorForm {

    /** Returns whether errors at this address have this form. */
    boolean isFor(HttpRequest<?> request);

    MediaType type();

    /**
     * Returns what the program is told.
     *
     * @param view what a reader would be told
     * @param cause what was thrown, if anything was: for what is known to be safe to tell, and for nothing else
     */
    Map<String, Object> body(ErrorView view, Optional<Throwable> cause, Messages messages);
}
