package fr.levier.digest;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Makes the message of a digest: multipart/alternative in UTF-8. The same digest gives the same bytes, so that a letter sent twice is
 * recognised and a letter can be compared years later.
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
        try {
            return mime(digest, letters.write(digest));
        } catch (MessagingException | IOException impossible) {
            throw new IllegalStateException("A letter could not be put into a message", impossible);
        }
    }

    /** Returns the HTML part alone, as a page. */
    public String html(Digest digest) {
        return HtmlLetter.of(letters.write(digest));
    }

    /** Returns the text part alone. */
    public String text(Digest digest) {
        return TextLetter.of(letters.write(digest));
    }

    private Message mime(Digest digest, Letter letter) throws MessagingException, IOException {
        String key = key(digest);
        IdentifiedMessage mime = new IdentifiedMessage(
                key, sender, digest.recipient().email(), letter.subject(), digest.composedAt(), letter.language());
        mime.setHeader("List-Id", "Levier <letter." + sender.address().domain() + ">");
        mime.setContent(
                new Alternatives(key, part(TextLetter.of(letter), "plain"), part(HtmlLetter.of(letter), "html")));
        return mime.written();
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static String key(Digest digest) {
        String person = digest.recipient().email().value().toLowerCase(Locale.ROOT) + "\n"
                + digest.recipient().siren() + "\n" + digest.period().name();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(person.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    /** The two parts, the preferred one last, with a boundary that depends on the letter only. */
    private static final class Alternatives extends MimeMultipart {
        Alternatives(String key, MimeBodyPart text, MimeBodyPart html) throws MessagingException {
            super("alternative");
            contentType = "multipart/alternative; boundary=\"levier-" + key + "\"";
            addBodyPart(text);
            addBodyPart(html);
        }
    }
}
