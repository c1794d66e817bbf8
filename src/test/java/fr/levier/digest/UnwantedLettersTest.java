package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.mail.MailAddress;
import fr.levier.mail.MailFailure;
import fr.levier.mail.Message;
import fr.levier.mail.ScriptedServer;
import fr.levier.mail.Sender;
import fr.levier.mail.SmtpMailer;
import fr.levier.message.Messages;
import fr.levier.sql.JdbcSession;
import fr.levier.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits and nobody wants any more does not leave, what was given up comes back, and nobody undoes what a person chose. */
final class UnwantedLettersTest {
    private static final String SIREN = "210000001";
    private static final MailAddress READER = Samples.READER.email();
    private static final Instant LATER = Samples.NOW.plus(Duration.ofDays(1));

    private final DataSource database = TestDatabase.fresh();
    private final JdbcOutbox outbox = new JdbcOutbox(database);
    private final JdbcLetters letters = new JdbcLetters(database);
    private final JdbcLetterDesk desk = new JdbcLetterDesk(database);
    private final JdbcSubscriptions subscriptions = new JdbcSubscriptions(database);
    private final List<Message> sent = new ArrayList<>();

    @BeforeEach
    void record() {
        sql(
                "insert into authority (siren, name, type, fictional, description) values (?, 'V', 'commune', true, '{}')",
                SIREN);
        subscriptions.put(SIREN, READER, Locale.FRANCE, Frequency.WEEKLY);
        record(Samples.WEEK, 0, 9);
    }

    @Test
    void letterOfSomebodyWhoUnsubscribesIsCancelledAtOnceAndItsNewsAreToldWhenTheyComeBack() {
        subscriptions.end(reader().id());

        assertThat(last().status()).isEqualTo("CANCELLED");
        assertThat(last().cancelled()).contains("UNSUBSCRIBED");
        assertThat(deliver().sent()).isZero();
        assertThat(reader().cursor()).isZero();
        assertThat(reader().past().lastLetter()).isEmpty();
        assertThat(letters.resend(last().id(), LATER)).isFalse();
        assertThat(letters.standing(LATER).cancelled()).isEqualTo(1);
        assertThat(letters.standing(LATER).pending()).isZero();
    }

    @Test
    void letterOfSomebodyWhoLeavesTheAuthorityOrMayNotSignInDoesNotLeave() {
        sql("insert into account (email, language, created_at) values (?, 'fr', now())", READER.value());
        sql("update digest_authority set asked = true");
        sql("insert into membership (account, siren, role) select id, ?, 'READER' from account", SIREN);
        new Delivery(outbox, Optional.empty(), 100).run(LATER);
        assertThat(last().status()).as("they are a member").isEqualTo("PENDING");

        sql("delete from membership");
        deliver();
        assertThat(last().cancelled()).contains("LEFT");

        sql("update digest_authority set asked = false");
        record(Period.weekOf(Samples.WEEK.firstDay().plusWeeks(1)), 0, 12);
        sql("update account set deactivated_at = now()");
        new Delivery(outbox, Optional.empty(), 100).run(LATER);
        assertThat(last().cancelled()).as("also without a server").contains("DEACTIVATED");
        assertThat(subscriptions.active()).isEmpty();
        assertThat(sent).isEmpty();
    }

    @Test
    void readerWhoLeavesOneOfTwoAuthoritiesIsNotToldOfIt() {
        subscriptions.put("210000002", READER, Locale.FRANCE, Frequency.WEEKLY);
        sql("delete from digest_authority where siren = ?", SIREN);
        deliver();

        assertThat(last().cancelled()).contains("LEFT");
        assertThat(subscriptions.active()).hasSize(1);
    }

    @Test
    void letterToAnAddressThatRefusesWaitsForNobodyAndTheOneGivenUpLeavesWhenTheAddressIsRestored() {
        Delivery refusing = new Delivery(
                outbox,
                Optional.of(m -> {
                    throw MailFailure.badAddress("550 5.1.1 no such user", new IllegalStateException());
                }),
                100);
        Instant then = Samples.NOW;
        record(Period.weekOf(Samples.WEEK.firstDay().plusWeeks(1)), 9, 12);
        assertThat(refusing.run(then)).extracting("sent", "waiting", "failed").containsExactly(0, 0, 1);

        assertThat(last().cancelled()).contains("SUSPENDED");
        JdbcLetters.Suspended refused = letters.suspended().get(0);
        assertThat(letters.find(refused.letter().orElseThrow()).orElseThrow().status())
                .isEqualTo("FAILED");
        assertThat(reader().cursor()).as("the second one is told by the next").isEqualTo(9);

        assertThat(desk.restore(READER.value(), Optional.of("210000009"))).isFalse();
        assertThat(desk.restore(READER.value(), Optional.of(SIREN))).isTrue();
        assertThat(deliver().sent()).as("the one given up").isEqualTo(1);
        assertThat(desk.restore(READER.value(), Optional.empty())).isFalse();
    }

