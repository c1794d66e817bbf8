package fr.levier.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.levier.digest.MailWords;
import fr.levier.digest.Recipient;
import fr.levier.digest.Samples;
import fr.levier.message.Messages;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SmtpMailerTest {
    private static final MailAddress SENDER = new MailAddress("lettre@levier.example");
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Message message = Samples.writer().message(Samples.richDigest(Samples.READER));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void acceptedLetterArrivesByteForByteTheSame() throws Exception {
        mailer(Optional.empty(), false).send(message);

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getMessageID()).isEqualTo(message.id());
        assertThat(received[0].getSubject()).startsWith("Levier\u00a0: 2 nouveaux appels");
        assertThat(received[0].getAllRecipients()).hasSize(1);
    }

    @Test
    void loginIsUsedWhenThereIsOne() throws Exception {
        server.setUser("lettre@levier.example", "levier", "secret");
        mailer(Optional.of(new SmtpSettings.Login("levier", "secret")), false).send(message);

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void hostileNameReachesNobodyElse() throws Exception {
        Recipient hostile = new Recipient(
                "210000001", "Valmont\r\nTo: other@example.org", false, Samples.READER.email(), Locale.FRANCE);
        mailer(Optional.empty(), false).send(Samples.writer().message(Samples.richDigest(hostile)));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("To")).containsExactly("international@valmont.example");
    }

    @Test
    void serverWithoutEncryptionGetsNoLetterWhenEncryptionIsAsked() {
        MailFailure failure = failure(mailer(Optional.empty(), true));

        assertThat(failure.isPermanent()).isFalse();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void serverThatIsDownIsATemporaryFailure() {
        Mailer mailer = mailer(Optional.empty(), false);
        server.stop();
        assertThat(failure(mailer).isPermanent()).isFalse();
    }

    @Test
    void refusalForNowIsTemporary() throws Exception {
        assertThat(refused("RCPT", "450 mailbox busy").isPermanent()).isFalse();
        assertThat(refused(".", "451 try later").isPermanent()).isFalse();
        assertThat(refused("MAIL", "550 who are you").isPermanent()).isFalse();
    }

    @Test
    void refusalOfTheAddressOrOfTheLetterForGoodIsPermanent() throws Exception {
        assertThat(refused("RCPT", "550 no such user").isPermanent()).isTrue();
        assertThat(refused(".", "554 refused").isPermanent()).isTrue();
        assertThat(refused("RCPT", "550 no such user")).hasMessageContaining("no such user");
    }

    @Test
    void whyMailDoesNotLeaveIsSaidInWordsWithTheServersOwnReply() throws Exception {
        Mailer mailer = mailer(Optional.empty(), false);
        server.stop();
        assertThat(said(failure(mailer))).contains("rien n’écoute à 127.0.0.1:");
        assertThat(said(refused("MAIL", "550 who are you"))).contains("a répondu «\u00a0550 who are you\u00a0»");
        assertThat(said(refused("RCPT", "451 try later"))).contains("451 try later");
        assertThat(said(refused("GREETING", "554 go away"))).contains("refuse la connexion", "554 go away");
        assertThat(new MailWords(Messages.in(Locale.FRANCE)).of("SendFailedException: 451 later"))
                .isEqualTo("451 later");
    }

    private static String said(MailFailure failure) {
        String said = new MailWords(Messages.in(Locale.FRANCE)).of(String.valueOf(failure.getMessage()));
        assertThat(said).doesNotContain("Exception");
        return said;
    }

    @Test
    void passwordIsNeverShown() {
        assertThat(new SmtpSettings("host", 587, Optional.of(new SmtpSettings.Login("user", "secret")), true)
                        .toString())
                .doesNotContain("secret");
    }

    private MailFailure refused(String command, String answer) throws Exception {
        try (ScriptedServer scripted = new ScriptedServer(Map.of(command, answer))) {
            return failure(new SmtpMailer(scripted.settings(), SENDER));
        }
    }

    private MailFailure failure(Mailer mailer) {
        return catchThrowableOfType(MailFailure.class, () -> mailer.send(message));
    }

    private Mailer mailer(Optional<SmtpSettings.Login> login, boolean starttls) {
        return new SmtpMailer(new SmtpSettings("127.0.0.1", server.getSmtp().getPort(), login, starttls), SENDER);
    }
}
