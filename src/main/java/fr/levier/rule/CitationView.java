package fr.levier.rule;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import java.util.Optional;

/**
 * A cited text, as a page of the rules shows it.
 *
 * @param title with its article, where it names one
 * @param link where it can be read; the reader of references lets only web addresses pass
 * @param quote its words
 * @param checkedOn the day on which somebody last read it
 */
public record CitationView(String title, String link, Optional<String> quote, String checkedOn) {

    static CitationView of(Reference reference, Messages messages) {
        return new CitationView(
                reference.article().map(a -> reference.title() + ", " + a).orElse(reference.title()),
                reference.url().toASCIIString(),
                reference.quote(),
                Formats.of(messages).date(reference.checkedOn()));
    }

    static Optional<CitationView> of(Optional<Reference> reference, Messages messages) {
        return reference.map(found -> of(found, messages));
    }
}