    @Test
    void lettersGivenUpAreToldOnceEachAndToldAgainWhenTheyAreGivenUpAgain() {
        Delivery refusing = new Delivery(
                outbox,
                Optional.of(m -> {
                    throw MailFailure.permanent("554 looks like advertising", new IllegalStateException());
                }),
                100);
        refusing.run(Samples.NOW);
        LetterWatch watch = new LetterWatch(letters, desk, subscriptions, new MailWords(Messages.in(Locale.FRANCE)));

        assertThat(watch.late(Samples.NOW)).singleElement().satisfies(late -> {
            assertThat(late.trouble()).isEqualTo(LateLetters.Trouble.FAILED);
            assertThat(late.some())
                    .singleElement()
                    .asString()
                    .contains(READER.value(), "advertising", last().id() + "  ");
        });
        assertThat(letters.standing(Samples.NOW).failedLately()).isEqualTo(1);
        assertThat(tell(watch)).isEqualTo(1);
        assertThat(tell(watch)).isZero();
        assertThat(letters.resend(letters.givenUp().get(0).id(), Samples.NOW)).isTrue();
        refusing.run(Samples.NOW);
        assertThat(tell(watch)).isEqualTo(1);
    }

    @Test
    void refusalThatNobodyUnderstandsIsTheAddressOnlyWhenTheServerTakesOthers() {
        Delivery choosy = new Delivery(
                outbox,
                Optional.of(m -> {
                    if (m.to().equals(READER)) {
                        throw MailFailure.of(MailFailure.Refusal.UNCLEAR, "550 no", new IllegalStateException());
                    }
                }),
                100);
        assertThat(choosy.run(Samples.NOW))
                .extracting("sent", "waiting", "failed")
                .containsExactly(0, 1, 0);
        assertThat(letters.suspended()).isEmpty();

        outbox.record(
                new NoteWriter(new Sender("Levier", READER))
                        .write(new MailAddress("autre@valmont.example"), Locale.FRANCE, "note", "text", LATER),
                LATER);
        assertThat(choosy.run(LATER)).extracting("sent", "waiting", "failed").containsExactly(1, 0, 1);
        assertThat(letters.suspended()).hasSize(1);
    }

    @Test
    void relayThatRefusesEverybodySuspendsNobodyLosesNothingAndIsNotAskedForEachOfThem() throws Exception {
        for (int i = 0; i < 5; i++) {
            outbox.record(
                    new NoteWriter(new Sender("Levier", READER))
                            .write(
                                    new MailAddress("p" + i + "@valmont.example"),
                                    Locale.FRANCE,
                                    "note",
                                    "text",
                                    Samples.NOW),
                    Samples.NOW);
        }
        for (String relaying : List.of("550 5.7.1 Relaying denied", "554 Relay access denied")) {
            try (ScriptedServer server = new ScriptedServer(Map.of("RCPT", relaying))) {
                assertThat(deliver(server, LATER))
                        .as("three in a row, then it stops")
                        .extracting("sent", "waiting", "failed")
                        .containsExactly(0, 3, 0);
            }
        }
        try (ScriptedServer server = new ScriptedServer(Map.of("MAIL", "530 5.7.0 Authentication required"))) {
            assertThat(deliver(server, LATER.plusSeconds(7200)))
                    .extracting("sent", "waiting", "failed")
                    .containsExactly(0, 1, 0);
        }
        assertThat(letters.suspended()).isEmpty();
        assertThat(letters.givenUp()).isEmpty();
        try (ScriptedServer server = new ScriptedServer(Map.of())) {
            assertThat(deliver(server, LATER.plus(Duration.ofDays(1))).sent()).isEqualTo(6);
        }
    }

