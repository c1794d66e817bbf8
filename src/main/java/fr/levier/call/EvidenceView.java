package fr.levier.call;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The proof of a value as a page shows it.
 *
 * @param quote the words that state it; may be empty
 * @param host the site on which they stand
 * @param link its address, when a browser may follow it
 * @param readOn the day on which it was read, in Paris
 * @param method how it was read
 * @param place where in the page; may be empty
 */
public record EvidenceView(
        String quote, String host, Optional<String> link, String readOn, String method, String place) {

    static EvidenceView of(Evidence evidence, Messages messages) {
        return new EvidenceView(
                evidence.quote(),
                host(evidence.url()),
                SafeLink.of(evidence.url()),
                Formats.of(messages).date(LocalDate.ofInstant(evidence.seenAt(), Deadline.PARIS)),
                messages.text("call.method." + evidence.method().name()),
                evidence.place());
    }

    static String host(URI url) {
        return url.getHost() == null ? url.toString() : url.getHost();
    }
}
