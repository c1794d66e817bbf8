package fr.levier.call;

import java.util.Optional;

/**
 * A document of a call, as a page shows it.
 *
 * @param title its title, or its address when it has none
 * @param link its address, when a browser may follow it
 */
public record DocumentView(String title, Optional<String> link) {

    static DocumentView of(Document document) {
        String title = document.title().isBlank() ? document.url().toString() : document.title();
        return new DocumentView(title, SafeLink.of(document.url()));
    }
}
