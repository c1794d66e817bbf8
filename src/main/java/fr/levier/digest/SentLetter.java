package fr.levier.digest;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;

/** Finds the HTML of a letter in the bytes that were sent, so that the page says what the mail said. */
final class SentLetter {
    private SentLetter() {}

    static String html(byte[] eml) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(eml));
            return find(message).orElseThrow(() -> new IllegalStateException("A letter without HTML"));
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException("A letter could not be read again", unreadable);
        }
    }

    static String subject(byte[] eml) {
        try {
            String subject =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(eml)).getSubject();
            return subject == null ? "" : subject;
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("A letter could not be read again", unreadable);
        }
    }

    private static Optional<String> find(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/html")) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = find(parts.getBodyPart(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
