package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.levier.mail.MailAddress;
import fr.levier.mail.MailFailure;
import fr.levier.mail.MailTrap;
import fr.levier.mail.Mailer;
import fr.levier.mail.Message;
import fr.levier.mail.Sender;
import fr.levier.mail.SmtpMailer;
import fr.levier.mail.SmtpSettings;
import fr.levier.mail.StartTlsServer;
import fr.levier.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that refuse, are slow, cut the line or cannot be trusted, and what becomes of letters and addresses. */
final class RefusedLettersTest {
    private final DataSource database = TestDatabase.fresh();
    private final JdbcOutbox outbox = new JdbcOutbox(database);
    private final JdbcLetters letters = new JdbcLetters(database);
    private final JdbcSubscriptions subscriptions = new JdbcSubscriptions(database);
    private final Message message = Samples.writer().message(Samples.richDigest(Samples.READER));

    @BeforeEach
    void record() {
        subscriptions.put("210000001", Samples.READER.email(), Locale.FRANCE, Frequency.WEEKLY);
        Subscription reader = subscriptions.active().get(0);
        assertThat(outbox.record(
                        reader, Samples.WEEK, Samples.NOW, message, Items.of(Samples.richDigest(Samples.READER)), 0, 9))
                .isTrue();
    }

    @Test
    void addressThatIsRefusedForGoodIsSuspendedUntilALetterIsSentAgain() {
        assertThat(deliver(m -> {
                    throw MailFailure.badAddress("550 no such user", new IllegalStateException());
                }))
                .extracting("sent", "waiting", "failed")
                .containsExactly(0, 0, 1);
        assertThat(subscriptions.active()).isEmpty();
        assertThat(letters.suspended())
                .singleElement()
                .satisfies(s -> assertThat(s.because()).contains("no such user"));

        long id = letters.last(1).get(0).id();
        assertThat(letters.resend(id, Samples.NOW)).isTrue();
        assertThat(letters.resend(id, Samples.NOW)).as("it waits already").isFalse();
        assertThat(letters.suspended()).isEmpty();
        assertThat(deliver(m -> assertThat(m.id()).isEqualTo(message.id())).sent())
                .isEqualTo(1);
    }

    @Test
    void administratorIsToldOnceOfAllAddressesThatRefuse() {
        NoteWriter writer = new NoteWriter(new Sender("Levier", Samples.READER.email()));
        MailAddress administrator = new MailAddress("admin@levier.example");
        JdbcOutbox telling = new JdbcOutbox(
                database,
                Optional.of((refused, at) ->
                        writer.write(administrator, Locale.FRANCE, refused.toString(), "because", at)));
        MailAddress second = new MailAddress("second@valmont.example");
        subscriptions.put("210000001", second, Locale.FRANCE, Frequency.WEEKLY);
        Subscription other = subscriptions.active().stream()
                .filter(s -> s.email().equals(second))
                .findFirst()
                .orElseThrow();
        Message theirs = new Message("<levier.0@levier.example>", second, message.bytes());
        outbox.record(other, Samples.WEEK, Samples.NOW, theirs, List.of(), other.cursor(), 9);
        List<MailAddress> asked = new ArrayList<>();
        new Delivery(
                        telling,
                        Optional.of(m -> {
                            asked.add(m.to());
                            if (!m.to().equals(administrator)) {
                                throw MailFailure.badAddress("550 no such user", new IllegalStateException());
                            }
                        }),
                        100)
                .run(Samples.NOW);

        assertThat(asked).as("one message names both").containsExactly(Samples.READER.email(), second, administrator);
    }

    @Test
    void letterThatIsRefusedForGoodSuspendsNobody() {
        deliver(m -> {
            throw MailFailure.permanent("554 looks like advertising", new IllegalStateException());
        });
        assertThat(subscriptions.active()).hasSize(1);
        assertThat(letters.standing(Samples.NOW).failed()).isEqualTo(1);
    }

