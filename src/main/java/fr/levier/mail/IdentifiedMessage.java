package fr.levier.mail;

import fr.levier.message.PlainText;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** A message that keeps the identity that it was given, where the library would make a new one each time. */
public final class IdentifiedMessage extends MimeMessage {
    static {
        // else the library looks through the whole class path for it, ten times a letter
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private final String id;
    private final MailAddress to;

    /**
     * @param key what makes the message the same when it is written again
     * @param language {@code fr} or {@code en}
     */
    public IdentifiedMessage(String key, Sender from, MailAddress to, String subject, Instant at, String language)
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
    public Message written() throws MessagingException, IOException {
        saveChanges();
        Written bytes = new Written();
        writeTo(bytes);
        return new Message(id, to, bytes.toByteArray());
    }

    /** Bytes of one thread: the library writes them one by one, and a lock for each is a fifth of the work of a letter. */
    private static final class Written extends OutputStream {
        private byte[] bytes = new byte[1 << 15];
        private int size;

        @Override
        public void write(int octet) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, size * 2);
            }
            bytes[size++] = (byte) octet;
        }

        byte[] toByteArray() {
            return Arrays.copyOf(bytes, size);
        }
    }
}
