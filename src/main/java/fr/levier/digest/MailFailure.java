package fr.levier.digest;

/** Why a message was not accepted. The text is one line, holds no secret and is kept with the letter. */
public final class MailFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean permanent;

    private MailFailure(boolean permanent, String reason, Throwable cause) {
        super(PlainText.line(reason), cause);
        this.permanent = permanent;
    }

    static MailFailure temporary(String reason, Throwable cause) {
        return new MailFailure(false, reason, cause);
    }

    static MailFailure permanent(String reason, Throwable cause) {
        return new MailFailure(true, reason, cause);
    }

    /** Returns whether trying again cannot help: the server refuses this address or this message for good. */
    boolean isPermanent() {
        return permanent;
    }
}
