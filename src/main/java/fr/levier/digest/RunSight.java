package fr.levier.digest;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Status;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The world as one run of letters sees it, the sums of events that many persons share, and which calls persons of one cursor and lead
 * time may be told of.
 */
final class RunSight {
    private static final Predicate<Call> ALL = call -> true;

    private final DigestInputs.Sight sight;
    private final Instant now;
    private final Map<Long, Map<String, Told>> told;
    private final Map<Long, Map<CallId, CallHistory>> sums = new ConcurrentHashMap<>();
    private final Map<List<Long>, Predicate<Call>> choices = new ConcurrentHashMap<>();
    private boolean rulesAreKept;

    /** @param told what each person was told of each authority before */
    RunSight(DigestInputs.Sight sight, Instant now, Map<Long, Map<String, Told>> told) {
        this.sight = sight;
        this.now = now;
        this.told = told;
    }

    /** What persons have in common to whom the calls of their authorities look the same. */
    private record Alike(List<String> sirens, Map<String, Told> told, long cursor) {}

    DigestInputs.Sight sight() {
        return sight;
    }

    Instant now() {
        return now;
    }

    Object alike(Subscription to) {
        return new Alike(to.sirens(), told.getOrDefault(to.id(), Map.of()), to.cursor());
    }

    private Told told(Subscription to, String siren) {
        return told.getOrDefault(to.id(), Map.of()).getOrDefault(siren, Told.NEVER);
    }

    /** Who reads of one more authority knows calls already that suit another of theirs as well. */
    List<DigestInputs.View> forLetters(List<Subscription> alike) {
        Subscription one = alike.get(0);
        Predicate<Call> wanted = alike.stream()
                .map(this::wantedByLetter)
                .distinct()
                .reduce(Predicate::or)
                .orElseThrow();
        int soonDays = alike.stream().mapToInt(s -> s.wish().soonDays()).max().orElse(Material.SOON_DAYS);
        boolean welcomes =
                one.sirens().stream().anyMatch(siren -> told(one, siren).isFirst());
        return one.sirens().stream()
                .flatMap(siren ->
                        sight.find(siren, welcomes ? ALL : wanted, soonDays, told(one, siren), since(one)).stream())
                .toList();
    }

    List<DigestInputs.View> forAlerts(List<Subscription> ofSameAuthorities) {
        Predicate<Call> wanted = ofSameAuthorities.stream()
                .map(this::wantedByAlert)
                .distinct()
                .reduce(Predicate::or)
                .orElseThrow();
        return ofSameAuthorities.get(0).sirens().stream()
                .flatMap(siren -> sight.find(siren, wanted).stream())
                .toList();
    }

    Map<CallId, CallHistory> histories(long cursor) {
        return sums.computeIfAbsent(
                cursor, c -> CallHistory.of(sight.newsAfter(c).changes()));
    }

    /** A first letter does not tell how things came to be. */
    Map<CallId, CallHistory> since(Subscription to) {
        return to.past().lastLetter().isEmpty() ? Map.of() : histories(to.cursor());
    }

    /** A first letter, and the first of a quarter, may name more than what happened. */
    private Predicate<Call> wantedByLetter(Subscription to) {
        if (to.past().lastLetter().isEmpty()) {
            return ALL;
        }
        int soon = to.wish().soonDays();
        return choices.computeIfAbsent(
                List.of(to.cursor(), (long) soon),
                any -> Material.wanted(histories(to.cursor()).keySet(), soon, now));
    }

    private Predicate<Call> wantedByAlert(Subscription to) {
        return choices.computeIfAbsent(List.of(to.wish().alertCursor()), any -> {
            Map<CallId, CallHistory> happened = histories(to.wish().alertCursor());
            return call -> happened.containsKey(call.id()) || call.status(now) == Status.OPEN;
        });
    }

    /** Returns by what calls are judged, of those authorities of which the person was told by something else, or never. */
    Map<String, Basis> otherwiseThanBefore(Subscription to, List<DigestInputs.View> views) {
        Map<String, Basis> by = new HashMap<>();
        for (DigestInputs.View view : views) {
            Told before = told(to, view.siren());
            Basis basis = view.memory().basis();
            if (before.isFirst() || !before.stamp().equals(Optional.of(basis.stamp()))) {
                by.put(view.siren(), basis);
            }
        }
        return by;
    }

    /** Letters name only rulebooks that are kept. */
    synchronized void keepRules(JdbcTold memory) {
        if (!rulesAreKept) {
            sight.rules().ifPresent(rules -> memory.keep(rules, now));
            rulesAreKept = true;
        }
    }

    Material material(
            Subscription to, List<DigestInputs.View> views, Period period, Map<CallId, CallHistory> histories) {
        return new Material(
                Recipient.of(to.id(), views, to.email(), to.locale(), to.wish().extent()),
                period,
                views,
                histories,
                sight.found(to.email(), to.sirens()),
                new Material.World(sight.windows(), sight.gaps(), sight.liveCalls()),
                new Material.Past(
                        to.past().since().atZone(to.rhythm().zone()).toLocalDate(),
                        to.past().lastLetter(),
                        to.rhythm().zone()),
                to.wish().soonDays(),
                now);
    }
}
