package fr.levier.match;

import fr.levier.call.SafeLink;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.rule.Reference;
import java.util.Optional;

/**
 * A cited text, as a page shows it.
 *
 * @param title with its article, where it names one
 * @param link where it can be read, when a browser may follow it
 * @param quote its words
 * @param checkedOn the day on which somebody last read it
 */
public record ReferenceView(String title, Optional<String> link, Optional<String> quote, String checkedOn) {

    static ReferenceView of(Reference reference, Messages messages) {
        String title =
                reference.article().map(a -> reference.title() + ", " + a).orElse(reference.title());
        return new ReferenceView(
                title,
                SafeLink.of(reference.url()),
                reference.quote(),
                Formats.of(messages).date(reference.checkedOn()));
    }
}
