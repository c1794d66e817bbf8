package fr.levier.digest;

import java.time.Instant;
import java.util.Optional;

/** Sends what the outbox holds. Safe to call at any time, from several nodes, after any crash. */
public final class Delivery {
    /** Enough for five thousand letters in less than an hour, and few enough for the server of a small town. */
    public static final int PER_MINUTE = 100;

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

    /** Tries every letter that is due once, as far as the rate allows; stops when the server cannot be asked at all. */
    public DeliveryReport run(Instant now) {
        DeliveryReport report = DeliveryReport.NOTHING;
        if (mailer.isEmpty()) {
            return report;
        }
        Optional<Answer> answer = outbox.sendNext(mailer.get(), perMinute, now);
        while (answer.isPresent()) {
            report = report.plus(answer.get());
            answer = answer.get().isOurs() ? Optional.empty() : outbox.sendNext(mailer.get(), perMinute, now);
        }
        return report;
    }
}
