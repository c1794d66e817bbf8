package fr.levier.digest;

import fr.levier.mail.MailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * Makes the message of a digest: multipart/alternative in UTF-8. The same digest gives the same bytes, so that a letter sent twice is
 * recognised and a letter can be compared years later.
 */
public final class EmlWriter {
    private static final Session NO_SERVER = Session.getInstance(new Properties());

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
        MailAddress to = digest.recipient().email();
        String key = key(digest);
        String id = "<levier." + key + "@" + sender.address().domain() + ">";
        MimeMessage mime = new IdentifiedMessage(id);
        mime.setFrom(new InternetAddress(sender.address().value(), sender.name(), "UTF-8"));
        mime.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(to.value(), true));
        mime.setSubject(PlainText.line(letter.subject()), "UTF-8");
        mime.setSentDate(Date.from(digest.composedAt()));
        mime.setHeader("List-Id", "Levier <letter." + sender.address().domain() + ">");
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setHeader("Content-Language", letter.language());
        mime.setContent(
                new Alternatives(key, part(TextLetter.of(letter), "plain"), part(HtmlLetter.of(letter), "html")));
        mime.saveChanges();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mime.writeTo(bytes);
        return new Message(id, to, bytes.toByteArray());
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

    /** Keeps the identity that it was given, where the library would make a new one each time. */
    static final class IdentifiedMessage extends MimeMessage {
        private final String id;

        IdentifiedMessage(String id) {
            super(NO_SERVER);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
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
