package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.levier.call.Coverage;
import fr.levier.call.SourceState;
import fr.levier.call.SourceWatch;
import fr.levier.mail.MailAddress;
import fr.levier.mail.Sender;
import fr.levier.mail.SmtpMailer;
import fr.levier.mail.SmtpSettings;
import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.store.TestDatabase;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The administrator hears once of each trouble, by the outbox of the letters, and never in a flood. */
final class AlarmTest {
    private static final MailAddress ADMINISTRATOR = new MailAddress("admin@levier.example");
    private static final Sender SENDER = new Sender("Levier", new MailAddress("lettre@levier.example"));
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final DataSource database = TestDatabase.fresh();
    private final JdbcOutbox outbox = new JdbcOutbox(database);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aSourceInQuarantineIsOneMailHoweverOftenItIsLookedAt() throws Exception {
        AlarmRun alarms = run(quarantined("meae", NOW));

        assertThat(alarms.look(NOW)).isEqualTo(1);
        deliver();
        assertThat(alarms.look(NOW.plus(Duration.ofDays(30)))).isZero();

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getHeader("To")).containsExactly(ADMINISTRATOR.value());
        assertThat(received[0].getSubject()).isEqualTo("Levier\u00a0: Ministère demande un regard");
        assertThat(received[0].getContent().toString())
                .contains("Ministère\u00a0: ses lectures ne sont pas crues depuis le 20\u00a0novembre 2026")
                .contains("https://levier.example/sources");
    }

    @Test
    void fortySourcesInTroubleAtOnceAreOneMail() {
        List<SourceState> states = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> late("source" + i, NOW.minus(Duration.ofDays(5))))
                .toList();

        assertThat(run(states).look(NOW)).isEqualTo(40);
        deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aTroubleThatComesBackIsANewEventAndAnotherWordForTheSameOneIsNot() {
        Instant good = NOW.minus(Duration.ofDays(5));
        assertThat(run(late("meae", good)).look(NOW)).isEqualTo(1);
        assertThat(run(failing("meae", good)).look(NOW)).isZero();
        assertThat(run(late("meae", good.plus(Duration.ofDays(1)))).look(NOW)).isEqualTo(1);
        assertThat(run(quarantined("meae", NOW)).look(NOW)).isEqualTo(1);
    }

    @Test
    void goodSourcesAndInstancesWithoutAdministratorMakeNoMail() {
        assertThat(run(good("meae")).look(NOW)).isZero();
        AlarmRun nobody = run(List.of(quarantined("meae", NOW)), Optional.empty());
        assertThat(nobody.look(NOW)).isZero();
        assertThat(run(quarantined("meae", NOW)).look(NOW))
                .as("whoever is named later still hears of it")
                .isEqualTo(1);
    }

    @Test
    void twoNodesThatLookAtOnceTellOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> look = () -> run(quarantined("meae", NOW)).look(NOW);
            int told = 0;
            for (Future<Integer> one : threads.invokeAll(List.of(look, look, look, look))) {
                told += one.get();
            }
            assertThat(told).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatASiteWroteAddsNoLineOfItsOwn() throws Exception {
        Problem hostile = Problem.at(Place.of("https://x.example/\r\nBcc: a@b.fr"), "call.drift.calls", 1, 2);
        SourceState state =
                new SourceState(coverage("x", NOW), List.of(), List.of(), Optional.of(NOW), List.of(hostile), 0);

        run(state).look(NOW);
        deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getContent().toString()).doesNotContain("\nBcc");
    }

    @Test
    void lettersThatWaitTooLongAreToldOnceUntilTheyHaveLeft() throws Exception {
        note("un@valmont.example", NOW);
        Instant late = NOW.plus(Duration.ofHours(7));

        assertThat(run(good("meae")).look(NOW.plus(Duration.ofHours(5)))).isZero();
        assertThat(run().look(late)).isEqualTo(1);
        note("deux@valmont.example", NOW);
        assertThat(run().look(late.plus(Duration.ofHours(1)))).isZero();
        deliver(late);
        assertThat(run().look(late)).as("all have left").isZero();
        note("trois@valmont.example", late);
        assertThat(run().look(late.plus(Duration.ofHours(7)))).isEqualTo(1);

        MimeMessage told = server.getReceivedMessagesForDomain(ADMINISTRATOR.value())[0];
        assertThat(told.getSubject()).isEqualTo("Levier : une lettre est en retard");
        assertThat(told.getContent().toString())
                .contains("Un message composé attend depuis plus de six heures", "un@valmont.example")
                .contains("https://levier.example/administration/courriel")
                .doesNotContain("sources");
    }

    @Test
    void lettersThatNobodyComposedAreToldInTheLanguageOfTheInstance() throws Exception {
        new JdbcSubscriptions(database)
                .put("210000001", new MailAddress("attend@valmont.example"), Locale.FRANCE, Frequency.DAILY);
        Instant days = Instant.now().plus(Duration.ofDays(3));

        assertThat(run(List.of(), Optional.of(ADMINISTRATOR), Locale.UK).look(days))
                .isEqualTo(1);
        assertThat(run().look(days.plus(Duration.ofHours(1)))).isZero();
        deliver(days);

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Levier: a letter is late");
        assertThat(server.getReceivedMessages()[0].getContent().toString())
                .contains("for a letter that nothing composed", "attend@valmont.example");
    }

    private void note(String to, Instant at) {
        outbox.record(new NoteWriter(SENDER).write(new MailAddress(to), Locale.FRANCE, to, "Bonjour", at), at);
    }

    private void deliver() {
        deliver(NOW);
    }

    private void deliver(Instant at) {
        SmtpSettings settings = new SmtpSettings("127.0.0.1", server.getSmtp().getPort(), Optional.empty(), false);
        new Delivery(outbox, Optional.of(new SmtpMailer(settings, SENDER.address())), 100).run(at);
    }

    private AlarmRun run(SourceState... states) {
        return run(List.of(states));
    }

    private AlarmRun run(List<SourceState> states) {
        return run(states, Optional.of(ADMINISTRATOR));
    }

    private AlarmRun run(List<SourceState> states, Optional<MailAddress> administrator) {
        return run(states, administrator, Locale.FRANCE);
    }

    private AlarmRun run(List<SourceState> states, Optional<MailAddress> administrator, Locale language) {
        AlarmWriter writer = new AlarmWriter(
                SENDER,
                new Links(URI.create("https://levier.example")),
                Messages.in(language),
                id -> id.equals("meae") ? "Ministère" : id);
        return new AlarmRun(
                new FixedWatch(states),
                new LetterWatch(
                        new JdbcLetters(database),
                        new JdbcLetterDesk(database),
                        new JdbcSubscriptions(database),
                        new MailWords(Messages.in(language))),
                new JdbcAlarms(database),
                writer,
                administrator);
    }

    private static Coverage coverage(String source, Instant lastComplete) {
        return new Coverage(source, NOW, Optional.of(lastComplete), 12);
    }

    private static SourceState good(String source) {
        return late(source, NOW);
    }

    private static SourceState late(String source, Instant since) {
        return new SourceState(coverage(source, since), List.of(), List.of(), Optional.empty(), List.of(), 0);
    }

    private static SourceState failing(String source, Instant since) {
        return new SourceState(coverage(source, since), List.of(), List.of(), Optional.empty(), List.of(), 7);
    }

    private static SourceState quarantined(String source, Instant since) {
        Problem lost = Problem.at(Place.of(source), "call.drift.calls", 8, 10);
        return new SourceState(
                coverage(source, NOW.minus(Duration.ofDays(1))),
                List.of(),
                List.of(),
                Optional.of(since),
                List.of(lost),
                0);
    }

    private record FixedWatch(List<SourceState> states) implements SourceWatch {
        @Override
        public void accept(String source, Instant at) {
            throw new UnsupportedOperationException();
        }
    }
}
