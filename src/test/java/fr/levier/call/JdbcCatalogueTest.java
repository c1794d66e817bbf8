package fr.levier.call;

import static fr.levier.call.Said.CALL;
import static fr.levier.call.Said.MONDAY;
import static fr.levier.call.Said.TUESDAY;
import static fr.levier.call.Said.WEDNESDAY;
import static fr.levier.call.Said.by;
import static fr.levier.call.Said.closing;
import static fr.levier.call.Said.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.store.TestDatabase;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class JdbcCatalogueTest {
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 15);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 15);
    private static final Instant THURSDAY = Instant.parse("2026-11-19T06:00:00Z");

    private final DataSource database = TestDatabase.fresh();
    private final Catalogue catalogue = new JdbcCatalogue(database);

    @Test
    void aNewCallIsThereWithItsOriginAndOneEvent() {
        Recorded recorded = record("meae", MONDAY, JANUARY);

        assertThat(recorded).isEqualTo(new Recorded(1, 0, 0, 0));
        Call call = call();
        assertThat(call.content()).isEqualTo(closing("Appel", JANUARY, MONDAY));
        assertThat(call.origins()).extracting(Origin::source).containsExactly("meae");
        assertThat(kinds()).containsExactly(CallEvent.Kind.NEW);
        assertThat(catalogue.list()).containsExactly(call);
    }

    @Test
    void recordingTheSameAgainChangesOnlyWhenItWasLastSeen() {
        record("meae", MONDAY, JANUARY);
        Recorded again = record("meae", TUESDAY, JANUARY);

        assertThat(again).isEqualTo(Recorded.NOTHING);
        assertThat(kinds()).containsExactly(CallEvent.Kind.NEW);
        assertThat(call().content()).as("evidence keeps its time too").isEqualTo(closing("Appel", JANUARY, MONDAY));
        assertThat(call().origins().get(0).firstSeen()).isEqualTo(MONDAY);
        assertThat(call().origins().get(0).lastSeen()).isEqualTo(TUESDAY);
    }

    @Test
    void anExtendedDeadlineIsAnEventWithOldAndNewAndProof() {
        record("meae", MONDAY, JANUARY);
        Recorded recorded = record("meae", TUESDAY, MARCH);

        assertThat(recorded).isEqualTo(new Recorded(0, 1, 0, 0));
        CallEvent event = catalogue.eventsSince(TUESDAY).get(0);
        assertThat(event.kind()).isEqualTo(CallEvent.Kind.CHANGED);
        assertThat(event.field()).contains(Field.DEADLINES);
        assertThat(event.before().orElseThrow().at("/0/date").asText()).isEqualTo("2027-01-15");
        assertThat(event.after().orElseThrow().at("/0/date").asText()).isEqualTo("2027-03-15");
        assertThat(event.evidence().orElseThrow().quote()).isEqualTo("clôture : 2027-03-15");
    }

    @Test
    void aNewspaperAloneMakesNoCallAndIsOneMoreOriginOnceSomebodyElseSpeaksOfIt() {
        Recorded alone = record("localtis", Rank.PRESS, MONDAY, MARCH);

        assertThat(alone).isEqualTo(Recorded.NOTHING);
        assertThat(catalogue.list()).isEmpty();
        assertThat(catalogue.find(CALL)).isEmpty();

        Recorded joined = record("meae", TUESDAY, JANUARY);

        assertThat(joined).isEqualTo(new Recorded(1, 0, 0, 0));
        assertThat(call().content().deadlines()).containsExactly(Deadline.ofDay(JANUARY));
        assertThat(call().origins()).extracting(Origin::source).containsExactly("meae", "localtis");
    }

    @Test
    void issuerAndRelayAreOneCallWithTwoOriginsAndTheirDisagreement() {
        record("rrma", Rank.RELAY, MONDAY, MARCH);
        Recorded recorded = record("meae", TUESDAY, JANUARY);

        assertThat(recorded).isEqualTo(new Recorded(0, 1, 0, 0));
        assertThat(call().content().deadlines()).containsExactly(Deadline.ofDay(JANUARY));
        assertThat(call().origins()).extracting(Origin::source).containsExactly("meae", "rrma");
        assertThat(catalogue.disagreements().get(CALL))
                .extracting(Disagreement::source)
                .containsExactly("rrma");
        assertThat(catalogue.sightings(CALL)).hasSize(2);
    }

    @Test
    void readingTheIssuersTwoPagesInAnotherOrderIsNoChange() {
        Sighting hub = by("hub", Rank.ISSUER, MONDAY, closing("Appel", JANUARY, MONDAY));
        catalogue.record(run("hub", MONDAY, true, hub));
        record("meae", TUESDAY, MARCH);
        Sighting hubAgain = by("hub", Rank.ISSUER, WEDNESDAY, closing("Appel", JANUARY, WEDNESDAY));

        assertThat(catalogue.record(run("hub", WEDNESDAY, true, hubAgain))).isEqualTo(Recorded.NOTHING);
        assertThat(call().content().deadlines()).containsExactly(Deadline.ofDay(MARCH));
    }

    @Test
    void aCallIsWithdrawnAfterTwoCompleteRunsWithoutItAndOnlyOnce() {
        record("meae", MONDAY, JANUARY);
        assertThat(catalogue.record(run("meae", TUESDAY, true))).isEqualTo(Recorded.NOTHING);
        assertThat(call().withdrawnAt()).isEmpty();

        assertThat(catalogue.record(run("meae", WEDNESDAY, true))).isEqualTo(new Recorded(0, 0, 1, 0));
        assertThat(catalogue.record(run("meae", THURSDAY, true))).isEqualTo(Recorded.NOTHING);

        assertThat(call().withdrawnAt()).contains(WEDNESDAY);
        assertThat(call().origins()).as("where it stood last").hasSize(1);
        assertThat(kinds()).containsExactly(CallEvent.Kind.NEW, CallEvent.Kind.WITHDRAWN);
    }

    @Test
    void runsThatWereNotReadToTheirEndWithdrawNothing() {
        record("meae", MONDAY, JANUARY);
        catalogue.record(run("meae", TUESDAY, false));
        catalogue.record(run("meae", WEDNESDAY, false));
        catalogue.record(run("meae", THURSDAY, true));

        assertThat(call().withdrawnAt()).isEmpty();
    }

    @Test
    void aPageThatCouldNotBeReadKeepsItsCallAndNoOther() {
        Sighting other = new Sighting(
                new CallId("meae-sport/2026"),
                "meae",
                URI.create("https://meae.example/sport"),
                Rank.ISSUER,
                MONDAY,
                closing("Sport", JANUARY, MONDAY));
        Sighting page = by("meae", Rank.ISSUER, MONDAY, closing("Appel", JANUARY, MONDAY));
        catalogue.record(run("meae", MONDAY, true, page, other));

        record(TUESDAY, new UnreadPage(Set.of(page.page()), Optional.empty()));
        Recorded recorded = record(WEDNESDAY, new UnreadPage(Set.of(), Optional.of(CALL)));

        assertThat(recorded).isEqualTo(new Recorded(0, 0, 1, 0));
        assertThat(call().withdrawnAt()).isEmpty();
        assertThat(catalogue.find(other.id()).orElseThrow().withdrawnAt()).contains(WEDNESDAY);
    }

    private Recorded record(Instant at, UnreadPage unread) {
        return catalogue.record(new SourceRun("meae", at, at, true, 1, 0, List.of(unread), List.of(), List.of()));
    }

    @Test
    void aCallThatOneOfTwoSourcesStillHasIsNotWithdrawnButFollowsTheOther() {
        record("meae", MONDAY, JANUARY);
        record("rrma", Rank.RELAY, MONDAY, MARCH);
        catalogue.record(run("meae", TUESDAY, true));
        catalogue.record(run("meae", WEDNESDAY, true));

        assertThat(call().withdrawnAt()).isEmpty();
        assertThat(call().origins()).extracting(Origin::source).containsExactly("rrma");
        assertThat(call().content().deadlines()).containsExactly(Deadline.ofDay(MARCH));
    }

    @Test
    void aCallThatLeavesTheListAfterItsDeadlineIsClosedNotWithdrawn() {
        record("meae", MONDAY, LocalDate.of(2026, 11, 16));
        catalogue.record(run("meae", TUESDAY, true));
        catalogue.record(run("meae", WEDNESDAY, true));

        assertThat(call().status(WEDNESDAY)).isEqualTo(Status.CLOSED);
        assertThat(kinds()).containsExactly(CallEvent.Kind.NEW);
    }

    @Test
    void aWithdrawnCallMayComeBack() {
        record("meae", MONDAY, JANUARY);
        catalogue.record(run("meae", TUESDAY, true));
        catalogue.record(run("meae", WEDNESDAY, true));
        Recorded back = record("meae", THURSDAY, JANUARY);

        assertThat(back).isEqualTo(new Recorded(0, 0, 0, 1));
        assertThat(call().withdrawnAt()).isEmpty();
        assertThat(kinds()).endsWith(CallEvent.Kind.WITHDRAWN, CallEvent.Kind.REOPENED);
    }

    @Test
    void hostileTextIsStoredAndIsNoChangeWhenReadAgain() {
        Sighting hostile = by("meae", Rank.ISSUER, MONDAY, Said.title("a\0'; drop table call; --\uD800", MONDAY));

        catalogue.record(run("meae", MONDAY, true, hostile));

        assertThat(catalogue.record(run("meae", TUESDAY, true, hostile))).isEqualTo(Recorded.NOTHING);
        assertThat(call().content().title()).isEqualTo("a'; drop table call; --");
    }

    @Test
    void aRunThatFailsHalfwayLeavesNothingOfItself() throws SQLException {
        record("meae", MONDAY, JANUARY);
        execute("alter table harvest_run add constraint broken check (source <> 'meae') not valid");

        assertThatThrownBy(() -> record("meae", TUESDAY, MARCH)).isInstanceOf(IllegalStateException.class);

        assertThat(call().content().deadlines()).containsExactly(Deadline.ofDay(JANUARY));
        assertThat(kinds()).containsExactly(CallEvent.Kind.NEW);
        execute("alter table harvest_run drop constraint broken");
        assertThat(record("meae", TUESDAY, MARCH)).isEqualTo(new Recorded(0, 1, 0, 0));
    }

    @Test
    void sourcesThatSpeakOfOneCallAtTheSameTimeLoseNothing() throws Exception {
        List<String> sources = List.of("a", "b", "c", "d");
        ExecutorService threads = Executors.newFixedThreadPool(sources.size());
        for (Future<Recorded> one : threads.invokeAll(sources.stream()
                .<Callable<Recorded>>map(source -> () -> record(source, MONDAY, JANUARY))
                .toList())) {
            one.get();
        }
        threads.shutdown();

        assertThat(call().origins()).extracting(Origin::source).containsExactlyElementsOf(sources);
        assertThat(kinds()).containsExactly(CallEvent.Kind.NEW);
    }

    @Test
    void coverageSaysWhenASourceWasLastReadToItsEnd() {
        record("meae", MONDAY, JANUARY);
        Problem problem = Problem.at(Place.of("https://example.org/"), "source.problem.status", 500);
        catalogue.record(new SourceRun("meae", TUESDAY, TUESDAY, false, 0, 0, List.of(), List.of(), List.of(problem)));

        assertThat(catalogue.coverage()).containsExactly(new Coverage("meae", TUESDAY, Optional.of(MONDAY), 1));
    }

    @Test
    void aRunCannotSpeakForAnotherSource() {
        Sighting foreign = by("rrma", Rank.RELAY, MONDAY, closing("Appel", JANUARY, MONDAY));

        assertThatThrownBy(() -> run("meae", MONDAY, true, foreign)).isInstanceOf(IllegalArgumentException.class);
    }

    private Recorded record(String source, Instant at, LocalDate closing) {
        return record(source, Rank.ISSUER, at, closing);
    }

    private Recorded record(String source, Rank rank, Instant at, LocalDate closing) {
        return catalogue.record(run(source, at, true, by(source, rank, at, closing("Appel", closing, at))));
    }

    private Call call() {
        return catalogue.find(CALL).orElseThrow();
    }

    private List<CallEvent.Kind> kinds() {
        return catalogue.events(CALL).stream().map(CallEvent::kind).toList();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
