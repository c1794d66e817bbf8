package fr.levier.web;

import fr.levier.message.Messages;
import java.util.Map;
import java.util.Set;

/**
 * What a reader is told when something did not work: what happened and what to do, never what went on inside.
 *
 * @param status the HTTP status
 * @param title in a few words
 * @param advice what the reader can do
 */
public record ErrorView(int status, String title, String advice) {
    private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 405, 413, 429, 500, 503);

    static ErrorView of(int status, Messages messages) {
        int nearest = EXPLAINED.contains(status) ? status : status < 500 ? 400 : 500;
        return new ErrorView(
                status, messages.text("web.error.title." + nearest), messages.text("web.error.advice." + nearest));
    }

    /** Too many documents arrive at once. */
    static ErrorView busy(Messages messages) {
        return new ErrorView(503, messages.text("web.error.title.busy"), messages.text("web.error.advice.busy"));
    }

    /** Returns the same with other advice. */
    ErrorView advising(String words) {
        return new ErrorView(status, title, words);
    }

    Map<String, Object> json() {
        return Map.of("status", status, "title", title, "detail", advice);
    }
}
