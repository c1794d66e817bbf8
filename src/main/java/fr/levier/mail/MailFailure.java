package fr.levier.mail;

import fr.levier.message.PlainText;

/** Why a message was not accepted. The text is one line, holds no secret and is kept with the letter. */
public final class MailFailure extends Exception {
    /** Who or what was refused. */
    public enum Refusal {
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

    private static final long serialVersionUID = 2;

    private final Refusal refusal;

    private MailFailure(Refusal refusal, String reason, Throwable cause) {
        super(PlainText.line(reason), cause);
        this.refusal = refusal;
    }

    public static MailFailure of(Refusal refusal, String reason, Throwable cause) {
        return new MailFailure(refusal, reason, cause);
    }

    public static MailFailure temporary(String reason, Throwable cause) {
        return new MailFailure(Refusal.FOR_NOW, reason, cause);
    }

    public static MailFailure permanent(String reason, Throwable cause) {
        return new MailFailure(Refusal.MESSAGE, reason, cause);
    }

    public static MailFailure badAddress(String reason, Throwable cause) {
        return new MailFailure(Refusal.ADDRESS, reason, cause);
    }

    public static MailFailure unreachable(String reason, Throwable cause) {
        return new MailFailure(Refusal.NOT_ASKED, reason, cause);
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Returns whether trying again cannot help: the server refuses this address or this message for good. */
    public boolean isPermanent() {
        return refusal == Refusal.MESSAGE || refusal == Refusal.ADDRESS;
    }
}
