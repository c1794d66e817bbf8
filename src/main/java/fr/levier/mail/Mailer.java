package fr.levier.mail;

/** Hands a message over to a server that then answers for it. */
public interface Mailer {

    /**
     * Returns when the server has accepted the message.
     *
     * @throws MailFailure when it has not, or nobody knows
     */
    void send(Message message) throws MailFailure;
}
