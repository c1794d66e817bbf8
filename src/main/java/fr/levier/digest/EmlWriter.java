package fr.levier.digest;

import fr.levier.call.DeadlineCalendar;
import fr.levier.mail.IdentifiedMessage;
import fr.levier.mail.Message;
import fr.levier.mail.Sender;
import fr.levier.message.Messages;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes the message of a digest: text and HTML in UTF-8, and the calendar of its deadlines. The same digest gives the same bytes, so
 * that a letter sent twice is recognised and a letter can be compared years later.
 */
public final class EmlWriter {
    private final LetterWriter letters;
    private final Sender sender;

    public EmlWriter(LetterWriter letters, Sender sender) {
        this.letters = letters;
        this.sender = sender;
    }

    /** Saves the message as a file that mail programs open. */
    public void write(Digest digest, Path file) throws IOException {
        Files.write(file, message(digest).bytes());
    }

    public Message message(Digest digest) {
        return message(digest, key(digest, ""));
    }

    /**
     * A letter that somebody asked for, and not the one that is due.
     *
     * @param reader the subscription of who answers its questions; zero for none
     * @param form which form asked: sent twice, it makes the same message
     */
    Message messageAskedFor(Digest digest, long reader, String form) {
        String key = key(digest, "asked " + form);
        return reader == 0 ? message(digest, key) : answeredBy(digest, reader).message(digest, key);
    }

    private EmlWriter answeredBy(Digest digest, long reader) {
        return new EmlWriter(letters.answeredBy(Links.Answering.from(reader, digest.composedAt())), sender);
    }

    /** Returns where letters lead. */
    Links links() {
        return letters.links();
    }

    private Message message(Digest digest, String key) {
        try {
            return mime(digest, letter(digest), key);
        } catch (MessagingException | IOException impossible) {
            throw new IllegalStateException("A letter could not be put into a message", impossible);
        }
    }

    /** Returns the HTML part alone, as a page. */
    public String html(Digest digest) {
        return HtmlLetter.of(letter(digest));
    }

    /** Returns the text part alone. */
    public String text(Digest digest) {
        return TextLetter.of(letter(digest));
    }

    /** Returns the subject alone. */
    public String subject(Digest digest) {
        return letter(digest).subject();
    }

    /** A letter that is not kept in the outbox stands nowhere as a page. */
    private Letter letter(Digest digest) {
        long reader = digest.recipient().id();
        return reader == 0
                ? letters.write(digest, Optional.empty())
                : answeredBy(digest, reader).letters.write(digest, Optional.of(key(digest, "")));
    }

    private Message mime(Digest digest, Letter letter, String key) throws MessagingException, IOException {
        IdentifiedMessage mime = new IdentifiedMessage(
                key, sender, digest.recipient().email(), letter.subject(), digest.composedAt(), letter.language());
        mime.setHeader("List-Id", "Levier <letter." + sender.address().domain() + ">");
        if (letter.links().unsubscribe().isPresent()) {
            mime.setHeader(
                    "List-Unsubscribe", "<" + letter.links().unsubscribe().get() + ">");
            mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeMultipart words = new Parts(
                "alternative", key, part(TextLetter.of(letter), "plain"), part(HtmlLetter.of(letter), "html"));
        DeadlineCalendar calendar = calendar(digest);
        mime.setContent(calendar.isEmpty() ? words : mixed(key, words, calendar.text()));
        return mime.written();
    }

    /** Returns the deadlines of all calls that the letter names. */
    DeadlineCalendar calendar(Digest digest) {
        Messages words = Messages.in(digest.recipient().locale());
        DeadlineCalendar calendar = new DeadlineCalendar(words, digest.composedAt());
        digest.entries().forEach(entry -> {
            Links links = letters.links().of(entry.whom().siren());
            calendar.add(entry.call(), URI.create(links.page(entry.id())), List.of());
        });
        return calendar;
    }

    private static MimeMultipart mixed(String key, MimeMultipart words, String calendar) throws MessagingException {
        MimeBodyPart letter = new MimeBodyPart();
        letter.setContent(words);
        MimeBodyPart attached = part(calendar, "calendar");
        attached.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=PUBLISH");
        attached.setHeader("Content-Disposition", "attachment; filename=levier.ics");
        return new Parts("mixed", "all-" + key, letter, attached);
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static String key(Digest digest, String asked) {
        String person = digest.recipient().email().value().toLowerCase(Locale.ROOT) + "\n"
                + digest.recipient().siren() + "\n" + digest.period().name() + asked;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(person.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    /** Parts with a boundary that depends on the letter only; of alternatives, the preferred one is the last. */
    private static final class Parts extends MimeMultipart {
        Parts(String subtype, String key, BodyPart... parts) throws MessagingException {
            super(subtype);
            contentType = "multipart/" + subtype + "; boundary=\"levier-" + key + "\"";
            for (BodyPart part : parts) {
                addBodyPart(part);
            }
        }
    }
}
