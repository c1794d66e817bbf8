package fr.levier.digest;

import fr.levier.call.CallId;
import fr.levier.match.Match;
import fr.levier.reference.Label;
import fr.levier.rule.Eligibility;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/**
 * Decides what cannot wait for the next letter, for who asked for that: a new call that fits as well as any, a deadline that moved, a
 * call withdrawn on which a project counts. A call of several authorities is told once. Pure.
 */
final class AlertComposer {
    /** Of the same call for two authorities, the one that concerns the reader most. */
    private static final BinaryOperator<Alerted> NEARER = BinaryOperator.minBy(
            Comparator.comparing(Alerted::kind).thenComparing(Alerted::entry, DigestComposer.BEST));

    private final Material material;
    private final Set<Subscription.Alert> wanted;

    private AlertComposer(Material material, Set<Subscription.Alert> wanted) {
        this.material = material;
        this.wanted = wanted;
    }

    /** A call and the part of the alert in which it stands. */
    private record Alerted(Section.Kind kind, Entry entry) {}

    static Optional<Digest> compose(Material material, Set<Subscription.Alert> wanted) {
        return new AlertComposer(material, wanted).compose();
    }

    private Optional<Digest> compose() {
        Map<CallId, Alerted> once = new LinkedHashMap<>();
        for (DigestInputs.View view : material.views()) {
            int best = bestFit(view);
            view.matches()
                    .forEach(match -> alerted(view, match, best)
                            .ifPresent(a -> once.merge(match.call().id(), a, NEARER)));
        }
        List<Entry> entries = once.values().stream().map(Alerted::entry).toList();
        List<Section> sections = Sections.of(entries, rules(once), true);
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(new Digest(
                        material.recipient(),
                        material.period(),
                        Digest.Kind.ALERT,
                        material.now(),
                        material.soonDays(),
                        sections,
                        List.of(),
                        Material.World.EMPTY));
    }

    private static Map<Section.Kind, Predicate<Entry>> rules(Map<CallId, Alerted> all) {
        Map<Section.Kind, Predicate<Entry>> rules = new EnumMap<>(Section.Kind.class);
        all.values().forEach(a -> rules.put(a.kind(), e -> a.kind().equals(kind(all, e))));
        return rules;
    }

    private static Section.Kind kind(Map<CallId, Alerted> all, Entry entry) {
        return Objects.requireNonNull(all.get(entry.id())).kind();
    }

    private Optional<Alerted> alerted(DigestInputs.View view, Match match, int best) {
        CallHistory history = material.histories().get(match.call().id());
        if (history == null || view.dismissed().containsKey(match.call().id())) {
            return Optional.empty();
        }
        boolean several = material.views().size() > 1;
        Entry entry = Entry.of(Entry.Whom.of(view, several), match, history, material.now())
                .tied(ties(match.call().id()));
        boolean counts = view.followed().containsKey(entry.id());
        return kind(entry, counts, best > 0 && match.fit().count() == best).map(kind -> new Alerted(kind, entry));
    }

    /**
     * @param counts whether the authority counts on the call: its deadline matters then even where it may not apply
     * @param bestFit whether no call fits better
     */
    private Optional<Section.Kind> kind(Entry entry, boolean counts, boolean bestFit) {
        CallHistory history = entry.history();
        if (wanted.contains(Subscription.Alert.WITHDRAWN) && history.isWithdrawn() && counts) {
            return Optional.of(Section.Kind.PORTFOLIO);
        }
        if (wanted.contains(Subscription.Alert.NEW) && history.isNew() && entry.live() && entry.eligible() && bestFit) {
            return Optional.of(Section.Kind.NEW);
        }
        boolean moved = history.movesDeadline() && entry.live() && (counts || !entry.refused());
        return wanted.contains(Subscription.Alert.MOVED) && moved
                ? Optional.of(Section.Kind.CHANGED)
                : Optional.empty();
    }

    /** Whichever of the reader's authorities counts on it. */
    private Entry.Ties ties(CallId call) {
        List<Label> counting = material.views().stream()
                .flatMap(view -> view.followed().getOrDefault(call, List.of()).stream())
                .distinct()
                .toList();
        return new Entry.Ties(counting, material.found().getOrDefault(call, List.of()), false);
    }

    /** Returns how many aims of the authority the best call meets that it may use and that is not over. */
    private int bestFit(DigestInputs.View view) {
        return view.matches().stream()
                .filter(m -> m.verdict().eligibility() == Eligibility.ELIGIBLE)
                .filter(m -> Entry.isLive(m.call().status(material.now())))
                .mapToInt(m -> m.fit().count())
                .max()
                .orElse(0);
    }
}
