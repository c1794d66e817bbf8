package fr.levier.digest;

import fr.levier.call.NumberedEvent;
import fr.levier.rule.AdministrativeWindows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Turns a letter into what is kept of it, so that it can be explained later. */
final class Items {
    private static final int EVENTS = 20;
    private static final String WINDOW = "WINDOW";
    private static final String GAP = "GAP";

    private Items() {}

    /** Returns the calls of the letter in its order, then the windows of the administration and the sources that it names. */
    static List<Item> of(Digest digest) {
        List<Item> items = new ArrayList<>();
        for (Section section : digest.sections()) {
            section.full().forEach(e -> items.add(item(digest, section, e, true)));
            section.brief().forEach(e -> items.add(item(digest, section, e, false)));
        }
        Locale locale = digest.recipient().locale();
        digest.windows()
                .forEach(w ->
                        items.add(besides(digest, WINDOW, w.window().id(), AdministrativeWindows.words(w, locale))));
        digest.world()
                .gaps()
                .forEach(g -> items.add(besides(digest, GAP, g.source().in(locale), gap(g))));
        return items;
    }

    private static Item item(Digest digest, Section section, Entry entry, boolean inFull) {
        return new Item(
                section.kind().name(),
                entry.id().value(),
                entry.whom().siren(),
                inFull,
                entry.verdict().eligibility().name(),
                Grounds.first(entry).map(l -> l.in(digest.recipient().locale())).orElse(""),
                entry.verdict().rulebook(),
                events(entry));
    }

    private static List<String> events(Entry entry) {
        return Stream.concat(summed(entry.history().events()).stream(), entry.verdictChange().map(Items::turn).stream())
                .toList();
    }

    private static String turn(VerdictChange change) {
        return "VERDICT " + change.before() + " → " + change.after() + " "
                + change.former().inOrder() + " " + change.former().verdict().rulebook();
    }

    private static Item besides(Digest digest, String what, String which, String because) {
        return new Item(what, which, digest.recipient().siren(), true, "", because, "", List.of());
    }

    private static String gap(Gap gap) {
        return gap.standing() + gap.since().map(at -> " " + at).orElse("");
    }

    /** Of a call with two hundred changes, for each field the first, where the letter's « from » stands, and the last with its « to ». */
    private static List<String> summed(List<NumberedEvent> events) {
        if (events.size() <= EVENTS) {
            return events.stream().map(Items::event).toList();
        }
        Map<String, NumberedEvent> first = new HashMap<>();
        Map<String, NumberedEvent> last = new HashMap<>();
        for (NumberedEvent event : events) {
            first.putIfAbsent(what(event), event);
            last.put(what(event), event);
        }
        return events.stream()
                .filter(e -> e.equals(first.get(what(e))) || e.equals(last.get(what(e))))
                .map(Items::event)
                .toList();
    }

    private static String what(NumberedEvent numbered) {
        String field = numbered.event().field().map(f -> " " + f.name()).orElse("");
        return numbered.event().kind() + field;
    }

    private static String event(NumberedEvent numbered) {
        return numbered.number() + " " + what(numbered) + " " + numbered.event().at();
    }
}
