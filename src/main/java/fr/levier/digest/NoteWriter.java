package fr.levier.digest;

import fr.levier.mail.IdentifiedMessage;
import fr.levier.mail.MailAddress;
import fr.levier.mail.Message;
import fr.levier.mail.Sender;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Makes messages to one person that are no letter: a link that they asked for, an invitation. Plain text, nothing else. */
public final class NoteWriter {
    private final Sender sender;

    public NoteWriter(Sender sender) {
        this.sender = sender;
    }

    public Message write(MailAddress to, Locale locale, String subject, String text, Instant at) {
        try {
            IdentifiedMessage message =
                    new IdentifiedMessage("note." + UUID.randomUUID(), sender, to, subject, at, locale.getLanguage());
            message.setText(text, "UTF-8");
            return message.written();
        } catch (MessagingException | IOException impossible) {
            throw new IllegalStateException("A note could not be put into a message", impossible);
        }
    }
}