    @Test
    void serverThatIsAwayCostsNoAttemptHoweverLong() {
        Instant later = Samples.NOW;
        for (int day = 0; day < 40; day++) {
            later = later.plus(Duration.ofDays(1));
            assertThat(deliverAt(
                            m -> {
                                throw MailFailure.unreachable("connection refused", new IllegalStateException());
                            },
                            later))
                    .extracting("sent", "waiting", "failed")
                    .containsExactly(0, 1, 0);
        }
        assertThat(letters.last(1).get(0).attempts()).isZero();
        assertThat(letters.standing(later).late()).isEqualTo(1);
        assertThat(deliverAt(m -> {}, later.plus(Duration.ofDays(1))).sent()).isEqualTo(1);
    }

    @Test
    void rateIsBoundedForAllNodesTogether() {
        for (int i = 0; i < 4; i++) {
            outbox.record(
                    new NoteWriter(new Sender("Levier", Samples.READER.email()))
                            .write(Samples.READER.email(), Locale.FRANCE, "note", "text", Samples.NOW),
                    Samples.NOW);
        }
        Delivery slow = new Delivery(outbox, Optional.of(m -> {}), 2);

        assertThat(slow.run(Samples.NOW).sent()).isEqualTo(2);
        assertThat(slow.run(Samples.NOW.plusSeconds(59)).sent()).isZero();
        assertThat(slow.run(Samples.NOW.plusSeconds(60)).sent()).isEqualTo(2);
        assertThat(letters.last(1).get(0).status())
                .as("letters come after notes")
                .isEqualTo("PENDING");
        assertThat(slow.run(Samples.NOW.plusSeconds(120)).sent()).isEqualTo(1);
    }

    @Test
    void attemptPlannedByAClockThatRanAheadIsMadeNow() {
        deliverAt(
                m -> {
                    throw MailFailure.temporary("451 later", new IllegalStateException());
                },
                Samples.NOW.plus(Duration.ofDays(400)));
        assertThat(deliver(m -> {}).sent()).isEqualTo(1);
    }

    @Test
    void connectionCutAfterTheMessageIsTriedAgainWithTheSameId() throws Exception {
        try (MailTrap trap = new MailTrap()) {
            trap.cutNext(1);
            SmtpMailer mailer = new SmtpMailer(trap.settings(), Samples.READER.email());
            assertThat(deliver(mailer)).extracting("sent", "waiting", "failed").containsExactly(0, 1, 0);
            assertThat(deliverAt(mailer, Samples.NOW.plusSeconds(60)).sent()).isEqualTo(1);
            assertThat(trap.taken().keySet()).containsExactly(message.id());
            assertThat(trap.total()).isEqualTo(2);
        }
    }

    @Test
    void slowServerGetsItsLetterOnce() throws Exception {
        try (MailTrap trap = new MailTrap()) {
            trap.answerAfter(1500);
            assertThat(deliver(new SmtpMailer(trap.settings(), Samples.READER.email()))
                            .sent())
                    .isEqualTo(1);
            assertThat(trap.total()).isEqualTo(1);
        }
    }

