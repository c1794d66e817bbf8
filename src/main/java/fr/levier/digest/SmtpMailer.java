package fr.levier.digest;

import fr.levier.mail.MailAddress;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Sends by SMTP, one connection for one message, with limits on every wait.
 *
 * <p>Only a refusal of the recipient or of the message for good (5xx after RCPT or DATA) is permanent. A wrong password, a refused
 * sender or a server that is down is the operator's to repair: the letter waits.
 */
public final class SmtpMailer implements Mailer {
    private static final String WAIT = "20000";

    private final SmtpSettings settings;
    private final MailAddress sender;
    private final Session session;

    public SmtpMailer(SmtpSettings settings, MailAddress sender) {
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
        smtp.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.starttls()));
        smtp.setProperty("mail.smtp.starttls.required", String.valueOf(settings.starttls()));
        smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // a server that loses the connection after accepting the letter must not make it sent twice
        smtp.setProperty("mail.smtp.quitwait", "false");
        return smtp;
    }

    @Override
    public void send(Message message) throws MailFailure {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.login().map(SmtpSettings.Login::user).orElse(null),
                    settings.login().map(SmtpSettings.Login::password).orElse(null));
            MimeMessage mime = new MimeMessage(session, new ByteArrayInputStream(message.bytes()));
            transport.sendMessage(
                    mime, new Address[] {new InternetAddress(message.to().value(), true)});
        } catch (MessagingException failed) {
            throw failure(failed);
        }
    }

    private static MailFailure failure(MessagingException failed) {
        String reason = failed.getClass().getSimpleName() + ": " + failed.getMessage();
        for (Exception one = failed; one != null; one = next(one)) {
            if (refusedForGood(one)) {
                return MailFailure.permanent(one.getMessage() == null ? reason : one.getMessage(), failed);
            }
        }
        return MailFailure.temporary(reason, failed);
    }

    private static boolean refusedForGood(Exception one) {
        if (one instanceof SMTPAddressFailedException address) {
            return address.getReturnCode() >= 500;
        }
        return one instanceof SMTPSendFailedException send
                && send.getReturnCode() >= 500
                && (send.getCommand() == null || send.getCommand().equals("."));
    }

    private static @org.jspecify.annotations.Nullable Exception next(Exception one) {
        return one instanceof MessagingException chained ? chained.getNextException() : null;
    }
}
