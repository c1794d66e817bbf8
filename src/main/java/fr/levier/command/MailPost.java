package fr.levier.command;

import fr.levier.digest.Delivery;
import fr.levier.digest.JdbcOutbox;
import fr.levier.digest.NoteWriter;
import fr.levier.mail.MailAddress;
import fr.levier.people.Post;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Executor;

/** Writes to one person by the way that letters take: recorded first, then sent at once, and tried again until it is sent. */
record MailPost(NoteWriter writer, JdbcOutbox outbox, Delivery delivery, Executor executor, Clock clock)
        implements Post {

    @Override
    public void send(MailAddress to, Locale locale, String subject, String text) {
        outbox.record(writer.write(to, locale, subject, text, clock.instant()), clock.instant());
        executor.execute(() -> delivery.run(clock.instant()));
    }
}
