package fr.levier.digest;

import fr.levier.call.CallId;
import fr.levier.match.Match;
import fr.levier.rule.Eligibility;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides what cannot wait for the next letter, for who asked for that: a new call that fits as well as any, a deadline that moved, a
 * call withdrawn on which a project counts. Pure.
 */
final class AlertComposer {
    private AlertComposer() {}

    static Optional<Digest> compose(Material material, Set<Subscription.Alert> wanted) {
        Map<Section.Kind, Predicate<Entry>> rules = new EnumMap<>(Section.Kind.class);
        for (DigestInputs.View view : material.views()) {
            int best = bestFit(view);
            Map<CallId, Match> matches = byCall(view);
            rules.merge(Section.Kind.PORTFOLIO, e -> isOf(e, view) && lost(e, view), Predicate::or);
            rules.merge(Section.Kind.NEW, e -> isOf(e, view) && fits(e, matches, best), Predicate::or);
            rules.merge(Section.Kind.CHANGED, e -> isOf(e, view) && concerns(e, view) && moved(e), Predicate::or);
        }
        wish(Subscription.Alert.WITHDRAWN, Section.Kind.PORTFOLIO, rules, wanted);
        wish(Subscription.Alert.NEW, Section.Kind.NEW, rules, wanted);
        wish(Subscription.Alert.MOVED, Section.Kind.CHANGED, rules, wanted);
        List<Entry> entries = entries(material);
        List<Section> sections = Sections.of(entries, rules, true);
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

    private static void wish(
            Subscription.Alert alert,
            Section.Kind kind,
            Map<Section.Kind, Predicate<Entry>> rules,
            Set<Subscription.Alert> wanted) {
        if (!wanted.contains(alert)) {
            rules.remove(kind);
        }
    }

    private static List<Entry> entries(Material material) {
        boolean several = material.views().size() > 1;
        return material.views().stream()
                .flatMap(view -> view.matches().stream()
                        .filter(m -> !view.dismissed().containsKey(m.call().id()))
                        .filter(m -> material.histories().containsKey(m.call().id()))
                        .map(m -> Entry.of(
                                        Entry.Whom.of(view, several),
                                        m.call(),
                                        m.verdict(),
                                        material.histories()
                                                .getOrDefault(m.call().id(), CallHistory.NONE),
                                        material.now())
                                .tied(ties(m.call().id(), view, material))))
                .toList();
    }

    private static Entry.Ties ties(CallId call, DigestInputs.View view, Material material) {
        return new Entry.Ties(
                view.followed().getOrDefault(call, List.of()), material.found().getOrDefault(call, List.of()));
    }

    private static boolean isOf(Entry entry, DigestInputs.View view) {
        return entry.whom().siren().equals(view.siren());
    }

    /** The deadline of a call that the authority may not use matters to who counts on it all the same. */
    private static boolean concerns(Entry entry, DigestInputs.View view) {
        return entry.verdict().eligibility() != Eligibility.INELIGIBLE
                || view.followed().containsKey(entry.id());
    }

    private static boolean fits(Entry entry, Map<CallId, Match> matches, int best) {
        Match match = matches.get(entry.id());
        return entry.history().isNew()
                && entry.live()
                && entry.eligible()
                && best > 0
                && match != null
                && match.fit().count() == best;
    }

    private static boolean moved(Entry entry) {
        return entry.history().movesDeadline() && entry.live();
    }

    private static boolean lost(Entry entry, DigestInputs.View view) {
        return entry.history().isWithdrawn() && view.followed().containsKey(entry.id());
    }

    /** Returns how many aims of the authority the best call meets that it may use. */
    private static int bestFit(DigestInputs.View view) {
        return view.matches().stream()
                .filter(m -> m.verdict().eligibility() == Eligibility.ELIGIBLE)
                .mapToInt(m -> m.fit().count())
                .max()
                .orElse(0);
    }

    private static Map<CallId, Match> byCall(DigestInputs.View view) {
        Map<CallId, Match> matches = new java.util.HashMap<>();
        view.matches().forEach(m -> matches.put(m.call().id(), m));
        return matches;
    }
}
