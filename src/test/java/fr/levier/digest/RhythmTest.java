package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.reference.Workdays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RhythmTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void letterIsDueOnMondayMorningInTheZoneOfItsReader() {
        Rhythm reunion =
                new Rhythm(Frequency.WEEKLY, DayOfWeek.MONDAY, LocalTime.of(7, 0), ZoneId.of("Indian/Reunion"));
        Instant sixInParis = Instant.parse("2026-11-23T05:00:00Z");

        assertThat(reunion.lastDue(sixInParis)).contains(week("2026-W48"));
        assertThat(Rhythm.USUAL.lastDue(sixInParis)).contains(week("2026-W47"));
    }

    @Test
    void letterDueInTheHourThatIsLeftOutIsDueOnceAnHourLater() {
        Rhythm night = daily(2, 30);

        assertThat(night.lastDue(Instant.parse("2027-03-28T01:29:59Z"))).contains(Period.of(LocalDate.of(2027, 3, 27)));
        assertThat(night.lastDue(Instant.parse("2027-03-28T01:30:00Z"))).contains(Period.of(LocalDate.of(2027, 3, 28)));
    }

    @Test
    void letterDueInTheHourThatComesTwiceIsOne() {
        Rhythm night = daily(2, 30);
        Set<Optional<Period>> due = new LinkedHashSet<>();
        for (Instant at = Instant.parse("2026-10-24T23:00:00Z");
                at.isBefore(Instant.parse("2026-10-25T05:00:00Z"));
                at = at.plusSeconds(600)) {
            due.add(night.lastDue(at));
        }

        assertThat(due)
                .containsExactly(
                        Optional.of(Period.of(LocalDate.of(2026, 10, 24))),
                        Optional.of(Period.of(LocalDate.of(2026, 10, 25))));
    }

    @Test
    void missedWeeksAreOnePeriod() {
        assertThat(Rhythm.USUAL.lastDue(Instant.parse("2026-12-30T12:00:00Z"))).contains(week("2026-W53"));
    }

    @Test
    void nextLetterIsInAWeekThatHadNone() {
        Rhythm thursday = new Rhythm(Frequency.WEEKLY, DayOfWeek.THURSDAY, LocalTime.of(7, 0), PARIS);
        Instant tuesday = Instant.parse("2026-11-24T08:00:00Z");

        assertThat(thursday.next(tuesday, Optional.empty()).orElseThrow().toLocalDate())
                .isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(thursday.next(tuesday, Optional.of("2026-W48")).orElseThrow().toLocalDate())
                .as("this week's came on Monday, before its reader chose Thursday")
                .isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(daily(7, 0)
                        .next(tuesday, Optional.of("2026-11-24"))
                        .orElseThrow()
                        .toLocalDate())
                .isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void firstLetterIsDueAtOnceAndThePageSaysSo() {
        Instant wednesday = Instant.parse("2026-11-25T08:00:00Z");
        Subscription fresh = reader(Rhythm.USUAL, Optional.empty(), Optional.empty());

        assertThat(fresh.due(wednesday)).contains(week("2026-W48"));
        assertThat(fresh.next(wednesday).orElseThrow().toInstant()).isEqualTo(wednesday);
        Subscription told = reader(Rhythm.USUAL, Optional.of("2026-W48"), Optional.of(LocalDate.of(2026, 11, 25)));
        assertThat(told.due(wednesday)).isEmpty();
        assertThat(told.next(wednesday).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void noChangeOfRhythmDayOrHourMakesASecondLetterOfADay() {
        Instant wednesday = Instant.parse("2026-11-25T12:00:00Z");
        Optional<LocalDate> today = Optional.of(LocalDate.of(2026, 11, 25));
        Optional<String> thisDay = Optional.of("2026-11-25");
        for (DayOfWeek day : DayOfWeek.values()) {
            Rhythm weekly = new Rhythm(Frequency.WEEKLY, day, LocalTime.of(7, 0), PARIS);
            assertThat(reader(weekly, thisDay, today).due(wednesday))
                    .as("DAILY to %s", day)
                    .isEmpty();
            assertThat(reader(weekly, Optional.of("2026-W48"), today).due(wednesday))
                    .as("to %s", day)
                    .isEmpty();
        }
        assertThat(reader(daily(7, 0), Optional.of("2026-W48"), today).due(wednesday))
                .isEmpty();
        assertThat(reader(daily(18, 0), thisDay, today).due(wednesday)).isEmpty();
        assertThat(reader(daily(18, 0), thisDay, today).due(Instant.parse("2026-11-25T18:00:00Z")))
                .isEmpty();
        assertThat(reader(daily(18, 0), thisDay, today).due(Instant.parse("2026-11-26T18:00:00Z")))
                .isPresent();
    }

    @Test
    void weekWhoseSilenceWasLookedAtIsNotLookedAtAgainForAnEarlierDay() {
        Rhythm thursday = new Rhythm(Frequency.WEEKLY, DayOfWeek.THURSDAY, LocalTime.of(7, 0), PARIS);
        Subscription silent = reader(thursday, Optional.of("2026-W48"), Optional.of(LocalDate.of(2026, 11, 2)));

        assertThat(silent.due(Instant.parse("2026-11-24T08:00:00Z"))).isEmpty();
        assertThat(silent.due(Instant.parse("2026-12-03T08:00:00Z"))).contains(week("2026-W49"));
    }

    @Test
    void clockThatRanAheadKeepsNobodyFromTheirLetters() {
        Subscription ahead = reader(Rhythm.USUAL, Optional.of("2028-W10"), Optional.of(LocalDate.of(2028, 3, 6)));

        assertThat(ahead.due(Instant.parse("2026-11-23T08:00:00Z"))).contains(week("2026-W48"));
    }

    private static Subscription reader(Rhythm rhythm, Optional<String> lastPeriod, Optional<LocalDate> lastLetter) {
        return new Subscription(
                1,
                java.util.List.of("210000001"),
                Samples.READER.email(),
                java.util.Locale.FRANCE,
                rhythm,
                Subscription.Wish.USUAL,
                0,
                new Subscription.Past(Instant.EPOCH, lastPeriod, lastLetter));
    }

    @Test
    void whoWantsNoneIsNeverDue() {
        Rhythm none = new Rhythm(Frequency.NONE, DayOfWeek.MONDAY, LocalTime.of(7, 0), PARIS);
        assertThat(none.lastDue(Samples.NOW)).isEmpty();
    }

    @Test
    void workingDaysLeaveOutWeekendsAndHolidays() {
        assertThat(Workdays.between(LocalDate.of(2026, 12, 23), LocalDate.of(2026, 12, 28)))
                .isEqualTo(2);
        assertThat(Workdays.between(LocalDate.of(2026, 12, 23), LocalDate.of(2026, 12, 23)))
                .isZero();
        assertThat(Workdays.isOne(LocalDate.of(2027, 3, 29)))
                .as("Easter Monday")
                .isFalse();
        assertThat(Workdays.isOne(LocalDate.of(2027, 5, 6))).as("Ascension").isFalse();
        assertThat(Workdays.isOne(LocalDate.of(2027, 5, 17))).as("Whit Monday").isFalse();
        assertThat(Workdays.isOne(LocalDate.of(2026, 4, 6)))
                .as("Easter Monday 2026")
                .isFalse();
        assertThat(Workdays.isOne(LocalDate.of(2026, 11, 11))).isFalse();
        assertThat(Workdays.isOne(LocalDate.of(2026, 11, 12))).isTrue();
    }

    private static Period week(String name) {
        return new Period(
                name, java.time.LocalDate.parse(name + "-1", java.time.format.DateTimeFormatter.ISO_WEEK_DATE));
    }

    private static Rhythm daily(int hour, int minute) {
        return new Rhythm(Frequency.DAILY, DayOfWeek.MONDAY, LocalTime.of(hour, minute), PARIS);
    }
}
