package fr.levier.source.eu;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.Announcement;
import fr.levier.call.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the portal made known of a topic since: corrigenda, moved deadlines, how many applied. The same lists stand in a row of the
 * search and in the details, there of the topic and of its call; days stand there as ISO, as words, or not at all.
 */
final class PortalNews {
    private static final int LONGEST = 600;
    private static final int MOST = 20;

    private PortalNews() {}

    /** States what is announced in any of the lists, each announcement once; the latest when there are too many. */
    static void state(String key, Statements said, JsonNode... lists) {
        TreeSet<Announcement> all = new TreeSet<>();
        List<String> raw = new ArrayList<>();
        for (JsonNode list : lists) {
            for (JsonNode one : Json.list(list)) {
                announcement(one).filter(all::add).ifPresent(a -> raw.add(a.text()));
            }
        }
        while (all.size() > MOST) {
            all.pollFirst();
        }
        Optional<List<Announcement>> some = Optional.of(List.copyOf(all)).filter(l -> !l.isEmpty());
        said.state(Field.UPDATES, some, key, () -> raw.get(raw.size() - 1));
    }

    private static Optional<Announcement> announcement(JsonNode info) {
        Optional<LocalDate> day = Json.text(info.path("lastChangeDate"))
                .or(() -> Json.text(info.path("approvalDate")))
                .flatMap(PortalDate::parse);
        return Json.text(info.path("content"))
                .flatMap(PortalText::plain)
                .map(text -> new Announcement(day, PortalText.shortened(text, LONGEST)));
    }
}
