package fr.levier.digest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Composes and records the letters of a period. Running it again for the same period records nothing again; a missed period is caught
 * up by the next letter, because the cursor did not move.
 */
public final class DigestRun {
    private final JdbcSubscriptions subscriptions;
    private final DigestInputs inputs;
    private final EmlWriter writer;
    private final JdbcOutbox outbox;
    private final ZoneId zone;

    public DigestRun(
            JdbcSubscriptions subscriptions, DigestInputs inputs, EmlWriter writer, JdbcOutbox outbox, ZoneId zone) {
        this.subscriptions = subscriptions;
        this.inputs = inputs;
        this.writer = writer;
        this.outbox = outbox;
        this.zone = zone;
    }

    /** Records the letters of the week in which an instant lies, and returns how many. */
    public int weekly(Instant now) {
        Period week = Period.weekOf(now.atZone(zone).toLocalDate());
        return (int) subscriptions.list(Frequency.WEEKLY).stream()
                .filter(s -> !outbox.has(s.id(), week))
                .filter(s -> record(s, week, now))
                .count();
    }

    private boolean record(Subscription to, Period period, Instant now) {
        DigestInputs.News news = inputs.newsAfter(to.cursor());
        Optional<Digest> digest = inputs.find(to.siren(), now)
                .flatMap(view -> DigestComposer.compose(recipient(to, view), period, view.matches(), news.changes(), now));
        return digest.map(d -> outbox.record(to, period, now, writer.message(d), to.cursor(), news.cursor()))
                .orElse(false);
    }

    private static Recipient recipient(Subscription to, DigestInputs.View view) {
        return new Recipient(to.siren(), view.authority(), view.fictional(), to.email(), to.locale());
    }
}
