package fr.levier.call;

import static fr.levier.call.Said.CALL;
import static fr.levier.call.Said.MONDAY;
import static fr.levier.call.Said.TUESDAY;
import static fr.levier.call.Said.WEDNESDAY;
import static fr.levier.call.Said.by;
import static fr.levier.call.Said.closing;
import static fr.levier.call.Said.evidence;
import static fr.levier.call.Said.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.levier.store.TestDatabase;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 15);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 15);
    private static final CallId SLUG = new CallId("test/appel-a-projets");
    private static final URI PAGE = URI.create("https://test.example/appel");
    private static final Optional<String> OWNER = Optional.of("000000042");

    private final DataSource database = TestDatabase.fresh();
    private final Catalogue catalogue = new JdbcCatalogue(database);
    private final People people = new JdbcPeople(database);
    private final SourceWatch watch = new JdbcSourceWatch(database);

    @Test
    void aLaterClosingIsAnExtensionAndAnEarlierOneAnAdvance() {
        record(MONDAY, JANUARY);
        record(TUESDAY, MARCH);
        record(WEDNESDAY, JANUARY);

        assertThat(catalogue.events(CALL).stream().flatMap(e -> DeadlineMove.of(e).stream()))
                .containsExactly(DeadlineMove.EXTENDED, DeadlineMove.ADVANCED);
    }

    @Test
    void anHourThatIsSaidOfTheSameDayMovesNothing() {
        Deadline day = Deadline.ofDay(JANUARY);
        Deadline noon = Deadline.at(JANUARY, LocalTime.NOON, Deadline.PARIS);

        assertThat(DeadlineMove.of(List.of(day), List.of(noon), MONDAY)).isEqualTo(DeadlineMove.REWORDED);
        assertThat(DeadlineMove.of(List.of(noon), List.of(day), MONDAY)).isEqualTo(DeadlineMove.REWORDED);
        assertThat(DeadlineMove.of(
                        List.of(noon), List.of(Deadline.at(JANUARY, LocalTime.of(9, 0), Deadline.PARIS)), MONDAY))
                .isEqualTo(DeadlineMove.ADVANCED);
    }

    @Test
    void aPageThatSaysThatItsCallIsCancelledWithdrawsItAtOnceWithItsProof() {
        record(MONDAY, JANUARY);
        Content cancelled = Content.builder()
                .state(Field.TITLE, "Appel", evidence("Appel", TUESDAY))
                .state(Field.CANCELLED, true, evidence("L’appel est annulé.", TUESDAY))
                .build();

        catalogue.record(run("meae", TUESDAY, true, by("meae", Rank.ISSUER, TUESDAY, cancelled)));

        assertThat(call().status(TUESDAY)).isEqualTo(Status.WITHDRAWN);
        assertThat(catalogue.events(CALL))
                .filteredOn(e -> e.kind() == CallEvent.Kind.WITHDRAWN)
                .singleElement()
                .satisfies(e -> assertThat(e.evidence().orElseThrow().quote()).contains("annulé"));
        assertThat(record(WEDNESDAY, JANUARY).reopened()).isEqualTo(1);
    }

    @Test
    void theNextCampaignAtAnOldAddressIsANewCallLinkedToTheOld() {
        page(MONDAY, "Appel à projets", LocalDate.of(2026, 6, 1));
        page(TUESDAY, "Appel à projets", LocalDate.of(2027, 6, 1));
        page(WEDNESDAY, "Appel à projets", LocalDate.of(2027, 6, 1));

        CallId next = new CallId("test/appel-a-projets-2027");
        assertThat(catalogue.list()).extracting(Call::id).containsExactly(SLUG, next);
        assertThat(catalogue.events(next))
                .extracting(CallEvent::kind)
                .containsExactly(CallEvent.Kind.NEW, CallEvent.Kind.FOLLOWS);
        assertThat(catalogue.events(SLUG).get(1).otherCampaign()).contains(next);
        assertThat(catalogue.find(SLUG).orElseThrow().content().deadlines())
                .containsExactly(Deadline.ofDay(LocalDate.of(2026, 6, 1)));
    }

    @Test
    void aCampaignProlongedIntoTheNextYearStaysTheSameCallAlthoughItsSourceRenamesIt() {
        CallId before = new CallId("scheme/2026");
        LocalDate december = LocalDate.of(2026, 12, 15);
        catalogue.record(run("s", MONDAY, true, at(before, MONDAY, closing("Appel", december, MONDAY))));
        catalogue.record(
                run("s", TUESDAY, true, at(new CallId("scheme/2027"), TUESDAY, closing("Appel", JANUARY, TUESDAY))));

        assertThat(catalogue.list()).extracting(Call::id).containsExactly(before);
        assertThat(catalogue.events(before).stream().flatMap(e -> DeadlineMove.of(e).stream()))
                .containsExactly(DeadlineMove.EXTENDED);
    }

    @Test
    void aCorrectionOutlivesTheNextCollectionAndTellsWhenThePageChanges() {
        record(MONDAY, JANUARY);
        people.correct(Correction.of(
                CALL, Field.DEADLINES, FieldText.read(Field.DEADLINES, "2027-02-01"), "Anne", "appel", TUESDAY));
        record(WEDNESDAY, JANUARY);
        assertThat(call().content().deadlines()).containsExactly(Deadline.ofDay(LocalDate.of(2027, 2, 1)));
        Evidence proof = call().content().find(Field.DEADLINES).orElseThrow().evidence();
        assertThat(proof.place() + ", " + proof.quote()).isEqualTo("Anne, appel");

        record(WEDNESDAY.plusSeconds(86_400), MARCH);

        assertThat(call().content().deadlines()).containsExactly(Deadline.ofDay(LocalDate.of(2027, 2, 1)));
        assertThat(catalogue.events(CALL)).last().satisfies(e -> {
            assertThat(e.kind()).isEqualTo(CallEvent.Kind.SOURCE_CHANGED);
            assertThat(e.after().orElseThrow().at("/0/date").asText()).isEqualTo("2027-03-15");
        });
        people.correct(Correction.undo(CALL, Field.DEADLINES, "Anne", "erreur", WEDNESDAY.plusSeconds(90_000)));
        assertThat(call().content().deadlines()).containsExactly(Deadline.ofDay(MARCH));
        assertThat(people.corrections(CALL)).hasSize(2);
    }

    @Test
    void aCorrectedCallIsStillWithdrawnWhenItsPagesDropIt() {
        record(MONDAY, JANUARY);
        people.correct(Correction.of(CALL, Field.CONTACT, FieldText.read(Field.CONTACT, "a@b.fr"), "A", "B", MONDAY));
        catalogue.record(run("meae", TUESDAY, true));
        catalogue.record(run("meae", WEDNESDAY, true));

        assertThat(call().status(WEDNESDAY)).isEqualTo(Status.WITHDRAWN);
        assertThat(call().content().deadlines()).isNotEmpty();
    }

    @Test
    void aPrivateCallIsSeenByItsAuthorityOnly() {
        CallId id = CallId.ofPrivate("000000042", "appel");
        people.add(new Addition(
                new Sighting(id, Addition.SOURCE, PAGE, Rank.RELAY, MONDAY, closing("Secret", JANUARY, MONDAY)),
                Map.of(),
                "Anne",
                "mail"));

        assertThat(catalogue.list()).isEmpty();
        assertThat(catalogue.listFor(Optional.of("000000059"))).isEmpty();
        assertThat(catalogue.listFor(OWNER)).extracting(Call::id).containsExactly(id);
        assertThat(catalogue.find(id)).isEmpty();
        assertThat(catalogue.findFor(id, OWNER)).isPresent();
        assertThatThrownBy(() -> run("s", MONDAY, true, at(id, MONDAY, closing("Secret", JANUARY, MONDAY))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRunThatLosesAThirdOfItsCallsIsQuarantinedUntilSomebodyAcceptsIt() {
        catalogue.record(run("s", MONDAY, true, calls(10, MONDAY)));
        Recorded refused = catalogue.record(run("s", TUESDAY, true, calls(6, TUESDAY)));
        assertThat(refused.quarantine())
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("call.drift.calls"));
        catalogue.record(run("s", WEDNESDAY, true, calls(6, WEDNESDAY)));

        assertThat(catalogue.list()).allMatch(c -> c.withdrawnAt().isEmpty());
        SourceState state = watch.states().get(0);
        assertThat(state.quarantinedSince()).contains(TUESDAY);
        assertThat(state.coverage().lastCompleteRun()).contains(MONDAY);

        watch.accept("s", WEDNESDAY);
        assertThat(catalogue
                        .record(run("s", WEDNESDAY, true, calls(6, WEDNESDAY)))
                        .quarantine())
                .isEmpty();
        assertThat(watch.states().get(0).quarantinedSince()).isEmpty();
    }

    @Test
    void aRunDeliveredTwiceIsRecordedOnce() {
        record(MONDAY, JANUARY);
        SourceRun without = run("meae", TUESDAY, true);
        catalogue.record(without);
        catalogue.record(without);

        assertThat(call().withdrawnAt()).isEmpty();
    }

    private Sighting[] calls(int count, Instant at) {
        return IntStream.range(0, count)
                .mapToObj(i -> at(new CallId("test/call" + i), at, closing("Appel " + i, JANUARY, at)))
                .toArray(Sighting[]::new);
    }

    private static Sighting at(CallId id, Instant at, Content content) {
        return new Sighting(id, "s", PAGE, Rank.ISSUER, at, content);
    }

    private void page(Instant at, String title, LocalDate day) {
        catalogue.record(run("s", at, true, at(SLUG, at, closing(title, day, at))));
    }

    private Recorded record(Instant at, LocalDate day) {
        return catalogue.record(run("meae", at, true, by("meae", Rank.ISSUER, at, closing("Appel", day, at))));
    }

    private Call call() {
        return catalogue.find(CALL).orElseThrow();
    }
}
