package fr.levier.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/** Too much arrives at once: who sends is asked to come back, and nothing was lost but the sending. */
final class HttpBusy extends HttpStatusException {
    private static final long serialVersionUID = 1;

    HttpBusy() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "Too many documents at once");
    }
}
