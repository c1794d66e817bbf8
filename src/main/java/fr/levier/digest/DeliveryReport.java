package fr.levier.digest;

import java.util.Optional;

/**
 * What a delivery tried and what became of it: letters apart from the other messages (links, invitations, alarms) that leave by the same
 * server.
 *
 * @param trouble what kept a message from leaving, as {@link MailWords} reads it: nothing could be handed over, or something was given up
 */
public record DeliveryReport(Count letters, Count others, Optional<String> trouble) {
    static final DeliveryReport NOTHING = new DeliveryReport(Count.NONE, Count.NONE, Optional.empty());

    /** How many were sent, wait for another attempt, were given up. */
    public record Count(int sent, int waiting, int failed) {
        static final Count NONE = new Count(0, 0, 0);

        Count plus(Answer.Status status) {
            return switch (status) {
                case SENT -> new Count(sent + 1, waiting, failed);
                case PENDING -> new Count(sent, waiting + 1, failed);
                case FAILED -> new Count(sent, waiting, failed + 1);
                case CANCELLED -> this;
            };
        }
    }

    DeliveryReport plus(Tried tried) {
        Answer answer = tried.answer();
        boolean troubles = answer.isOurs() || answer.status() == Answer.Status.FAILED;
        Optional<String> worst = trouble.or(() -> troubles ? answer.error() : Optional.empty());
        return tried.isLetter()
                ? new DeliveryReport(letters.plus(answer.status()), others, worst)
                : new DeliveryReport(letters, others.plus(answer.status()), worst);
    }

    /** One attempt. */
    record Tried(boolean isLetter, Answer answer) {}

    public int sent() {
        return letters.sent() + others.sent();
    }

    /** Returns how many of those that were tried are tried again later; others may wait that were not tried now. */
    public int waiting() {
        return letters.waiting() + others.waiting();
    }

    public int failed() {
        return letters.failed() + others.failed();
    }
}
