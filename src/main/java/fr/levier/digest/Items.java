package fr.levier.digest;

import fr.levier.call.NumberedEvent;
import fr.levier.rule.Outcome;
import fr.levier.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Turns a letter into what is kept of it, so that it can be explained later. */
final class Items {
    private static final int EVENTS = 20;

    private Items() {}

    static List<Item> of(Digest digest) {
        List<Item> items = new ArrayList<>();
        for (Section section : digest.sections()) {
            section.full().forEach(e -> items.add(item(digest, section, e, true)));
            section.brief().forEach(e -> items.add(item(digest, section, e, false)));
        }
        return items;
    }

    private static Item item(Digest digest, Section section, Entry entry, boolean inFull) {
        return new Item(
                section.kind().name(),
                entry.id().value(),
                entry.whom().siren(),
                inFull,
                entry.verdict().eligibility().name(),
                because(digest, entry),
                entry.verdict().rulebook(),
                events(entry));
    }

    /** What fits says why; what is to confirm says what is asked. */
    private static String because(Digest digest, Entry entry) {
        if (entry.refused()) {
            return entry.verdict().reasons().stream()
                    .filter(r -> r.outcome() == Outcome.UNMET && r.severity() == Severity.BLOCKING)
                    .findFirst()
                    .map(r -> r.sentence().in(digest.recipient().locale()))
                    .orElse("");
        }
        if (!entry.eligible()) {
            return CardWriter.first(entry)
                    .or(() -> entry.verdict().missing().stream().findFirst())
                    .map(q -> q.question().in(digest.recipient().locale()))
                    .orElse("");
        }
        return entry.verdict().reasons().stream()
                .filter(r -> r.outcome() == Outcome.MET && r.severity() != Severity.ADVICE)
                .findFirst()
                .map(r -> r.sentence().in(digest.recipient().locale()))
                .orElse("");
    }

    /** A call with two hundred changes keeps the last ones; their sum is in the letter. */
    private static List<String> events(Entry entry) {
        List<NumberedEvent> events = entry.history().events();
        Stream<String> last = events.subList(Math.max(0, events.size() - EVENTS), events.size()).stream()
                .map(Items::event);
        return Stream.concat(last, entry.verdictChange().map(Items::turn).stream()).toList();
    }

    private static String turn(VerdictChange change) {
        return "VERDICT " + change.before() + " → " + change.after() + " " + change.former().inOrder() + " "
                + change.former().verdict().rulebook();
    }

    private static String event(NumberedEvent numbered) {
        String field = numbered.event().field().map(f -> " " + f.name()).orElse("");
        return numbered.number() + " " + numbered.event().kind() + field + " "
                + numbered.event().at();
    }
}