    @Test
    void addressThatAServerNamesIsSuspendedAlsoAfterTheMessage() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Map.of(".", "550 5.1.1 no such user"))) {
            assertThat(deliver(server, LATER))
                    .extracting("sent", "waiting", "failed")
                    .containsExactly(0, 0, 1);
        }
        assertThat(letters.suspended()).hasSize(1);
    }

    @Test
    void whoIsPutOnALetterKeepsWhatTheyChose() {
        Rhythm thursday = new Rhythm(
                Frequency.DAILY,
                java.time.DayOfWeek.THURSDAY,
                java.time.LocalTime.NOON,
                java.time.ZoneId.of("Indian/Reunion"));
        subscriptions.read(READER, Locale.UK, thursday);

        assertThat(put("210000003")).isEqualTo(JdbcSubscriptions.Placed.KEPT);
        assertThat(reader().rhythm()).isEqualTo(thursday);
        assertThat(reader().locale().getLanguage()).isEqualTo("en");
        assertThat(reader().sirens()).contains("210000003");

        subscriptions.settle(
                READER, new LetterForm.Choice(Set.of(SIREN), Locale.FRANCE, thursday, Subscription.Wish.USUAL));
        assertThat(put("210000003")).as("they ended it").isEqualTo(JdbcSubscriptions.Placed.DECLINED);
        assertThat(reader().sirens()).containsExactly(SIREN);
        subscriptions.end(reader().id());
        assertThat(put(SIREN)).isEqualTo(JdbcSubscriptions.Placed.DECLINED);
        assertThat(reader().rhythm().frequency()).isEqualTo(Frequency.NONE);

        subscriptions.ask("210000003", READER, Locale.FRANCE);
        assertThat(reader().rhythm().frequency()).as("they say so themselves").isEqualTo(Frequency.WEEKLY);
    }

    @Test
    void memberWhoIsPutOnALetterStillLeavesItWithTheAuthority() {
        sql("insert into account (email, language, created_at) values (?, 'fr', now())", READER.value());
        sql("insert into membership (account, siren, role) select id, ?, 'READER' from account", SIREN);
        sql("update digest_authority set asked = true");
        put(SIREN);
        sql("delete from membership");
        assertThat(reader().sirens()).isEmpty();
        put(SIREN);
        assertThat(reader().sirens())
                .as("the operator writes to who is no member")
                .containsExactly(SIREN);
        sql("update account set deactivated_at = now()");
        assertThat(put(SIREN)).isEqualTo(JdbcSubscriptions.Placed.DEACTIVATED);
        assertThat(reader().sirens()).isEmpty();
    }

    @Test
    void bytesOfOldLettersAreForgottenAndTheirExplanationStays() {
        long id = last().id();
        String key = Samples.writer()
                .message(Samples.richDigest(Samples.READER))
                .id()
                .replaceAll("^<levier\\.|@.*$", "");
        assertThat(letters.message(key)).isPresent();
        assertThat(letters.message("%")).isEmpty();
        assertThat(letters.forget(LATER)).as("it waits").isZero();
        deliver();
        assertThat(letters.forget(LATER)).isEqualTo(1);

        assertThat(letters.message(key)).isEmpty();
        assertThat(letters.of(reader().id(), 9)).isEmpty();
        assertThat(letters.items(id)).isNotEmpty();
        assertThat(letters.find(id).orElseThrow().isResendable()).isFalse();
        assertThat(letters.resend(id, LATER)).isFalse();
    }

    private JdbcSubscriptions.Placed put(String siren) {
        return subscriptions.put(siren, READER, Locale.FRANCE, Frequency.WEEKLY);
    }

    private int tell(LetterWatch watch) {
        return new JdbcAlarms(database)
                .record(
                        List.of(),
                        watch.late(Samples.NOW),
                        (sources, late) -> new NoteWriter(new Sender("Levier", READER))
                                .write(new MailAddress("admin@levier.example"), Locale.FRANCE, "s", "t", Samples.NOW),
                        Samples.NOW);
    }

    private void record(Period period, long cursor, long next) {
        Digest digest = Samples.richDigest(Samples.READER);
        Message message = Samples.writer().message(digest);
        Message named =
                period.equals(Samples.WEEK) ? message : new Message("<levier.abc@x>", message.to(), message.bytes());
        assertThat(outbox.record(reader(), period, Samples.NOW, named, Items.of(digest), cursor, next))
                .isTrue();
    }

    private Subscription reader() {
        return subscriptions.find(READER).orElseThrow();
    }

    private JdbcLetters.Stored last() {
        return letters.last(9).stream()
                .filter(l -> l.kind().equals("LETTER"))
                .findFirst()
                .orElseThrow();
    }

    private DeliveryReport deliver() {
        return new Delivery(outbox, Optional.of(sent::add), 100).run(LATER);
    }

    private DeliveryReport deliver(ScriptedServer server, Instant at) {
        return new Delivery(outbox, Optional.of(new SmtpMailer(server.settings(), READER)), 100).run(at);
    }

    private void sql(String sql, Object... arguments) {
        JdbcSession.transact(database, session -> session.update(sql, arguments));
    }
}
