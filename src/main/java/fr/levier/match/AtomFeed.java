package fr.levier.match;

import fr.levier.message.Messages;
import fr.levier.web.AtomXml;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** Calls as an Atom feed (RFC 4287): an entry is new when Levier saw the call first. */
final class AtomFeed {
    private final Messages messages;
    private final URI list;
    private final Instant now;

    AtomFeed(Messages messages, URI list, Instant now) {
        this.messages = messages;
        this.list = list;
        this.now = now;
    }

    byte[] write(List<ExportedCall> calls) {
        return AtomXml.feed(
                list.toString(),
                "Levier – " + messages.text("match.list.title"),
                latest(calls).orElse(now),
                feed -> {
                    link(feed, list);
                    for (ExportedCall call : calls) {
                        entry(feed, call);
                    }
                });
    }

    private static Optional<Instant> latest(List<ExportedCall> calls) {
        return calls.stream().map(call -> call.call().firstSeen()).max(Instant::compareTo);
    }

    private void entry(AtomXml feed, ExportedCall call) throws XMLStreamException {
        feed.entry(
                list.resolve("/appels/" + call.call().id()).toString(),
                call.title(),
                call.call().firstSeen(),
                entry -> {
                    link(entry, call.page());
                    entry.author(call.view().funder().orElse("Levier"));
                    entry.text("summary", summary(call));
                    entry.text("rights", String.join(" ", call.attribution()));
                });
    }

    private String summary(ExportedCall call) {
        String when = call.deadlines().isEmpty()
                ? call.view().status()
                : call.view().deadlines().stream().map(d -> d.full()).collect(Collectors.joining(" ; "));
        return call.verdict().map(v -> v + ". ").orElse("")
                + when
                + call.view().amount().map(a -> ". " + a).orElse("");
    }

    private static void link(AtomXml feed, URI target) throws XMLStreamException {
        feed.link(Map.of("href", target.toString()));
    }
}
