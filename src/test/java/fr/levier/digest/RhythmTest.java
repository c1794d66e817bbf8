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
