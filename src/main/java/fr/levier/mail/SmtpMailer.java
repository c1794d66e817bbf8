package fr.levier.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Sends by SMTP, one connection for one message, with limits on every wait.
 *
 * <p>Only a refusal of the recipient or of the message for good (5xx after RCPT or DATA) is permanent, and {@link SmtpReply} reads of whom
 * it speaks. A wrong password, a refused sender, a relay that is not ours to use, a certificate that nobody vouches for or a server that is
 * down is the operator's to repair: the letter waits, and its attempts are not counted. A connection that is cut once the message was on its way is the message's own: nobody knows whether it was
 * taken, and it is sent again with the same Message-ID.
 */
public final class SmtpMailer implements Mailer {
    private static final String WAIT = "20000";
    private static final int PERMANENT = 500;

    private final SmtpSettings settings;
    private final MailAddress sender;
    private final Session session;

    private final Optional<Dkim> dkim;
    private final Optional<SSLSocketFactory> trusted;

    public SmtpMailer(SmtpSettings settings, MailAddress sender) {
        this(settings, sender, Optional.empty());
    }

    public SmtpMailer(SmtpSettings settings, MailAddress sender, Optional<Dkim> dkim) {
        this(settings, sender, dkim, Optional.empty());
    }

    /**
     * @param dkim signs every message, when there is a key
     * @param trusted whom to trust instead of those whom the machine trusts, under whatever name; only tests do
     */
    public SmtpMailer(
            SmtpSettings settings, MailAddress sender, Optional<Dkim> dkim, Optional<SSLSocketFactory> trusted) {
        this.dkim = dkim;
        this.trusted = trusted;
        this.settings = settings;
        this.sender = sender;
        this.session = Session.getInstance(properties());
    }

    private Properties properties() {
        Properties smtp = new Properties();
        smtp.setProperty("mail.smtp.connectiontimeout", WAIT);
        smtp.setProperty("mail.smtp.timeout", WAIT);
        smtp.setProperty("mail.smtp.writetimeout", WAIT);
        smtp.setProperty("mail.smtp.from", sender.value());
        smtp.setProperty("mail.smtp.localhost", sender.domain());
        smtp.setProperty("mail.smtp.auth", String.valueOf(settings.login().isPresent()));
        boolean starttls = settings.encryption() == SmtpSettings.Encryption.STARTTLS;
        smtp.setProperty("mail.smtp.starttls.enable", String.valueOf(starttls));
        smtp.setProperty("mail.smtp.starttls.required", String.valueOf(starttls));
        smtp.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.encryption() == SmtpSettings.Encryption.TLS));
        trusted.ifPresent(factory -> smtp.put("mail.smtp.ssl.socketFactory", factory));
        smtp.setProperty("mail.smtp.ssl.checkserveridentity", String.valueOf(trusted.isEmpty()));
        // a server that loses the connection after accepting the letter must not make it sent twice
        smtp.setProperty("mail.smtp.quitwait", "false");
        return smtp;
    }

    @Override
    public void send(Message message) throws MailFailure {
        try (Transport transport = session.getTransport("smtp")) {
            connect(transport);
            byte[] bytes = dkim.map(d -> d.sign(message.bytes())).orElseGet(message::bytes);
            MimeMessage mime = new MimeMessage(session, new ByteArrayInputStream(bytes));
            transport.sendMessage(
                    mime, new Address[] {new InternetAddress(message.to().value(), true)});
        } catch (MessagingException failed) {
            throw failure(failed);
        }
    }

    private void connect(Transport transport) throws MailFailure {
        try {
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.login().map(SmtpSettings.Login::user).orElse(null),
                    settings.login().map(SmtpSettings.Login::password).orElse(null));
        } catch (MessagingException away) {
            throw MailFailure.unreachable(MailTrouble.connecting(away, server(), reply(transport)), away);
        }
    }

    private static MailFailure failure(MessagingException failed) {
        for (Exception one = failed; one != null; one = next(one)) {
            String reason = one.getMessage() == null ? MailTrouble.sending(failed) : one.getMessage();
            if (one instanceof SMTPAddressFailedException address) {
                return MailFailure.of(new SmtpReply(address.getReturnCode(), reason).ofRecipient(), reason, failed);
            }
            if (one instanceof SMTPSenderFailedException) {
                return MailFailure.unreachable(reason, failed);
            }
            if (one instanceof SMTPSendFailedException send && !command(send).startsWith("RCPT")) {
                return MailFailure.of(refusal(send, reason), reason, failed);
            }
        }
        return MailFailure.temporary(MailTrouble.sending(failed), failed);
    }

    /** Who may not even begin a message (no password, no encryption) is refused as a sender. */
    private static MailFailure.Refusal refusal(SMTPSendFailedException send, String reason) {
        String command = command(send);
        if (command.startsWith("MAIL")) {
            return send.getReturnCode() >= PERMANENT ? MailFailure.Refusal.NOT_ASKED : MailFailure.Refusal.FOR_NOW;
        }
        SmtpReply reply = new SmtpReply(send.getReturnCode(), reason);
        return command.equals(".") ? reply.ofMessage() : MailFailure.Refusal.FOR_NOW;
    }

    private static String command(SMTPSendFailedException send) {
        return send.getCommand() == null ? "." : send.getCommand().toUpperCase(Locale.ROOT);
    }

    private String server() {
        return settings.host() + ":" + settings.port();
    }

    private static String reply(Transport transport) {
        String last = transport instanceof SMTPTransport smtp ? smtp.getLastServerResponse() : null;
        return last == null ? "" : last;
    }

    private static @org.jspecify.annotations.Nullable Exception next(Exception one) {
        return one instanceof MessagingException chained ? chained.getNextException() : null;
    }
}
