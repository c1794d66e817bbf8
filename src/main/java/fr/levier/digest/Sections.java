package fr.levier.digest;

import fr.levier.call.CallId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Shares the calls out among the parts of a letter. Each call is told in full at most once, at its first place, and no more than twelve
 * are; the others get a line, as does what is offered under the year of a former edition, and beyond thirty lines in a part (ten in a welcome) only their number. A change of rules that turns
 * hundreds of verdicts is twelve calls and their number.
 */
final class Sections {
    static final int IN_FULL = 12;
    static final int LINES = 30;
    static final int LINES_OF_WELCOME = 10;

    private final Set<CallId> told = new HashSet<>();
    private final int most;

    private Sections(int most) {
        this.most = most;
    }

    /** @param rules which calls stand in which part, in the order of the letter */
    static List<Section> of(List<Entry> entries, Map<Section.Kind, Predicate<Entry>> rules, boolean welcome) {
        Sections sections = new Sections(welcome ? LINES_OF_WELCOME : LINES);
        List<Section> parts = new ArrayList<>();
        rules.forEach((kind, rule) ->
                sections.part(kind, entries.stream().filter(rule).toList()).ifPresent(parts::add));
        return parts;
    }

    /** What may be over for years is named, and not recommended. */
    private static boolean isDoubtful(Section.Kind kind, Entry entry) {
        boolean isOffer = kind == Section.Kind.NEW || kind == Section.Kind.TO_CONFIRM;
        return isOffer && entry.bygone().isPresent();
    }

    private Optional<Section> part(Section.Kind kind, List<Entry> entries) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<Entry> full = new ArrayList<>();
        List<Entry> brief = new ArrayList<>();
        for (Entry entry : entries) {
            boolean tell = !isDoubtful(kind, entry) && told.size() < IN_FULL && told.add(entry.id());
            (tell ? full : brief).add(entry);
        }
        int allowed = kind == Section.Kind.TURNED ? IN_FULL - full.size() : most;
        int lines = Math.min(allowed, brief.size());
        return Optional.of(
                new Section(kind, full, brief.subList(0, lines), brief.size() - lines, Section.Turns.of(entries)));
    }
}
