package fr.levier.source.eu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Announcement;
import fr.levier.call.Call;
import fr.levier.call.CallDetailView;
import fr.levier.call.Catalogue;
import fr.levier.call.EventView;
import fr.levier.call.Field;
import fr.levier.call.JdbcCatalogue;
import fr.levier.call.Sighting;
import fr.levier.call.SourceRun;
import fr.levier.message.Messages;
import fr.levier.reference.Label;
import fr.levier.store.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the portal makes known of a topic after publishing it becomes part of the call's history. */
class PortalNewsTest {
    private static final String SESSION = """
            {"approvalDate":"Jul 11, 2026 12:00:00 AM","lastChangeDate":"Jul 11, 2026 12:00:00 AM",
             "content":"The submission session is now available for: FICTION-2027-A(CERV-LS)"}""";
    private static final String EXTENDED = """
            {"approvalDate":"","lastChangeDate":"2026-10-03T17:59:44.318",
             "content":"\\u003cp\\u003eThe deadline is \\u003cstrong\\u003eextended\\u003c/strong\\u003e to\\u0026#xa0;2 March 2027.\\u003c/p\\u003e"}""";

    private static Sighting details(String day, String own, String ofCall) {
        return PortalPages.portal()
                .read(PortalPages.details("""
                        {"TopicDetails":{"identifier":"FICTION-2027-A","title":"A fictional topic",
                         "actions":[{"deadlineDates":["%s"]}],"latestInfos":[%s],
                         "callDetailsJSONItem":{"latestInfos":[%s],"hasOpenTopics":true}}}""".formatted(day, own, ofCall)))
                .sightings()
                .get(0);
    }

    @Test
    void announcementsOfTheTopicAndOfItsCallAreReadOldestFirstAsPlainText() {
        var said = details("2 March 2027", EXTENDED, SESSION + "," + SESSION).content();

        assertThat(said.value(Field.UPDATES))
                .contains(List.of(
                        new Announcement(
                                Optional.of(LocalDate.of(2026, 7, 11)),
                                "The submission session is now available for: FICTION-2027-A(CERV-LS)"),
                        new Announcement(
                                Optional.of(LocalDate.of(2026, 10, 3)), "The deadline is extended to 2 March 2027.")));
        assertThat(said.find(Field.UPDATES).orElseThrow().evidence().place()).isEqualTo("TopicDetails.latestInfos");
    }

    @Test
    void aRowOfTheSearchHoldsThemAsTextAndMostlyNone() {
        ObjectNode topic = PortalPages.topic("FICTION-2027-A");
        assertThat(read(PortalPages.with(topic, "latestInfos", "[]"))).isEmpty();
        assertThat(read(PortalPages.with(topic, "latestInfos", "no list"))).isEmpty();
        assertThat(read(PortalPages.with(
                        topic, "latestInfos", "[{\"content\":\"\"},{\"lastChangeDate\":\"2026-01-01\"}]")))
                .isEmpty();
        assertThat(read(PortalPages.with(topic, "latestInfos", "[" + EXTENDED + "]")))
                .contains(List.of(new Announcement(
                        Optional.of(LocalDate.of(2026, 10, 3)), "The deadline is extended to 2 March 2027.")));
    }

    private static Optional<List<Announcement>> read(ObjectNode row) {
        return PortalPages.readRows(row).sightings().get(0).content().value(Field.UPDATES);
    }

    @Test
    void ofEndlessAnnouncementsTheLatestAreKeptAndScriptsNeverAre() {
        StringBuilder many = new StringBuilder();
        for (int day = 1; day <= 28; day++) {
            many.append(day == 1 ? "" : ",")
                    .append(
                            "{\"lastChangeDate\":\"2026-09-%02dT08:00:00.000\",\"content\":\"<script>x()</script>News %d\"}"
                                    .formatted(day, day));
        }
        List<Announcement> kept = details("2 March 2027", many.toString(), "")
                .content()
                .value(Field.UPDATES)
                .orElseThrow();

        assertThat(kept).hasSize(20);
        assertThat(kept.get(19).text()).isEqualTo("News 28");
    }

    @Test
    void aMovedDeadlineAndItsAnnouncementStandInTheHistoryEachWithItsProof() {
        Catalogue catalogue = new JdbcCatalogue(TestDatabase.fresh());
        Instant first = PortalPages.SEEN;
        record(catalogue, first, details("2 February 2027", SESSION, ""));
        record(catalogue, first.plus(1, ChronoUnit.DAYS), details("2 March 2027", SESSION + "," + EXTENDED, ""));

        Call call = catalogue.list().get(0);
        List<EventView> history = CallDetailView.of(
                        call,
                        catalogue.events(call.id()),
                        List.of(),
                        first,
                        Messages.in(Locale.FRENCH),
                        (set, code) -> new Label(code, code))
                .history();

        assertThat(history)
                .extracting(EventView::what)
                .containsExactlyInAnyOrder("Échéance reportée", "Annonce de l’émetteur", "Appel découvert");
        EventView announced = history.stream()
                .filter(e -> e.what().equals("Annonce de l’émetteur"))
                .findFirst()
                .orElseThrow();
        assertThat(announced.before()).isEmpty();
        assertThat(announced.after())
                .containsExactly("3\u00a0octobre 2026\u00a0: The deadline is extended to 2 March 2027.");
        assertThat(announced.evidence()).isPresent();
    }

    private static void record(Catalogue catalogue, Instant at, Sighting seen) {
        catalogue.record(new SourceRun(EuPortal.ID, at, at, true, 1, 0, List.of(), List.of(seen), List.of()));
    }
}
