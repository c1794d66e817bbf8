package fr.levier.call;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The proof of a value as a page shows it.
 *
 * @param quote the words that state it; may be empty
 * @param host the site on which they stand
 * @param link its address, when a browser may follow it
 * @param readOn the day on which it was read, in Paris
 * @param raw true for a field of a machine format: the quote is data, not a sentence
 * @param method how it was read
 * @param place where in the page; may be empty
 * @param handed true for the words of a document that a person handed over: they are repeated as they stand
 * @param author for a person's correction, who says so: the quote is the reason then
 */
public record EvidenceView(
        String quote,
        String host,
        Optional<String> link,
        String readOn,
        boolean raw,
        String method,
        String place,
        Optional<String> author,
        boolean handed) {
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

    static EvidenceView of(Evidence evidence, Messages messages) {
        boolean isRaw = evidence.method() == Evidence.Method.FIELD;
        return new EvidenceView(
                isRaw ? withoutTags(evidence.quote()) : evidence.quote(),
                host(evidence.url(), messages),
                SafeLink.of(evidence.url()),
                Formats.of(messages).date(LocalDate.ofInstant(evidence.seenAt(), Deadline.PARIS)),
                isRaw,
                messages.text("call.method." + evidence.method().name()),
                evidence.place(),
                Optional.of(evidence.place()).filter(p -> evidence.method() == Evidence.Method.PERSON && !p.isEmpty()),
                evidence.url().getHost() == null);
    }

    /** Machine formats carry HTML within their fields: the words count here, the proof as stored keeps all. */
    private static String withoutTags(String quote) {
        return TAG.matcher(quote)
                .replaceAll(" ")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&")
                .strip();
    }

    /** A document that a person handed over stands on no site. */
    static String host(URI url, Messages messages) {
        return url.getHost() == null ? messages.text("call.origin.document") : url.getHost();
    }
}
