package fr.levier.digest;

import java.util.Optional;

/** What became of one attempt to send a letter; PENDING means that it will be tried again. */
record Answer(Status status, Refusal refusal, Optional<String> error) {
    static final Answer SENT = new Answer(Status.SENT, Refusal.NONE, Optional.empty());

    /** The states of a letter in the outbox. */
    enum Status {
        PENDING,
        SENT,
        FAILED
    }

    /** Who or what was refused. */
    enum Refusal {
        NONE,
        /** For now. */
        FOR_NOW,
        /** The message, for good. */
        MESSAGE,
        /** The address, for good: nothing more is sent there until somebody says so. */
        ADDRESS,
        /** We could not even ask: the server is away, or does not trust us, or we do not trust it. */
        NOT_ASKED
    }

    static Answer of(MailFailure failure, boolean last) {
        Refusal refusal = failure.refusal();
        boolean over = failure.isPermanent() || (last && refusal == Refusal.FOR_NOW);
        return new Answer(over ? Status.FAILED : Status.PENDING, refusal, Optional.ofNullable(failure.getMessage()));
    }

    /** Returns whether the fault is not the letter's: its attempts are not counted, and others need not be tried now. */
    boolean isOurs() {
        return refusal == Refusal.NOT_ASKED;
    }
}
