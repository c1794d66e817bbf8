package fr.levier.digest;

import java.time.Instant;
import java.util.Optional;

/** Sends what the outbox holds. Safe to call at any time, from several nodes, after any crash. */
public final class Delivery {
    private final JdbcOutbox outbox;
    private final Optional<Mailer> mailer;

    /**
     * @param mailer nothing when no server is configured: letters then wait in the outbox
     */
    public Delivery(JdbcOutbox outbox, Optional<Mailer> mailer) {
        this.outbox = outbox;
        this.mailer = mailer;
    }

    /** Tries every letter that is due once. */
    public DeliveryReport run(Instant now) {
        DeliveryReport report = DeliveryReport.NOTHING;
        if (mailer.isEmpty()) {
            return report;
        }
        Optional<Answer> answer = outbox.sendNext(mailer.get(), now);
        while (answer.isPresent()) {
            report = report.plus(answer.get());
            answer = outbox.sendNext(mailer.get(), now);
        }
        return report;
    }
}
