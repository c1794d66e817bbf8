package fr.levier.digest;

import fr.levier.call.CallId;
import fr.levier.match.Match;
import fr.levier.rule.Eligibility;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides what cannot wait for the next letter, for who asked for that: a new call that fits as well as any, a deadline that moved, a
 * call withdrawn on which a project counts. Pure.
 */
final class AlertComposer {
    private AlertComposer() {}

    static Optional<Digest> compose(Material material) {
        Map<Section.Kind, Predicate<Entry>> rules = new EnumMap<>(Section.Kind.class);
        for (DigestInputs.View view : material.views()) {
            int best = bestFit(view);
            Map<CallId, Match> matches = byCall(view);
            rules.merge(Section.Kind.PORTFOLIO, e -> isOf(e, view) && lost(e, view), Predicate::or);
            rules.merge(Section.Kind.NEW, e -> isOf(e, view) && fits(e, matches, best), Predicate::or);
            rules.merge(Section.Kind.CHANGED, e -> isOf(e, view) && isUsable(e) && moved(e), Predicate::or);
        }
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

    private static List<Entry> entries(Material material) {
        boolean several = material.views().size() > 1;
        return material.views().stream()
                .flatMap(view -> view.matches().stream()
                        .filter(m -> !material.dismissed().contains(m.call().id()))
                        .filter(m -> material.histories().containsKey(m.call().id()))
                        .map(m -> Entry.of(
                                new Entry.Whom(view.siren(), view.authority(), several),
                                m.call(),
                                m.verdict(),
                                material.histories().getOrDefault(m.call().id(), CallHistory.NONE),
                                material.now())))
                .toList();
    }

    private static boolean isOf(Entry entry, DigestInputs.View view) {
        return entry.whom().siren().equals(view.siren());
    }

    private static boolean isUsable(Entry entry) {
        return entry.verdict().eligibility() != Eligibility.INELIGIBLE;
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
