package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.levier.call.Call;
import fr.levier.mail.MailAddress;
import fr.levier.mail.MailFailure;
import fr.levier.mail.Mailer;
import fr.levier.mail.Message;
import fr.levier.match.Match;
import fr.levier.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OutboxTest {
    private final DataSource database = TestDatabase.fresh();
    private final JdbcOutbox outbox = new JdbcOutbox(database);
    private final JdbcSubscriptions subscriptions = new JdbcSubscriptions(database);
    private final List<Message> sent = new ArrayList<>();

    @BeforeEach
    void subscribe() {
        subscriptions.put("210000001", Samples.READER.email(), Locale.FRANCE, Frequency.WEEKLY);
    }

    @Test
    void runningAWeekAgainRecordsAndSendsNothingAgain() {
        assertThat(run(5).due(Samples.NOW).composed()).isEqualTo(1);
        assertThat(run(9).due(Samples.NOW.plusSeconds(3600)).composed()).isZero();

        assertThat(delivery(sent::add).run(Samples.NOW))
                .extracting("sent", "waiting", "failed")
                .containsExactly(1, 0, 0);
        assertThat(delivery(sent::add).run(Samples.NOW.plusSeconds(3600))).isEqualTo(DeliveryReport.NOTHING);
        assertThat(sent).hasSize(1);
        assertThat(cursor()).isEqualTo(5);
    }

    @Test
    void nextWeekHasItsOwnLetterFromTheCursorOn() {
        run(5).due(Samples.NOW);
        assertThat(run(9).due(Samples.NOW.plus(Duration.ofDays(7))).composed()).isEqualTo(1);
        assertThat(cursor()).isEqualTo(9);
    }

    @Test
    void cursorStaysWhenThereIsNothingToSay() {
        DigestInputs silent = new FixedInputs(List.of(), 7);
        assertThat(run(silent).due(Samples.NOW).composed()).isZero();
        assertThat(cursor()).isZero();
    }

    @Test
    void letterThatNobodyComposesIsOverdueAfterSixHoursAndNotOnceItIs() {
        Instant due = Instant.parse("2099-11-23T06:00:00Z"); // a Monday at seven in Paris

        assertThat(subscriptions.overdue(due.plus(Duration.ofHours(5)))).isZero();
        assertThat(subscriptions.overdue(due.plus(Duration.ofHours(7)))).isEqualTo(1);
        run(5).due(due.plus(Duration.ofHours(7)));
        assertThat(subscriptions.overdue(due.plus(Duration.ofDays(3)))).isZero();
    }

    @Test
    void anotherRhythmMakesNoSecondLetterOfTheDayAndTheNextOneTellsWhatHappenedSince() {
        run(5).due(Samples.NOW);
        Rhythm daily = new Rhythm(Frequency.DAILY, Rhythm.USUAL.day(), Rhythm.USUAL.at(), Rhythm.USUAL.zone());
        subscriptions.read(Samples.READER.email(), Locale.FRANCE, daily);

        assertThat(run(7).due(Samples.NOW.plus(Duration.ofHours(9))).composed()).isZero();
        assertThat(run(8).due(Samples.NOW.plus(Duration.ofDays(1))).composed()).isEqualTo(1);
        assertThat(subscriptions.active().get(0).cursor()).isEqualTo(8);
        subscriptions.read(Samples.READER.email(), Locale.FRANCE, Rhythm.USUAL);
        assertThat(run(9).due(Samples.NOW.plus(Duration.ofDays(1)).plusSeconds(60))
                        .composed())
                .isZero();
        assertThat(run(9).due(Samples.NOW.plus(Duration.ofDays(7))).composed()).isEqualTo(1);
        assertThat(cursor()).isEqualTo(9);
    }

    @Test
    void personWhoWantsNoLetterGetsNone() {
        subscriptions.end(subscriptions.active().get(0).id());
        assertThat(run(5).due(Samples.NOW).composed()).isZero();
    }

    @Test
    void oneAuthorityThatCannotBeJudgedCostsNobodyElseTheLetter() {
        subscriptions.put("broken", new MailAddress("other@valmont.example"), Locale.UK, Frequency.WEEKLY);
        subscriptions.put("210000001", new MailAddress("third@valmont.example"), Locale.UK, Frequency.WEEKLY);
        assertThat(run(5).due(Samples.NOW).composed()).isEqualTo(2);
    }

    @Test
    void letterWhosePlaceIsTakenIsNotRecordedAndMovesNoCursor() {
        Subscription reader = subscriptions.list(Frequency.WEEKLY).get(0);
        Message message = Samples.writer().message(Samples.richDigest(Samples.READER));

        assertThat(outbox.record(reader, Samples.WEEK, Samples.NOW, message, List.of(), 0, 3))
                .isTrue();
        assertThat(outbox.record(reader, Samples.WEEK, Samples.NOW, message, List.of(), 3, 8))
                .isFalse();
        assertThat(cursor()).isEqualTo(3);
    }

    @Test
    void letterFromAnOldCursorIsNotRecorded() {
        Subscription reader = subscriptions.list(Frequency.WEEKLY).get(0);
        Message message = Samples.writer().message(Samples.richDigest(Samples.READER));

        assertThat(outbox.record(reader, Samples.WEEK, Samples.NOW, message, List.of(), 2, 8))
                .isFalse();
        assertThat(outbox.has(reader.id(), Samples.WEEK)).isFalse();
    }

    @Test
    void letterOfAProcessThatDiedWhileSendingIsSentAgainWithTheSameBytes() {
        run(5).due(Samples.NOW);
        Delivery dying = delivery(message -> {
            sent.add(message);
            throw new IllegalStateException("killed before the answer was recorded");
        });
        assertThatThrownBy(() -> dying.run(Samples.NOW)).isInstanceOf(IllegalStateException.class);

        delivery(sent::add).run(Samples.NOW);
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1).id()).isEqualTo(sent.get(0).id());
        assertThat(sent.get(1).bytes()).isEqualTo(sent.get(0).bytes());
    }

    @Test
    void temporaryFailureWaitsLongerEachTimeAndIsGivenUpInTheEnd() {
        run(5).due(Samples.NOW);
        Delivery failing = delivery(m -> {
            throw MailFailure.temporary("451 later", new IllegalStateException());
        });
        assertThat(failing.run(Samples.NOW))
                .extracting("sent", "waiting", "failed")
                .containsExactly(0, 1, 0);
        assertThat(failing.run(Samples.NOW.plusSeconds(59))).isEqualTo(DeliveryReport.NOTHING);

        Instant later = Samples.NOW;
        for (int attempt = 2; attempt < JdbcOutbox.ATTEMPTS; attempt++) {
            later = later.plus(Duration.ofHours(7));
            assertThat(failing.run(later))
                    .extracting("sent", "waiting", "failed")
                    .containsExactly(0, 1, 0);
        }
        assertThat(failing.run(later.plus(Duration.ofHours(7))))
                .extracting("sent", "waiting", "failed")
                .containsExactly(0, 0, 1);
        assertThat(failing.run(later.plus(Duration.ofDays(9)))).isEqualTo(DeliveryReport.NOTHING);
    }

    @Test
    void letterArrivesAfterATemporaryFailure() {
        run(5).due(Samples.NOW);
        delivery(m -> {
                    throw MailFailure.temporary("451 later", new IllegalStateException());
                })
                .run(Samples.NOW);
        assertThat(delivery(sent::add).run(Samples.NOW.plusSeconds(60)))
                .extracting("sent", "waiting", "failed")
                .containsExactly(1, 0, 0);
    }

    @Test
    void permanentFailureIsNotTriedAgain() {
        run(5).due(Samples.NOW);
        Delivery refusing = delivery(m -> {
            throw MailFailure.permanent("550 no such user", new IllegalStateException());
        });
        assertThat(refusing.run(Samples.NOW))
                .extracting("sent", "waiting", "failed")
                .containsExactly(0, 0, 1);
        assertThat(delivery(sent::add).run(Samples.NOW.plus(Duration.ofDays(9))))
                .isEqualTo(DeliveryReport.NOTHING);
    }

    @Test
    void twoNodesNeverSendTheSameLetterAtOnce() {
        run(5).due(Samples.NOW);
        delivery(first -> {
                    sent.add(first);
                    assertThat(delivery(sent::add).run(Samples.NOW)).isEqualTo(DeliveryReport.NOTHING);
                })
                .run(Samples.NOW);
        assertThat(sent).hasSize(1);
    }

    @Test
    void withoutServerLettersWait() {
        run(5).due(Samples.NOW);
        assertThat(new Delivery(outbox, Optional.empty(), 100).run(Samples.NOW)).isEqualTo(DeliveryReport.NOTHING);
        assertThat(delivery(sent::add).run(Samples.NOW.plusSeconds(1)).sent()).isEqualTo(1);
    }

    private long cursor() {
        return subscriptions.list(Frequency.WEEKLY).get(0).cursor();
    }

    private Delivery delivery(Mailer mailer) {
        return new Delivery(outbox, Optional.of(mailer), 100);
    }

    private DigestRun run(long cursor) {
        Call call = Samples.call("new", LocalDate.of(2027, 6, 1));
        return run(new FixedInputs(List.of(Samples.eligible(call)), cursor));
    }

    private DigestRun run(DigestInputs inputs) {
        return new DigestRun(subscriptions, inputs, Samples.writer(), outbox, new JdbcTold(database));
    }

    /** Every call is new, whatever the cursor; the authority "broken" makes a fault. */
    private record FixedInputs(List<Match> matches, long cursor) implements FixedSight {
        @Override
        public Optional<View> find(String siren, Predicate<Call> wanted) {
            if (siren.equals("broken")) {
                throw new IllegalStateException("broken");
            }
            return Optional.of(new View(siren, "Valmont-sur-Loire", true, matches, Map.of()));
        }

        @Override
        public News newsAfter(long after) {
            return new News(Samples.numbered(Samples.appeared(matches)), cursor);
        }

        @Override
        public long lastEvent() {
            return cursor;
        }
    }
}