    @Test
    void certificateThatNobodyVouchesForGetsNoLetterAndIsNotTheLettersFault() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        try {
            SmtpSettings settings = new SmtpSettings(
                    "127.0.0.1", server.getSmtps().getPort(), Optional.empty(), SmtpSettings.Encryption.TLS);
            SmtpMailer mailer = new SmtpMailer(settings, Samples.READER.email());
            MailFailure failure = catchThrowableOfType(MailFailure.class, () -> mailer.send(message));

            assertThat(failure.refusal()).isEqualTo(MailFailure.Refusal.NOT_ASKED);
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void letterIsNotGivenToAServerWhoseEncryptionNobodyVouchesForAndTheStatusSaysWhy() throws Exception {
        try (StartTlsServer server = new StartTlsServer()) {
            assertThat(deliver(new SmtpMailer(server.settings(), Samples.READER.email())))
                    .extracting("sent", "waiting", "failed")
                    .containsExactly(0, 1, 0);

            assertThat(server.said()).contains("STARTTLS").doesNotContain("MAIL", "RCPT", "DATA");
            JdbcLetters.Stored waiting = letters.last(1).get(0);
            assertThat(waiting.attempts()).as("it is not the letter's fault").isZero();
            assertThat(waiting.error().orElseThrow()).contains("TLS", "certification path");
            assertThat(subscriptions.active()).as("nor the reader's").hasSize(1);
        }
    }

    @Test
    void letterIsGivenToAServerWhoseEncryptionIsTrusted() throws Exception {
        try (StartTlsServer server = new StartTlsServer()) {
            SmtpMailer mailer = new SmtpMailer(
                    server.settings(),
                    Samples.READER.email(),
                    Optional.empty(),
                    Optional.of(new DummySSLSocketFactory()));

            assertThat(deliver(mailer).sent()).isEqualTo(1);
            assertThat(server.said().indexOf("STARTTLS"))
                    .isBetween(0, server.said().indexOf("MAIL"));
        }
    }

    @Test
    void letterTravelsEncryptedToAServerThatIsTrusted() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        try {
            SmtpSettings settings = new SmtpSettings(
                    "localhost", server.getSmtps().getPort(), Optional.empty(), SmtpSettings.Encryption.TLS);
            SmtpMailer mailer = new SmtpMailer(
                    settings, Samples.READER.email(), Optional.empty(), Optional.of(new DummySSLSocketFactory()));

            assertThat(deliver(mailer).sent()).isEqualTo(1);
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void letterIsExplainedByWhatWasKeptOfIt() {
        List<Item> items = letters.items(letters.last(1).get(0).id());

        assertThat(items).isNotEmpty();
        assertThat(items).anySatisfy(item -> {
            assertThat(item.section()).isEqualTo("NEW");
            assertThat(item.because()).isEqualTo("Une commune peut déposer seule.");
            assertThat(item.events()).singleElement().asString().contains("NEW");
        });
        assertThat(items).anySatisfy(item -> assertThat(item.events()).anyMatch(e -> e.contains("CHANGED deadlines")));
    }

    @Test
    void linkOfALetterDoesWhatItSaysAndNothingElse() {
        Seal seal = new Seal(letters.secret());
        String token = seal.of(Seal.Purpose.UNSUBSCRIBE, "7");

        assertThat(seal.open(Seal.Purpose.UNSUBSCRIBE, token)).contains(List.of("7"));
        assertThat(seal.open(Seal.Purpose.READ, token)).isEmpty();
        assertThat(new Seal("other").open(Seal.Purpose.UNSUBSCRIBE, token)).isEmpty();
        assertThat(seal.open(Seal.Purpose.UNSUBSCRIBE, token.substring(1))).isEmpty();
        assertThat(seal.open(Seal.Purpose.UNSUBSCRIBE, "x")).isEmpty();
        assertThat(seal.open(Seal.Purpose.UNSUBSCRIBE, "é.è")).isEmpty();
    }

    @Test
    void subscriberWithoutAnAuthorityOrOfAnUnknownOneGetsNothing() {
        DigestInputs nobody = new Nobody();
        DigestRun run = new DigestRun(subscriptions, nobody, Samples.writer(), outbox, new JdbcTold(database));

        assertThat(run.due(Samples.NOW.plus(Duration.ofDays(7)))).isEqualTo(new RunReport(0, 1, 0));
        assertThat(run.due(Samples.NOW.plus(Duration.ofDays(7))))
                .as("looked at already")
                .isEqualTo(RunReport.NOTHING);
    }

    private DeliveryReport deliver(Mailer mailer) {
        return deliverAt(mailer, Samples.NOW);
    }

    private DeliveryReport deliverAt(Mailer mailer, Instant now) {
        return new Delivery(outbox, Optional.of(mailer), 100).run(now);
    }

    private static final class Nobody implements FixedSight {
        @Override
        public Optional<View> find(String siren, java.util.function.Predicate<fr.levier.call.Call> wanted) {
            return Optional.empty();
        }

        @Override
        public News newsAfter(long cursor) {
            return new News(List.of(), cursor);
        }

        @Override
        public long lastEvent() {
            return 9;
        }
    }
}
