package fr.levier.call;

import static fr.levier.call.Said.MONDAY;
import static fr.levier.call.Said.TUESDAY;
import static fr.levier.call.Said.WEDNESDAY;
import static fr.levier.call.Said.closing;
import static fr.levier.call.Said.run;
import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.store.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How far a source can be trusted, told from its runs in the database. */
class SourceStandingTest {
    private final DataSource database = TestDatabase.fresh();
    private final Catalogue catalogue = new JdbcCatalogue(database);
    private final SourceWatch watch = new JdbcSourceWatch(database);

    @Test
    void aSourceThatNeverRanIsNotInTrouble() {
        assertThat(SourceStanding.of(Optional.empty(), MONDAY)).isEqualTo(SourceStanding.NEVER);
        assertThat(SourceStanding.NEVER.isAlarming()).isFalse();
    }

    @Test
    void aSourceIsLateOnTheThirdDayWithoutAWholeReading() {
        catalogue.record(run("s", MONDAY, true, calls(3, MONDAY)));

        assertThat(at(MONDAY.plus(Duration.ofHours(49)))).isEqualTo(SourceStanding.GOOD);
        assertThat(at(MONDAY.plus(Duration.ofHours(51)))).isEqualTo(SourceStanding.LATE);
        assertThat(SourceStanding.LATE.isAlarming()).isTrue();
    }

    @Test
    void threeFailuresInARowAreATroubleAndAWholeReadingEndsIt() {
        catalogue.record(run("s", MONDAY, false));
        assertThat(at(MONDAY)).isEqualTo(SourceStanding.INCOMPLETE);
        catalogue.record(run("s", MONDAY.plusSeconds(60), false));
        catalogue.record(run("s", MONDAY.plusSeconds(120), false));
        assertThat(at(MONDAY.plusSeconds(180))).isEqualTo(SourceStanding.FAILING);

        catalogue.record(run("s", TUESDAY, true, calls(3, TUESDAY)));
        assertThat(at(TUESDAY)).isEqualTo(SourceStanding.GOOD);
        assertThat(watch.states().get(0).failures()).isZero();
    }

    @Test
    void quarantineIsWorseThanBeingLateAndIsOneEventHoweverOftenItIsLookedAt() {
        catalogue.record(run("s", MONDAY, true, calls(10, MONDAY)));
        catalogue.record(run("s", TUESDAY, true, calls(2, TUESDAY)));
        SourceAlarm first = alarm(TUESDAY);
        catalogue.record(run("s", WEDNESDAY, true, calls(2, WEDNESDAY)));

        assertThat(first.standing()).isEqualTo(SourceStanding.QUARANTINED);
        assertThat(first.since()).isEqualTo(TUESDAY);
        assertThat(first.reasons()).isNotEmpty();
        assertThat(alarm(WEDNESDAY.plus(Duration.ofDays(9)))).isEqualTo(first);
    }

    private SourceAlarm alarm(Instant now) {
        return SourceAlarm.of(watch.states(), now).get(0);
    }

    private SourceStanding at(Instant now) {
        return SourceStanding.of(watch.states().stream().findFirst(), now);
    }

    private static Sighting[] calls(int count, Instant at) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Sighting(
                        new CallId("test/call" + i),
                        "s",
                        URI.create("https://test.example/" + i),
                        Rank.ISSUER,
                        at,
                        closing("Appel " + i, LocalDate.of(2027, 1, 15), at)))
                .toArray(Sighting[]::new);
    }
}
