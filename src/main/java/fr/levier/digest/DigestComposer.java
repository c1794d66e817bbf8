package fr.levier.digest;

import fr.levier.call.CallEvent;
import fr.levier.call.CallId;
import fr.levier.call.Status;
import fr.levier.match.Match;
import fr.levier.rule.Eligibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides what a letter says. Pure: the same verdicts, changes and instant give the same letter.
 *
 * <p>A call that the authority may not use is never in it. Each call is told in full at most once, at its first place, and no more
 * than twelve are; the others get a line, and beyond thirty lines in a part only their number, so that the first letter after a first
 * collection is a welcome and not a flood.
 */
public final class DigestComposer {
    static final int IN_FULL = 12;
    static final int LINES = 30;
    static final int SOON_DAYS = 30;

    private final Recipient recipient;
    private final Period period;
    private final Instant now;
    private final Set<CallId> told = new HashSet<>();

    private DigestComposer(Recipient recipient, Period period, Instant now) {
        this.recipient = recipient;
        this.period = period;
        this.now = now;
    }

    /**
     * Composes the letter of one person.
     *
     * @param matches every call of the catalogue with its verdict for the authority, the best first, as pages show them: each part
     *     keeps this order
     * @param changes what happened to calls since the person's last recorded letter
     * @return nothing when there is nothing to say
     */
    public static Optional<Digest> compose(
            Recipient recipient, Period period, List<Match> matches, List<CallEvent> changes, Instant now) {
        return new DigestComposer(recipient, period, now).compose(matches, CallHistory.of(changes));
    }

    private Optional<Digest> compose(List<Match> matches, Map<CallId, CallHistory> histories) {
        List<Entry> entries = matches.stream()
                .filter(m -> m.verdict().eligibility() != Eligibility.INELIGIBLE)
                .map(m -> Entry.of(
                        m.call(), m.verdict(), histories.getOrDefault(m.call().id(), CallHistory.NONE), now))
                .toList();
        List<Section> sections = new ArrayList<>();
        rules().forEach((kind, rule) ->
                section(kind, entries.stream().filter(rule).toList()).ifPresent(sections::add));
        return sections.isEmpty() ? Optional.empty() : Optional.of(new Digest(recipient, period, now, sections));
    }

    private Map<Section.Kind, Predicate<Entry>> rules() {
        Map<Section.Kind, Predicate<Entry>> rules = new EnumMap<>(Section.Kind.class);
        rules.put(Section.Kind.NEW, e -> e.history().isNew() && e.live() && e.eligible());
        rules.put(Section.Kind.CHANGED, e -> e.history().tellsChange() && matters(e));
        rules.put(Section.Kind.CLOSING_SOON, e -> e.closesWithin(SOON_DAYS));
        rules.put(Section.Kind.TO_CONFIRM, e -> e.history().isNew() && e.live() && !e.eligible());
        rules.put(Section.Kind.PERMANENT, e -> e.history().isNew() && e.status() == Status.PERMANENT);
        return rules;
    }

    /** A closed call is history, unless it was closed earlier than announced. */
    private boolean matters(Entry entry) {
        return entry.status() != Status.CLOSED || entry.changes().stream().anyMatch(c -> c.cutsShort(now));
    }

    private Optional<Section> section(Section.Kind kind, List<Entry> entries) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<Entry> full = new ArrayList<>();
        List<Entry> brief = new ArrayList<>();
        for (Entry entry : entries) {
            boolean tell = told.size() < IN_FULL && told.add(entry.id());
            (tell ? full : brief).add(entry);
        }
        int lines = Math.min(LINES, brief.size());
        return Optional.of(new Section(kind, full, brief.subList(0, lines), brief.size() - lines));
    }
}
