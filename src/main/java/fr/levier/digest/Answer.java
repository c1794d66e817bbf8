package fr.levier.digest;

import fr.levier.mail.MailFailure;
import java.util.Optional;

/** What became of one attempt to send a letter; PENDING means that it will be tried again. */
record Answer(Status status, MailFailure.Refusal refusal, Optional<String> error) {
    static final Answer SENT = new Answer(Status.SENT, MailFailure.Refusal.NONE, Optional.empty());

    /** Nobody wanted it any more, and it was not sent. */
    static final Answer CANCELLED = new Answer(Status.CANCELLED, MailFailure.Refusal.NONE, Optional.empty());

    /** The states of a letter in the outbox. */
    enum Status {
        PENDING,
        SENT,
        FAILED,
        /** Nobody wants it any more, or nobody may be written to; {@link JdbcUnwanted} says why. */
        CANCELLED
    }

    static Answer of(MailFailure failure, boolean last) {
        MailFailure.Refusal refusal = failure.refusal();
        boolean over = failure.isPermanent()
                || (last && (refusal == MailFailure.Refusal.FOR_NOW || refusal == MailFailure.Refusal.UNCLEAR));
        return new Answer(over ? Status.FAILED : Status.PENDING, refusal, Optional.ofNullable(failure.getMessage()));
    }

    /** The same, understood as a refusal of the address. */
    Answer ofAddress() {
        return new Answer(Status.FAILED, MailFailure.Refusal.ADDRESS, error);
    }

    /** Returns whether the fault is not the letter's: its attempts are not counted. */
    boolean isOurs() {
        return refusal == MailFailure.Refusal.NOT_ASKED || refusal == MailFailure.Refusal.US;
    }
}
