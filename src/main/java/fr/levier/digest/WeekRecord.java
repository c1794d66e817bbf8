package fr.levier.digest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.CallJson;
import fr.levier.call.CallValues;
import fr.levier.call.Deadline;
import fr.levier.message.Messages;
import fr.levier.reference.Names;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The week of an authority for programs: what the letter would say today to a reader who keeps no search. Its items are those that are
 * kept of letters, so that both are explained alike.
 */
@Singleton
public final class WeekRecord {
    private final WeekLetters week;
    private final Names names;
    private final Links links;

    WeekRecord(WeekLetters week, Names names, Links links) {
        this.week = week;
        this.names = names;
        this.links = links;
    }

    public ObjectNode of(String siren, Instant now, Messages messages) {
        Recipient nobody = Recipient.preview(siren, "", false, messages.locale());
        Optional<Digest> digest = week.compose(
                        new WeekLetters.Reader(
                                List.of(siren),
                                nobody.email(),
                                messages.locale(),
                                Subscription.Extent.FULL,
                                0,
                                Deadline.PARIS),
                        now)
                .map(Digest::asAgenda);
        ObjectNode json = CallJson.mapper().createObjectNode();
        json.put(
                "period",
                digest.map(Digest::period)
                        .orElseGet(() -> Period.weekOf(LocalDate.ofInstant(now, Deadline.PARIS)))
                        .name());
        digest.map(found -> new LetterWriter(new Links(URI.create("")), names).write(found))
                .ifPresent(letter -> json.put("subject", letter.subject()).put("summary", letter.summary()));
        json.put("soonDays", digest.map(Digest::soonDays).orElse(Material.SOON_DAYS));
        ArrayNode items = json.putArray("items");
        digest.ifPresent(found -> items.addAll(items(found, messages)));
        ArrayNode gaps = json.putArray("gaps");
        digest.ifPresent(found ->
                found.world().gaps().forEach(gap -> gaps.add(gap.source().in(messages.locale()))));
        return json;
    }

    /** Each item with what the letter says of it besides: its title, what changed, and where its question is answered. */
    private List<ObjectNode> items(Digest digest, Messages messages) {
        Links own = links.of(digest.recipient().siren());
        CallValues values = new CallValues(messages, names, digest.composedAt());
        CardWriter cards = new CardWriter(messages, names, own, values);
        List<Item> kept = Items.of(digest);
        List<Entry> entries = digest.entries().toList();
        return IntStream.range(0, entries.size())
                .mapToObj(place -> item(kept.get(place), cards.card(entries.get(place))))
                .toList();
    }

    private static ObjectNode item(Item kept, Letter.Card card) {
        ObjectNode json = CallJson.mapper().valueToTree(kept);
        json.put("title", card.title());
        ArrayNode changes = json.putArray("changes");
        card.changes().forEach(changes::add);
        card.answer().ifPresent(link -> json.put("answer", link));
        return json;
    }
}
