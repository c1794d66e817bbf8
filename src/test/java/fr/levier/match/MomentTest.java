package fr.levier.match;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.CallSection;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Origin;
import fr.levier.call.Rank;
import fr.levier.call.search.Shelf;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forthcoming, open, closing, permanent and closed calls are told apart, to the minute and in the deadline's own zone. */
class MomentTest {
    private static final URI PAGE = URI.create("https://sample.example/1");

    @ParameterizedTest
    @CsvSource({
        // 17:00 in Brussels is 16:00 UTC; 10:00 in Tahiti is 20:00 UTC; 18:00 in Tokyo is 09:00 UTC.
        "2026-11-20T17:00, Europe/Brussels, 2026-11-20T15:59:00Z, true",
        "2026-11-20T17:00, Europe/Brussels, 2026-11-20T16:01:00Z, false",
        "2026-11-20T10:00, Pacific/Tahiti, 2026-11-20T19:59:00Z, true",
        "2026-11-20T10:00, Pacific/Tahiti, 2026-11-20T20:01:00Z, false",
        "2026-11-20T18:00, Asia/Tokyo, 2026-11-20T08:59:00Z, true",
        "2026-11-20T18:00, Asia/Tokyo, 2026-11-20T09:01:00Z, false",
        "2026-11-20T23:59, America/Cayenne, 2026-11-21T02:58:00Z, true",
        "2026-11-20T23:59, America/Cayenne, 2026-11-21T03:00:00Z, false"
    })
    void aPastDeadlineIsNeverSoon(String local, String zone, Instant now, boolean isOpen) {
        String[] parts = local.split("T");
        Deadline deadline = new Deadline(
                LocalDate.parse(parts[0]), Optional.of(LocalTime.parse(parts[1])), ZoneId.of(zone), Optional.empty());
        Moment moment = moment(now, content().state(Field.DEADLINES, List.of(deadline), proof()));

        assertThat(moment.section(isOpen ? CallSection.OPEN : CallSection.CLOSED)
                        .get(0))
                .isTrue();
        assertThat(moment.statuses().containsKey("bientot")).isEqualTo(isOpen);
        assertThat(moment.deadlines().isEmpty()).isEqualTo(!isOpen);
    }

    /** What was computed before a deadline does not hold after it. */
    @Test
    void itEndsWithTheNextDeadline() {
        Deadline deadline = new Deadline(
                LocalDate.of(2026, 11, 20),
                Optional.of(LocalTime.of(17, 0)),
                ZoneId.of("Europe/Brussels"),
                Optional.empty());
        Shelf shelf = Shelf.of(List.of(call(content().state(Field.DEADLINES, List.of(deadline), proof()))));
        Moment moment = new Moment(shelf, Instant.parse("2026-11-20T08:00:00Z"));
        assertThat(moment.holds(shelf, Instant.parse("2026-11-20T15:59:59Z"))).isTrue();
        assertThat(moment.holds(shelf, Instant.parse("2026-11-20T16:00:00Z"))).isFalse();
    }

    @Test
    void everyStatusIsToldApart() {
        Instant now = Instant.parse("2026-11-20T08:00:00Z");
        assertThat(status(now, content().state(Field.PERMANENT, true, proof()))).isEqualTo("permanents");
        assertThat(status(now, content().state(Field.OPENS, LocalDate.of(2027, 1, 4), proof())))
                .isEqualTo("a-venir");
        assertThat(status(now, content())).isEqualTo("sans-date");
        assertThat(status(now, content().state(Field.CANCELLED, true, proof()))).isEqualTo("retires");
        assertThat(status(now, closing(LocalDate.of(2026, 11, 19)))).isEqualTo("clos");
        assertThat(status(now, closing(LocalDate.of(2026, 11, 20)))).isEqualTo("bientot ouverts");
        assertThat(status(now, closing(LocalDate.of(2026, 12, 20)))).isEqualTo("bientot ouverts");
        assertThat(status(now, closing(LocalDate.of(2026, 12, 21)))).isEqualTo("ouverts");
    }

    private static String status(Instant now, Content.Builder content) {
        return String.join(" ", moment(now, content).statuses().keySet());
    }

    private static Content.Builder closing(LocalDate day) {
        return content().state(Field.DEADLINES, List.of(Deadline.ofDay(day)), proof());
    }

    private static Moment moment(Instant now, Content.Builder content) {
        return new Moment(Shelf.of(List.of(call(content))), now);
    }

    private static Content.Builder content() {
        return Content.builder().state(Field.TITLE, "Appel", proof());
    }

    private static Evidence proof() {
        return new Evidence(PAGE, "", "", Evidence.Method.LAYOUT, Instant.EPOCH);
    }

    private static Call call(Content.Builder content) {
        Origin origin = new Origin("sample", PAGE, Rank.ISSUER, Instant.EPOCH, Instant.EPOCH);
        return new Call(new CallId("sample/1"), content.build(), List.of(origin), Instant.EPOCH, Optional.empty());
    }
}
