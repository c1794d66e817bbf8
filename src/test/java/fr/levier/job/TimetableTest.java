package fr.levier.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.quartz.CronExpression;

/** When expressions of Quartz fall around the change of the clock in Paris: the 28th of March and the 25th of October 2026. */
final class TimetableTest {
    @Test
    void letterIsDueOnMondayAtSevenInParisSummerAndWinter() throws Exception {
        assertThat(next("0 0 7 ? * MON", "2026-03-24T00:00+01:00[Europe/Paris]", 2))
                .containsExactly(Instant.parse("2026-03-30T05:00:00Z"), Instant.parse("2026-04-06T05:00:00Z"));
        assertThat(next("0 0 7 ? * MON", "2026-10-20T00:00+02:00[Europe/Paris]", 2))
                .containsExactly(Instant.parse("2026-10-26T06:00:00Z"), Instant.parse("2026-11-02T06:00:00Z"));
    }

    @Test
    void runDueInTheMissingHourIsLeftOutByQuartzAndAddedOnce() throws Exception {
        assertThat(next("0 30 2 * * ?", "2026-03-28T12:00+01:00[Europe/Paris]", 2))
                .containsExactly(Instant.parse("2026-03-30T00:30:00Z"), Instant.parse("2026-03-31T00:30:00Z"));
        assertThat(missing("0 30 2 * * ?")).hasSize(10).startsWith(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void nothingIsAddedForRunsThatTheChangeDoesNotTouch() throws Exception {
        assertThat(missing("0 0 7 ? * MON")).isEmpty();
        assertThat(missing("0 0 3 * * ?")).isEmpty();
        assertThat(missing("0 0/5 * * * ?")).isEmpty();
    }

    @Test
    void runDueInTheDoubledHourHappensOnceThatDay() throws Exception {
        List<Instant> runs = next("0 30 2 * * ?", "2026-10-24T12:00+02:00[Europe/Paris]", 2);

        assertThat(runs.get(0)).isIn(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(runs.get(1)).isEqualTo(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void expressionThatIsNoneIsRefusedByTheNameOfItsSetting() {
        Timetable timetable = new Timetable(
                List.of(new Timetable.Entry("digest", DigestJob.class, "every monday")),
                TimeZone.getTimeZone("Europe/Paris"));
        assertThatThrownBy(() -> timetable.trigger(timetable.entries().get(0)))
                .hasMessageContaining("levier.digest.cron");
    }

    private static List<Instant> missing(String cron) throws Exception {
        CronExpression expression = new CronExpression(cron);
        expression.setTimeZone(TimeZone.getTimeZone("Europe/Paris"));
        return MissingHours.of(expression, ZoneId.of("Europe/Paris"), Instant.parse("2026-03-01T00:00:00Z"));
    }

    private static List<Instant> next(String cron, String after, int count) throws Exception {
        CronExpression expression = new CronExpression(cron);
        expression.setTimeZone(TimeZone.getTimeZone("Europe/Paris"));
        Instant from = ZonedDateTime.parse(after).toInstant();
        List<Instant> runs = new ArrayList<>();
        while (runs.size() < count) {
            from = expression.getNextValidTimeAfter(Date.from(from)).toInstant();
            runs.add(from);
        }
        assertThat(Duration.between(runs.get(0), runs.get(1))).isPositive();
        return runs;
    }
}
