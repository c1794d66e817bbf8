package fr.levier.command;

import fr.levier.digest.Delivery;
import fr.levier.digest.JdbcOutbox;
import fr.levier.digest.NoteWriter;
import fr.levier.mail.MailAddress;
import fr.levier.people.Post;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to one person by the way that letters take: recorded first, then sent at once, and tried again until it is sent. */
record MailPost(NoteWriter writer, JdbcOutbox outbox, Delivery delivery, Executor executor, Clock clock)
        implements Post {
    private static final Logger LOG = LoggerFactory.getLogger(MailPost.class);

    @Override
    public boolean delivers() {
        return delivery.isPossible();
    }

    @Override
    public void send(MailAddress to, Locale locale, String subject, String text) {
        outbox.record(writer.write(to, locale, subject, text, clock.instant()), clock.instant());
        executor.execute(this::deliver);
    }

    /** What fails here waits in the outbox, and goes out with the letters. */
    private void deliver() {
        try {
            delivery.run(clock.instant());
        } catch (RuntimeException fault) {
            LOG.warn("A message could not be sent at once and waits", fault);
        }
    }
}
