package fr.levier.digest;

import fr.levier.mail.MailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;

/** Makes messages to one person that are no letter: a link that they asked for, an invitation. Plain text, nothing else. */
public final class NoteWriter {
    private final Sender sender;

    public NoteWriter(Sender sender) {
        this.sender = sender;
    }

    public Message write(MailAddress to, Locale locale, String subject, String text, Instant at) {
        String id = "<levier.note." + UUID.randomUUID() + "@" + sender.address().domain() + ">";
        try {
            MimeMessage mime = new EmlWriter.IdentifiedMessage(id);
            mime.setFrom(new InternetAddress(sender.address().value(), sender.name(), "UTF-8"));
            mime.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(to.value(), true));
            mime.setSubject(PlainText.line(subject), "UTF-8");
            mime.setSentDate(Date.from(at));
            mime.setHeader("Auto-Submitted", "auto-generated");
            mime.setHeader("Content-Language", locale.getLanguage());
            mime.setText(text, "UTF-8");
            mime.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mime.writeTo(bytes);
            return new Message(id, to, bytes.toByteArray());
        } catch (MessagingException | IOException impossible) {
            throw new IllegalStateException("A note could not be put into a message", impossible);
        }
    }
}
