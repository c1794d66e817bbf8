package fr.levier.digest;

import fr.levier.mail.MailFailure;
import fr.levier.mail.Mailer;
import java.time.Instant;
import java.util.Optional;

/** Sends what the outbox holds. Safe to call at any time, from several nodes, after any crash. */
public final class Delivery {
    /** Enough for five thousand letters in less than an hour, and few enough for the server of a small town. */
    public static final int PER_MINUTE = 100;

    /** One recipient's server may refuse us alone; one that refuses us so often refuses everybody. */
    private static final int REFUSED_IN_A_ROW = 3;

    private final JdbcOutbox outbox;
    private final Optional<Mailer> mailer;
    private final int perMinute;

    /**
     * @param mailer nothing when no server is configured: letters then wait in the outbox
     * @param perMinute how many messages may be tried in a minute, by all nodes together
     */
    public Delivery(JdbcOutbox outbox, Optional<Mailer> mailer, int perMinute) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("levier.mail.per-minute is at least 1: " + perMinute);
        }
        this.outbox = outbox;
        this.mailer = mailer;
        this.perMinute = perMinute;
    }

    /** Returns whether there is a server to send by. */
    public boolean isPossible() {
        return mailer.isPresent();
    }

    /** Tries every letter that is due once, as far as the rate allows; stops when the server cannot be asked, or answers nobody of us. */
    public DeliveryReport run(Instant now) {
        outbox.cancelUnwanted();
        DeliveryReport report = DeliveryReport.NOTHING;
        if (mailer.isEmpty()) {
            return report;
        }
        int refused = 0;
        Optional<DeliveryReport.Tried> tried = next(mailer.get(), now);
        while (tried.isPresent()) {
            report = report.plus(tried.get());
            Answer answer = tried.get().answer();
            refused = answer.isOurs() ? refused + 1 : 0;
            boolean stops = answer.refusal() == MailFailure.Refusal.NOT_ASKED || refused == REFUSED_IN_A_ROW;
            tried = stops ? Optional.empty() : next(mailer.get(), now);
        }
        return report;
    }

    /** Last comes one message that names all addresses which were suspended on the way. */
    private Optional<DeliveryReport.Tried> next(Mailer by, Instant now) {
        return outbox.sendNext(by, perMinute, now)
                .or(() -> outbox.tellSuspended(now) ? outbox.sendNext(by, perMinute, now) : Optional.empty());
    }
}
