package fr.levier.digest;

import fr.levier.mail.MailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/** A message that keeps the identity that it was given, where the library would make a new one each time. */
final class IdentifiedMessage extends MimeMessage {
    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private final String id;
    private final MailAddress to;

    /**
     * @param key what makes the message the same when it is written again
     * @param language {@code fr} or {@code en}
     */
    IdentifiedMessage(String key, Sender from, MailAddress to, String subject, Instant at, String language)
            throws MessagingException, IOException {
        super(NO_SERVER);
        this.id = "<levier." + key + "@" + from.address().domain() + ">";
        this.to = to;
        setFrom(new InternetAddress(from.address().value(), from.name(), "UTF-8"));
        setRecipient(RecipientType.TO, new InternetAddress(to.value(), true));
        setSubject(PlainText.line(subject), "UTF-8");
        setSentDate(Date.from(at));
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("Content-Language", language);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    /** Returns the message as it is sent, every time that it is tried. */
    Message written() throws MessagingException, IOException {
        saveChanges();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writeTo(bytes);
        return new Message(id, to, bytes.toByteArray());
    }
}
