package fr.levier.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.message.Messages;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The calendar, read as strictly as RFC 5545 is written. */
class DeadlineCalendarTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(86_400);
    private static final URI PAGE = URI.create("https://levier.example/appels/test/one?siren=210000001");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 15);

    @Test
    void dayIsADayAndAnHourIsAnInstantOfItsOwnZone() {
        ZoneId noumea = ZoneId.of("Pacific/Noumea");
        List<Map<String, String>> events = read(call(
                NOW,
                Deadline.ofDay(DAY),
                Deadline.at(DAY.plusDays(1), LocalTime.of(17, 0), Deadline.BRUSSELS),
                Deadline.at(LocalDate.of(2027, 7, 1), LocalTime.of(9, 30), noumea)));

        assertThat(events.get(0))
                .containsEntry("DTSTART;VALUE=DATE", "20261215")
                .containsEntry("DTEND;VALUE=DATE", "20261216")
                .doesNotContainKey("DTSTART");
        assertThat(events.get(1)).containsEntry("DTSTART", "20261216T160000Z").doesNotContainKey("DTEND");
        assertThat(events.get(2)).containsEntry("DTSTART", "20270630T223000Z").doesNotContainKey("DTEND");
        assertThat(events).extracting(e -> e.getOrDefault("UID", "")).doesNotHaveDuplicates();
    }

    @Test
    void deadlineThatMovesKeepsItsPlaceWithAGreaterSequence() {
        Map<String, String> before = read(call(NOW, Deadline.ofDay(DAY))).get(0);
        Map<String, String> after =
                read(call(LATER, Deadline.ofDay(DAY.plusDays(30)))).get(0);

        assertThat(after.getOrDefault("UID", "")).isEqualTo(before.getOrDefault("UID", ""));
        assertThat(after.getOrDefault("DTSTART;VALUE=DATE", ""))
                .isNotEqualTo(before.getOrDefault("DTSTART;VALUE=DATE", ""));
        assertThat(Long.parseLong(after.getOrDefault("SEQUENCE", "")))
                .isGreaterThan(Long.parseLong(before.getOrDefault("SEQUENCE", "")));
        assertThat(Long.parseLong(after.getOrDefault("SEQUENCE", ""))).isLessThan(Integer.MAX_VALUE);
        assertThat(read(other("two", NOW, Deadline.ofDay(DAY))).get(0).getOrDefault("UID", ""))
                .isNotEqualTo(before.getOrDefault("UID", ""));
    }

    @Test
    void stageKeepsItsNameWhenItMovesBehindAnotherOne() {
        List<Map<String, String>> before = read(call(NOW, stage(DAY, "Note"), stage(DAY.plusDays(40), "Dossier")));
        List<Map<String, String>> after =
                read(call(LATER, stage(DAY.plusDays(40), "Dossier"), stage(DAY.plusDays(60), "Note")));

        assertThat(uid(after, "Note")).isEqualTo(uid(before, "Note"));
        assertThat(uid(after, "Dossier")).isEqualTo(uid(before, "Dossier")).isNotEqualTo(uid(after, "Note"));
    }

    @Test
    void secondDeadlineIsTheSameAfterTheFirstOneHasPassed() {
        Call both = call(NOW, Deadline.ofDay(DAY), Deadline.ofDay(DAY.plusDays(40)));
        String second = read(both).get(1).getOrDefault("UID", "");

        List<Map<String, String>> left = read(both, NOW.plusSeconds(30 * 86_400L));
        assertThat(left).hasSize(1);
        assertThat(left.get(0)).containsEntry("UID", second);
        assertThat(read(both, NOW.plusSeconds(90 * 86_400L))).isEmpty();
    }

    @Test
    void deadlineOfAWithdrawnCallIsCancelledUnderItsUid() {
        Call open = call(NOW, Deadline.ofDay(DAY));
        Call lost = new Call(open.id(), open.content(), open.origins(), NOW, NOW, Optional.of(LATER));

        assertThat(read(open).get(0)).containsEntry("STATUS", "CONFIRMED");
        Map<String, String> cancelled = read(lost, LATER).get(0);
        assertThat(cancelled).containsEntry("STATUS", "CANCELLED").containsEntry("UID", uid(open));
        assertThat(Long.parseLong(cancelled.getOrDefault("SEQUENCE", "")))
                .isGreaterThan(Long.parseLong(read(open).get(0).getOrDefault("SEQUENCE", "")));
    }

    @Test
    void sameCallGivesTheSameBytesWheneverItIsTakenAndOnceHoweverOftenItIsTold() {
        Call call = call(NOW, Deadline.ofDay(DAY));
        DeadlineCalendar twice = calendar(NOW);
        twice.add(call, PAGE, List.of());
        twice.add(call, PAGE, List.of("again"));

        assertThat(twice.text()).isEqualTo(text(call, LATER));
        assertThat(events(twice.text())).hasSize(1);
    }

    @Test
    void longAndHostileTitlesAreFoldedBetweenCharactersAndEscaped() {
        String title = "Eau 😀 & forêt, « l’élan » ; \\ fin\r\nEND:VEVENT\r\nATTENDEE:x ".repeat(5);
        Call call = titled("long", title, Deadline.ofDay(DAY));
        String text = text(call, NOW);

        assertThat(text.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\uFFFD") || line.contains("\n") || line.startsWith("ATTENDEE"));
        String summary = read(call).get(0).getOrDefault("SUMMARY", "");
        assertThat(summary).contains("😀", "forêt\\, ", "\\; \\\\ fin END:VEVENT");
    }

    private static String uid(Call call) {
        return read(call).get(0).getOrDefault("UID", "");
    }

    private static String uid(List<Map<String, String>> events, String stage) {
        return events.stream()
                .filter(e -> stage.equals(e.getOrDefault("DESCRIPTION", "")))
                .map(e -> e.getOrDefault("UID", ""))
                .findFirst()
                .orElseThrow();
    }

    private static Deadline stage(LocalDate day, String label) {
        return new Deadline(day, Optional.empty(), Deadline.PARIS, Optional.of(label));
    }

    private static Call call(Instant changed, Deadline... deadlines) {
        return other("one", changed, deadlines);
    }

    private static Call other(String key, Instant changed, Deadline... deadlines) {
        Call call = titled(key, "Appel", deadlines);
        return new Call(call.id(), call.content(), call.origins(), NOW, changed, Optional.empty());
    }

    private static Call titled(String key, String title, Deadline... deadlines) {
        URI page = URI.create("https://funder.example/" + key);
        Evidence proof = new Evidence(page, "", "", Evidence.Method.LAYOUT, NOW);
        Content content = Content.builder()
                .state(Field.TITLE, title, proof)
                .state(Field.DEADLINES, List.of(deadlines), proof)
                .build();
        Origin origin = new Origin("test", page, Rank.ISSUER, NOW, NOW);
        return new Call(new CallId("test/" + key), content, List.of(origin), NOW, Optional.empty());
    }

    private static DeadlineCalendar calendar(Instant now) {
        return new DeadlineCalendar(Messages.in(Locale.FRANCE), now);
    }

    private static String text(Call call, Instant now) {
        DeadlineCalendar calendar = calendar(now);
        calendar.add(call, PAGE, List.of());
        return calendar.text();
    }

    private static List<Map<String, String>> read(Call call) {
        return read(call, NOW);
    }

    private static List<Map<String, String>> read(Call call, Instant now) {
        return events(text(call, now));
    }

    /** Lines end with CR LF and no line is empty; what is folded is joined; each property but once; each block closed. */
    @SuppressWarnings("NullAway") // an absent property is what the assertion is about
    static List<Map<String, String>> events(String text) {
        assertThat(text).endsWith("END:VCALENDAR\r\n").startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:");
        List<Map<String, String>> events = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : text.replace("\r\n ", "").split("\r\n")) {
            assertThat(line).matches("[A-Z-]+(;[A-Z-]+=[A-Z-]+)*:.+").doesNotContain("\r", "\n");
            String name = line.substring(0, line.indexOf(':'));
            String value = line.substring(line.indexOf(':') + 1);
            if (name.equals("BEGIN")) {
                open.add(value);
                if (value.equals("VEVENT")) {
                    events.add(new LinkedHashMap<>());
                }
            } else if (name.equals("END")) {
                assertThat(open.remove(open.size() - 1)).isEqualTo(value);
            } else if (open.contains("VEVENT")) {
                assertThat(events.get(events.size() - 1).put(name, value)).isNull();
            }
        }
        assertThat(open).isEmpty();
        events.forEach(e -> assertThat(e).containsKeys("UID", "DTSTAMP", "SEQUENCE", "SUMMARY", "URL", "STATUS"));
        return events;
    }
}
