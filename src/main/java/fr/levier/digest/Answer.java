package fr.levier.digest;

import java.util.Optional;

/** What became of one attempt to send a letter; PENDING means that it will be tried again. */
record Answer(Status status, Refusal refusal, Optional<String> error) {
    static final Answer SENT = new Answer(Status.SENT, Refusal.NONE, Optional.empty());

    /** Nobody wanted it any more, and it was not sent. */
    static final Answer CANCELLED = new Answer(Status.CANCELLED, Refusal.NONE, Optional.empty());

    /** The states of a letter in the outbox. */
    enum Status {
        PENDING,
        SENT,
        FAILED,
        /** Nobody wants it any more, or nobody may be written to; {@link JdbcUnwanted} says why. */
        CANCELLED
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
        /** For good, in words that say neither that the address is wrong nor that we are. */
        UNCLEAR,
        /** We: relaying, authentication, policy. The letter waits until the operator has mended it, however long. */
        US,
        /** We could not even ask: the server is away, or does not trust us, or we do not trust it. */
        NOT_ASKED
    }

    static Answer of(MailFailure failure, boolean last) {
        Refusal refusal = failure.refusal();
        boolean over = failure.isPermanent() || (last && (refusal == Refusal.FOR_NOW || refusal == Refusal.UNCLEAR));
        return new Answer(over ? Status.FAILED : Status.PENDING, refusal, Optional.ofNullable(failure.getMessage()));
    }

    /** The same, understood as a refusal of the address. */
    Answer ofAddress() {
        return new Answer(Status.FAILED, Refusal.ADDRESS, error);
    }

    /** Returns whether the fault is not the letter's: its attempts are not counted. */
    boolean isOurs() {
        return refusal == Refusal.NOT_ASKED || refusal == Refusal.US;
    }
}
