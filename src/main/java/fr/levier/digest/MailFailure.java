package fr.levier.digest;

import fr.levier.message.PlainText;

/** Why a message was not accepted. The text is one line, holds no secret and is kept with the letter. */
public final class MailFailure extends Exception {
    private static final long serialVersionUID = 2;

    private final Answer.Refusal refusal;

    private MailFailure(Answer.Refusal refusal, String reason, Throwable cause) {
        super(PlainText.line(reason), cause);
        this.refusal = refusal;
    }

    static MailFailure of(Answer.Refusal refusal, String reason, Throwable cause) {
        return new MailFailure(refusal, reason, cause);
    }

    static MailFailure temporary(String reason, Throwable cause) {
        return new MailFailure(Answer.Refusal.FOR_NOW, reason, cause);
    }

    static MailFailure permanent(String reason, Throwable cause) {
        return new MailFailure(Answer.Refusal.MESSAGE, reason, cause);
    }

    static MailFailure badAddress(String reason, Throwable cause) {
        return new MailFailure(Answer.Refusal.ADDRESS, reason, cause);
    }

    static MailFailure unreachable(String reason, Throwable cause) {
        return new MailFailure(Answer.Refusal.NOT_ASKED, reason, cause);
    }

    Answer.Refusal refusal() {
        return refusal;
    }

    /** Returns whether trying again cannot help: the server refuses this address or this message for good. */
    boolean isPermanent() {
        return refusal == Answer.Refusal.MESSAGE || refusal == Answer.Refusal.ADDRESS;
    }
}
