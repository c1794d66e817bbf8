package fr.levier.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkdaysTest {
    @Test
    void countingByWeeksIsCountingDayByDay() {
        Random chance = new Random(7);
        for (int i = 0; i < 2000; i++) {
            LocalDate first = LocalDate.of(2020, 1, 1).plusDays(chance.nextInt(5000));
            LocalDate last = first.plusDays(chance.nextInt(900) - 20);
            long dayByDay = first.isBefore(last)
                    ? first.plusDays(1)
                            .datesUntil(last.plusDays(1))
                            .filter(Workdays::isOne)
                            .count()
                    : 0;
            assertEquals(dayByDay, Workdays.between(first, last), first + " to " + last);
        }
    }

    @Test
    void holidaysOnWorkingDaysAreNotCounted() {
        // Thursday 24 December to Monday 4 January: Christmas and New Year's Day fall on Fridays
        assertEquals(5, Workdays.between(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 4)));
        // Ascension 2027 is Thursday 6 May, Whit Monday 17 May
        assertEquals(8, Workdays.between(LocalDate.of(2027, 5, 3), LocalDate.of(2027, 5, 17)));
    }

    @Test
    void aYearFarAwayIsCountedAtOnce() {
        assertEquals(0, Workdays.between(LocalDate.of(9999, 12, 31), LocalDate.of(2026, 1, 1)));
        assertEquals(true, Workdays.between(LocalDate.of(2026, 1, 1), LocalDate.of(9999, 12, 31)) > 1_900_000);
    }
}
