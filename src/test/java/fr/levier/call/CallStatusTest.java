package fr.levier.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallStatusTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Evidence EVIDENCE =
            new Evidence(URI.create("https://example.org/"), "", "", Evidence.Method.FIELD, NOW);

    @Test
    void aFrenchDayIsOpenUntilMidnightInParis() {
        Call call = call(closing(Deadline.ofDay(LocalDate.of(2026, 11, 20))));

        assertThat(call.status(Instant.parse("2026-11-20T22:59:59Z"))).isEqualTo(Status.OPEN);
        assertThat(call.status(Instant.parse("2026-11-20T23:00:00Z"))).isEqualTo(Status.CLOSED);
    }

    @Test
    void aBrusselsHourClosesAtThatHour() {
        Call call = call(closing(Deadline.at(LocalDate.of(2026, 7, 1), LocalTime.of(17, 0), Deadline.BRUSSELS)));

        assertThat(call.status(Instant.parse("2026-07-01T14:59:59Z"))).isEqualTo(Status.OPEN);
        assertThat(call.status(Instant.parse("2026-07-01T15:00:00Z"))).isEqualTo(Status.CLOSED);
    }

    @Test
    void aCallWithAStageToComeIsOpenAndItsNextDeadlineIsThatStage() {
        Deadline past = Deadline.ofDay(LocalDate.of(2026, 3, 1));
        Deadline coming = Deadline.ofDay(LocalDate.of(2026, 12, 1));
        Call call = call(closing(past, coming));

        assertThat(call.status(NOW)).isEqualTo(Status.OPEN);
        assertThat(call.nextDeadline(NOW)).contains(coming);
    }

    @Test
    void whatOpensLaterIsForthcoming() {
        Call call = call(closing(Deadline.ofDay(LocalDate.of(2027, 3, 1)))
                .state(Field.OPENS, LocalDate.of(2026, 12, 1), EVIDENCE));

        assertThat(call.status(NOW)).isEqualTo(Status.FORTHCOMING);
    }

    @Test
    void aPermanentCallNeverCloses() {
        assertThat(call(Content.builder().state(Field.PERMANENT, true, EVIDENCE))
                        .status(NOW))
                .isEqualTo(Status.PERMANENT);
    }

    @Test
    void withoutADeadlineAnEditionOfAPastYearIsOverAndOneOfThisYearIsUnknown() {
        assertThat(call(Content.builder().state(Field.EDITION, "2020", EVIDENCE))
                        .status(NOW))
                .isEqualTo(Status.CLOSED);
        assertThat(call(Content.builder().state(Field.EDITION, "2024-2026", EVIDENCE))
                        .status(NOW))
                .isEqualTo(Status.UNKNOWN);
        assertThat(call(Content.builder()).status(NOW)).isEqualTo(Status.UNKNOWN);
    }

    private static Content.Builder closing(Deadline... deadlines) {
        return Content.builder().state(Field.DEADLINES, List.of(deadlines), EVIDENCE);
    }

    private static Call call(Content.Builder content) {
        return new Call(CallId.of("test", "one"), content.build(), List.of(), NOW, Optional.empty());
    }
}
